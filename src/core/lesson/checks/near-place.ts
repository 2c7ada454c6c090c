import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A sprite is within `margin` stage units of a place; only x or only y when the other is absent. Seen: `{x}` and `{y}`. */
export const nearPlace = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('near-place'), sprite: v.string(), x: v.optional(v.number()), y: v.optional(v.number()), margin: v.optional(v.pipe(v.number(), v.minValue(0)), 20) }),
  (check) => {
    let seen = { x: 0, y: 0 };
    return {
      look(moment) {
        const sprite = moment.sprite(check.sprite);
        if (!sprite) return false;
        seen = { x: Math.round(sprite.x), y: Math.round(sprite.y) };
        return Math.hypot(sprite.x - (check.x ?? sprite.x), sprite.y - (check.y ?? sprite.y)) <= check.margin;
      },
      seen: () => seen,
    };
  },
);
