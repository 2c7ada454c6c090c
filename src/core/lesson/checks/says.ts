import * as v from 'valibot';
import { areTouching, defineDynamicCheck, dynamicEntries } from './check-kind.ts';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/**
 * A sprite says (or thinks) something, with `text` in it when given (case and accents do not count), and touching the sprite `near` when
 * given. Seen: `{said}`, the last words.
 */
export const says = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('says'), sprite: v.string(), text: v.optional(v.string(), ''), near: v.optional(v.string()) }),
  (check) => {
    let said = '';
    const isWanted = (text: string): boolean => fold(text) !== '' && fold(text).includes(fold(check.text));
    return {
      look(moment) {
        const spoken = moment.events.flatMap((e) => ((e.kind === 'say' || e.kind === 'think') && e.target === check.sprite ? [e.text] : []));
        const bubble = moment.sprite(check.sprite)?.bubble?.text ?? '';
        said = [said, ...spoken, bubble].findLast((text) => text !== '') ?? '';
        return (isWanted(bubble) || spoken.some(isWanted)) && (check.near === undefined || areTouching(moment, check.sprite, check.near));
      },
      seen: () => ({ said }),
    };
  },
);
