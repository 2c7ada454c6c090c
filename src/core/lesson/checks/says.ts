import * as v from 'valibot';
import { areTouching, defineDynamicCheck, dynamicEntries } from './check-kind.ts';
import { foldText } from './fold-text.ts';

/**
 * A sprite says (or thinks) something, with `text` in it when given (case and accents do not count), and touching the sprite `near` when
 * given. Seen: `{said}`, the last words.
 */
export const says = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('says'), sprite: v.string(), text: v.optional(v.string(), ''), near: v.optional(v.string()) }),
  (check) => {
    let said = '';
    const isWanted = (text: string): boolean => foldText(text) !== '' && foldText(text).includes(foldText(check.text));
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
