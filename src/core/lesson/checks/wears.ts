import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A sprite wears one of these costumes, by name; without `sprite`, the stage shows one of these backdrops. Seen: `{worn}`. */
export const wears = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('wears'), sprite: v.optional(v.string()), costume: v.union([v.string(), v.array(v.string())]) }),
  (check) => {
    let worn = '';
    return {
      look(moment) {
        worn = (check.sprite === undefined ? moment.stage : moment.sprite(check.sprite))?.costume?.name ?? '';
        return typeof check.costume === 'string' ? check.costume === worn : check.costume.includes(worn);
      },
      seen: () => ({ worn }),
    };
  },
);
