import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

const HALF_WIDTH = 240;
const HALF_HEIGHT = 180;

/** The middle of a sprite, and of its clones, is on the stage. */
export const staysOnStage = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('stays-on-stage'), sprite: v.string() }),
  (check) => ({ look: (moment) => moment.sprites(check.sprite).every(({ x, y }) => Math.abs(x) <= HALF_WIDTH && Math.abs(y) <= HALF_HEIGHT) }),
);
