import * as v from 'valibot';
import type { DrawnTarget } from '../../runtime/ports.ts';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/**
 * A sprite obeys a variable for all: whenever it has had one value (`equals`, or between two numbers) for `delay` seconds, the sprite wears
 * this costume, or moves, or stands still. It is asked at every moment; that the value ever comes is another check's task. Seen: `{value}`, `{worn}`.
 */
export const obeys = defineDynamicCheck(
  v.strictObject({
    ...dynamicEntries('obeys'),
    when: v.optional(v.literal('always'), 'always'),
    sprite: v.string(),
    variable: v.string(),
    equals: v.optional(v.union([v.string(), v.number()])),
    atLeast: v.optional(v.number(), -Infinity),
    atMost: v.optional(v.number(), Infinity),
    delay: v.optional(v.pipe(v.number(), v.minValue(0.1)), 0.5),
    costume: v.optional(v.string()),
    isMoving: v.optional(v.boolean()),
  }),
  (check) => {
    let [value, worn, place] = ['', '', ''];
    let [since, movedAt] = [Infinity, -Infinity];
    return {
      look({ seconds, isRunning, sprite: find, readVariable }) {
        const sprite = find(check.sprite);
        if (!sprite) return false;
        value = String(readVariable(null, check.variable));
        worn = sprite.costume?.name ?? '';
        if (placeOf(sprite) !== place) movedAt = seconds;
        place = placeOf(sprite);
        since = isHeld(value, check) ? Math.min(since, seconds) : Infinity;
        // A program that has come to rest does not make up for anything later.
        const isAtRest = seconds > 0 && !isRunning;
        if (check.isMoving === false && movedAt - since >= check.delay) return false;
        if (seconds - since < (isAtRest ? 0 : check.delay)) return true;
        const isMoving = !isAtRest && seconds - movedAt < check.delay / 2;
        return (check.costume ?? worn) === worn && (isMoving || !check.isMoving);
      },
      seen: () => ({ value, worn }),
    };
  },
);

interface Condition { readonly equals?: string | number | undefined; readonly atLeast: number; readonly atMost: number }

const isHeld = (value: string, { equals, atLeast, atMost }: Condition): boolean =>
  (equals === undefined ? Number(value) >= atLeast && Number(value) <= atMost : value.toLowerCase() === String(equals).toLowerCase());

const placeOf = ({ x, y }: DrawnTarget): string => `${x} ${y}`;
