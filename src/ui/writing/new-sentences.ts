/** What stands in a new lesson and a new step until the author says it better. */
import type { NewSentences } from '../../core/lesson/draft-edits.ts';
import { labelOf, type Locale } from '../../core/text/translate.ts';

const sentencesIn = (locale: Locale): NewSentences[Locale] => ({
  objective: labelOf(locale, 'writing.new.objective'), instruction: labelOf(locale, 'writing.new.instruction'), hint: labelOf(locale, 'writing.new.hint'), success: labelOf(locale, 'writing.new.success'),
});

export const newSentences = (): NewSentences => ({ fr: sentencesIn('fr'), en: sentencesIn('en') });
