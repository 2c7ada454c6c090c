/** A card for each child with the three pictures they show to come in: to be cut out. */
import type { Translate } from '../text/translate.ts';
import { codeShapes } from './code-shapes.ts';
import { Markup, markup } from './markup.ts';

export interface LoginCard { readonly firstName: string; readonly pictures: readonly (keyof typeof codeShapes)[] }

export function loginCards(className: string, cards: readonly LoginCard[], t: Translate): Markup {
  return markup`<article class="logins"><header><p class="over">${t('print.login-cards.how')}</p><h1>${t('print.login-cards.title', { name: className })}</h1></header>
    <div class="deck">${cards.map(({ firstName, pictures }) => markup`<div class="login"><p class="who">${firstName}</p><p class="over">${className}</p>
      <ol>${pictures.map((picture) => markup`<li><svg viewBox="0 0 32 32">${new Markup(codeShapes[picture])}</svg>${t(`code.${picture}`)}</li>`)}</ol></div>`)}</div></article>`;
}
