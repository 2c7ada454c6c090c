import * as v from 'valibot';
import { areTouching, defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** Two sprites touch, by the pixels of their costumes. */
export const touches = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('touches'), sprite: v.string(), other: v.string() }),
  (check) => ({ look: (moment) => areTouching(moment, check.sprite, check.other) }),
);
