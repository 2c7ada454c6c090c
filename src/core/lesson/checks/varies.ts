import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries, Run, type Seen } from './check-kind.ts';

const SEEDS = [1, 2, 3];

/**
 * Chance is at work: over the run's seeds (three when not named) the places of a sprite, or the values of a variable, are not all the same
 * at `until`. Seen: `{value}`.
 */
export const varies = defineDynamicCheck(
  v.strictObject({
    ...dynamicEntries('varies'),
    when: v.optional(v.literal('at'), 'at'),
    run: v.optional(v.pipe(Run, v.transform((run): Run => ({ ...run, seeds: run.seeds ?? SEEDS }))), {}),
    sprite: v.optional(v.string()),
    variable: v.optional(v.string()),
  }),
  (check) => {
    let value = '';
    return {
      look(moment) {
        const sprite = check.sprite === undefined ? undefined : moment.sprite(check.sprite);
        value = check.variable === undefined
          ? (sprite ? `${Math.round(sprite.x)} ${Math.round(sprite.y)} ${Math.round(sprite.direction)}` : '')
          : String(moment.readVariable(check.sprite ?? null, check.variable) ?? '');
        return value !== '';
      },
      seen: () => ({ value }),
    };
  },
  (seen: readonly Seen[]) => new Set(seen.map(({ value }) => value)).size > 1,
);
