import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A turn of the runtime more or less is not heard, in seconds. */
const SAME_MOMENT = 0.05;

/** What a sprite plays since `from` begins at the same moment as something another one plays, at least so many times. Seen: `{count}`. */
export const playsTogether = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('plays-together'), sprite: v.string(), other: v.string(), atLeast: v.optional(v.number(), 1) }),
  (check) => {
    let count = 0;
    return {
      look({ heard }) {
        const timesOf = (sprite: string): readonly number[] => heard.filter((one) => one.seconds >= check.from && one.sprite === sprite).map(({ seconds }) => seconds);
        const others = timesOf(check.other);
        count = timesOf(check.sprite).filter((time) => others.some((one) => Math.abs(one - time) <= SAME_MOMENT)).length;
        return count >= check.atLeast;
      },
      seen: () => ({ count }),
    };
  },
);
