import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';
import { foldText } from './fold-text.ts';

/** A sprite (any when absent) asks a question, with `text` in it when given (case and accents do not count). Seen: `{asked}`, the last one. */
export const asks = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('asks'), sprite: v.optional(v.string()), text: v.optional(v.string(), '') }),
  (check) => {
    let asked = '';
    return {
      look(moment) {
        const questions = moment.events.flatMap((event) => (event.kind === 'ask' && (check.sprite ?? event.target) === event.target ? [event.text] : []));
        asked = questions.at(-1) ?? asked;
        return questions.some((question) => foldText(question).includes(foldText(check.text)));
      },
      seen: () => ({ asked }),
    };
  },
);
