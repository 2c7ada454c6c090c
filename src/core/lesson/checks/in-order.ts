import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries, type Moment } from './check-kind.ts';
import { foldText } from './fold-text.ts';

/** What happens one after the other: costumes worn, backdrops shown, messages sent, things said, or who speaks. */
const What = v.picklist(['costume', 'backdrop', 'message', 'says', 'speaker']);
type What = v.InferOutput<typeof What>;

/**
 * These values come one right after the other; what is not in the list may lie between. `sprite` says whose costume or words; anybody's
 * when absent. Names are compared without case and accents, words by what they contain. Each but the last stays `lasts` seconds at least.
 * Seen: `{last}`.
 */
export const inOrder = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('in-order'), what: What, sprite: v.optional(v.string()), values: v.pipe(v.array(v.string()), v.minLength(2)), lasts: v.optional(v.number(), 0) }),
  (check) => {
    const wanted = check.values.map(foldText);
    const told: { readonly value: string; readonly at: number }[] = [];
    const follows = (start: number): boolean => wanted.every((value, i) => told[start + i]?.value === value
      && (i === 0 || told[start + i]!.at - told[start + i - 1]!.at >= check.lasts));
    let last = '';
    return {
      look(moment) {
        for (const value of valuesOf(moment, check.what, check.sprite)) {
          const known = wanted.find((one) => (check.what === 'says' ? foldText(value).includes(one) : foldText(value) === one));
          if (check.what !== 'says' && value === last) continue;
          last = value;
          if (known !== undefined) told.push({ value: known, at: moment.seconds });
        }
        return told.some((_, start) => follows(start));
      },
      seen: () => ({ last }),
    };
  },
);

function valuesOf(moment: Moment, what: What, sprite: string | undefined): readonly string[] {
  if (what === 'backdrop') return [moment.stage?.costume?.name ?? ''];
  if (what === 'costume') return moment.targets.filter((target) => target.isOriginal && !target.isStage && (sprite ?? target.name) === target.name).map(({ costume }) => costume?.name ?? '');
  return moment.events.flatMap((event) => {
    if (what === 'message') return event.kind === 'broadcast' ? [event.text] : [];
    const isSpoken = (event.kind === 'say' || event.kind === 'think') && event.text !== '' && (sprite ?? event.target) === event.target;
    return isSpoken ? [what === 'says' ? event.text : event.target] : [];
  });
}
