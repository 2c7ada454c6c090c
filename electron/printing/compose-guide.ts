/** What is put on paper for whoever animates, without a pack or a class. */
import { drawGuide, type Guide } from '../../src/core/prints/guides.ts';
import { printPage } from '../../src/core/prints/page.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { Print } from './compose-print.ts';

/** No date in the foot: the sheet stays on the wall. */
export function composeGuide(guide: Guide, { locale, t }: { readonly locale: Locale; readonly t: Translate }): Print {
  const title = t(`print.${guide}`);
  return { title, foot: title, html: printPage(title, locale, drawGuide(guide, t)) };
}
