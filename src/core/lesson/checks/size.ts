import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A sprite's size, in percent, lies between `atLeast` and `atMost`. Seen: `{size}`. */
export const size = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('size'), sprite: v.string(), atLeast: v.optional(v.number(), 0), atMost: v.optional(v.number(), Infinity) }),
  (check) => {
    let last = 0;
    return {
      look(moment) {
        last = moment.sprite(check.sprite)?.size ?? 0;
        return last >= check.atLeast && last <= check.atMost;
      },
      seen: () => ({ size: Math.round(last) }),
    };
  },
);
