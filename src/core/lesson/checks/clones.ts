import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** So many clones of a sprite live at once, the original not counted. Seen: `{count}`. */
export const clones = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('clones'), sprite: v.string(), atLeast: v.optional(v.number(), 0), atMost: v.optional(v.number(), Infinity) }),
  (check) => {
    let count = 0;
    return {
      look(moment) {
        count = moment.sprites(check.sprite).filter((one) => !one.isOriginal).length;
        return count >= check.atLeast && count <= check.atMost;
      },
      seen: () => ({ count }),
    };
  },
);
