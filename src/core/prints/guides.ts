/** Sheets for whoever animates, of no pack and no class: two pages to begin with, how to train a colleague, the keys. */
import { HELP_KEYS, HELP_TOOLS } from '../text/keys.ts';
import type { TextKey, Translate } from '../text/translate.ts';
import { markup, type Markup, type Part } from './markup.ts';

export type Guide = 'quick' | 'colleague' | 'keys';

/** How many sentences each part has: keys `print.quick.<part>.1` and on. */
const BEFORE = 6, SESSION = 7, STICK = 5, TROUBLE = 9, ABLE = 7;
/** Minutes of each part of a training. */
const TRAINING = [['why', 5], ['child', 10], ['class', 10], ['lead', 8], ['stick', 5], ['trouble', 4], ['next', 3]] as const;

const DRAWN: Readonly<Record<Guide, (t: Translate) => Part>> = {
  quick: (t) => [
    sheet(head('quick', t), steps(t, 'print.quick.before', BEFORE), steps(t, 'print.quick.session', SESSION)),
    sheet(steps(t, 'print.quick.stick', STICK), markup`<h2>${t('print.quick.trouble')}</h2>`,
      table(count(TROUBLE).map((i) => [t(`print.quick.trouble.${i}` as TextKey), t(`print.quick.trouble.${i}.do` as TextKey)])),
      markup`<p class="signature">${t('print.quick.call')} <span class="line long"></span></p>`),
  ],
  colleague: (t) => sheet(head('colleague', t), markup`<p class="objective">${t('print.colleague.have')}</p><h2>${t('print.colleague.plan')}</h2>`, plan(t),
    markup`<h2>${t('print.colleague.able')}</h2>`, count(ABLE).map((i) => markup`<p class="able"><span class="box"></span>${t(`print.colleague.able.${i}` as TextKey)}</p>`)),
  keys: (t) => sheet(head('keys', t), markup`<h2>${t('print.keys.everywhere')}</h2>`, table(HELP_KEYS.map(([name, key]) => [markup`<kbd>${key}</kbd>`, t(`help.keys.${name}`)])),
    markup`<h2>${t('print.keys.tools')}</h2><div class="tools">${HELP_TOOLS.map(([id, key]) => markup`<p><kbd>${key}</kbd> ${t(`costume.tool.${id}`)}</p>`)}</div>`),
};

export const drawGuide = (guide: Guide, t: Translate): Part => DRAWN[guide](t);

const sheet = (...parts: readonly Part[]): Markup => markup`<article class="guide">${parts}</article>`;

const head = (guide: Guide, t: Translate): Markup => markup`<header><p class="over">${t(`print.${guide}.over`)}</p><h1>${t(`print.${guide}`)}</h1></header>`;

const count = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1);

const steps = (t: Translate, part: 'print.quick.before' | 'print.quick.session' | 'print.quick.stick', last: number): Markup =>
  markup`<section><h2>${t(part)}</h2><ol>${count(last).map((i) => markup`<li>${t(`${part}.${i}` as TextKey)}</li>`)}</ol></section>`;

const table = (rows: readonly (readonly [first: Part, second: Part])[]): Markup => markup`<table class="plan"><tbody>${rows.map(([first, second]) => markup`<tr><th scope="row">${first}</th><td>${second}</td></tr>`)}</tbody></table>`;

function plan(t: Translate): Markup {
  const rows = TRAINING.map(([part, minutes], i) => {
    const start = TRAINING.slice(0, i).reduce((sum, [, before]) => sum + before, 0);
    return markup`<tr><td class="minutes">${start}–${start + minutes}</td><th scope="row">${t(`print.colleague.${part}`)}</th><td>${t(`print.colleague.${part}.do`)}</td></tr>`;
  });
  return markup`<table class="plan"><tbody>${rows}</tbody></table>`;
}
