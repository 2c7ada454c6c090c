import * as v from 'valibot';
import type { DrawnTarget } from '../../runtime/ports.ts';
import { defineDynamicCheck, dynamicEntries, type Moment } from './check-kind.ts';

const MEASURES: Readonly<Record<string, (sprite: DrawnTarget) => number>> = {
  x: (s) => s.x,
  y: (s) => s.y,
  direction: (s) => s.direction,
  size: (s) => s.size,
  costume: (s) => s.costumeIndex,
  visibility: (s) => Number(s.isVisible),
};
const What = v.picklist(['x', 'y', 'direction', 'size', 'costume', 'visibility', 'says']);

/**
 * One of `what` (any of them when absent) differs by `atLeast` from what it was at the first moment looked at: a sprite moves, turns,
 * grows, changes costume, hides, speaks.
 */
export const changes = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('changes'), sprite: v.string(), what: v.optional(v.array(What), What.options), atLeast: v.optional(v.pipe(v.number(), v.minValue(0)), 1) }),
  (check) => {
    let before: readonly number[] | undefined;
    return {
      look(moment) {
        const sprite = moment.sprite(check.sprite);
        if (!sprite) return false;
        const now = check.what.map((what) => MEASURES[what]?.(sprite) ?? 0);
        const start = before ??= now;
        return now.some((value, i) => Math.abs(value - (start[i] ?? value)) >= check.atLeast)
          || (check.what.includes('says') && hasSpoken(moment, check.sprite));
      },
    };
  },
);

const hasSpoken = (moment: Moment, sprite: string): boolean =>
  moment.events.some((e) => (e.kind === 'say' || e.kind === 'think' || e.kind === 'ask') && e.target === sprite && e.text !== '');
