import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A sprite is shown, or hidden. */
export const visibility = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('visibility'), sprite: v.string(), isVisible: v.boolean() }),
  (check) => ({ look: (moment) => moment.sprite(check.sprite)?.isVisible === check.isVisible }),
);
