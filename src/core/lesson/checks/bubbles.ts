import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** So many bubbles stand on the stage at once: `always` with `atMost` 1, nobody speaks over another. Seen: `{count}`. */
export const bubbles = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('bubbles'), atLeast: v.optional(v.number(), 0), atMost: v.optional(v.number(), Infinity) }),
  (check) => {
    let count = 0;
    return {
      look(moment) {
        count = moment.targets.filter((target) => target.isVisible && target.bubble !== null).length;
        return count >= check.atLeast && count <= check.atMost;
      },
      seen: () => ({ count }),
    };
  },
);
