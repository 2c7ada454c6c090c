import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A sprite's direction is within `margin` degrees of `direction` (90 = right), the short way round. Seen: `{direction}`. */
export const faces = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('faces'), sprite: v.string(), direction: v.number(), margin: v.optional(v.pipe(v.number(), v.minValue(0)), 5) }),
  (check) => {
    let direction = 90;
    return {
      look(moment) {
        const sprite = moment.sprite(check.sprite);
        if (!sprite) return false;
        direction = sprite.direction;
        const turn = (((direction - check.direction) % 360) + 360) % 360;
        return Math.min(turn, 360 - turn) <= check.margin;
      },
      seen: () => ({ direction: Math.round(direction) }),
    };
  },
);
