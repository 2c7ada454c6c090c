import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** Two sprites touch, by the pixels of their costumes. */
export const touches = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('touches'), sprite: v.string(), other: v.string() }),
  (check) => ({
    look(moment) {
      const one = moment.sprite(check.sprite);
      const other = moment.sprite(check.other);
      return one !== undefined && other !== undefined && moment.isTouching(one, other);
    },
  }),
);
