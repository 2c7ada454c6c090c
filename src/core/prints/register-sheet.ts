/** The sheet that a town puts into its register of processing (GDPR, article 30), filled in as far as the laptop knows. */
import type { TextKey, Translate } from '../text/translate.ts';
import { markup, type Markup } from './markup.ts';

export interface Registered {
  readonly className: string;
  /** Empty: a line to write on. */
  readonly school: string;
  readonly slot: string;
  readonly schoolYear: string;
  readonly childCount: number;
  /** In words. */
  readonly date: string;
}

/** In the order in which the authority's own form asks. */
const ROWS = ['purpose', 'basis', 'people', 'data', 'not', 'recipients', 'transfer', 'kept', 'security', 'rights'] as const;

export function registerSheet({ className, school, slot, schoolYear, childCount, date }: Registered, t: Translate): Markup {
  const row = (key: TextKey, words: Markup | string): Markup => markup`<tr><th scope="row">${t(key)}</th><td>${words}</td></tr>`;
  const line = markup`<span class="line long"></span>`;
  return markup`<article class="register"><p class="over">${t('print.register.over')}</p><h1>${t('print.register')}</h1>
    <table class="plan"><tbody>${row('print.register.activity', t('print.register.activityIs', { name: className }))}
      ${row('print.register.controller', line)}${row('print.register.officer', line)}
      ${row('print.register.place', school === '' ? line : [school, slot].filter(Boolean).join(', '))}${row('print.register.year', schoolYear === '' ? line : schoolYear)}
      ${ROWS.map((key) => row(`print.register.${key}`, t(`print.register.${key}Is`, { count: childCount })))}
      ${row('print.register.date', date)}</tbody></table></article>`;
}
