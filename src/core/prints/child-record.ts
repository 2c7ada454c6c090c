/** All that is known of one child, as a page that a family reads in any browser; it fetches nothing. */
import { base64 } from '../base/base64.ts';
import type { Locale, Translate } from '../text/translate.ts';
import { markup, Markup } from './markup.ts';

export interface ChildRecord {
  readonly firstName: string;
  readonly animal: string;
  readonly className: string;
  readonly school: string;
  /** In words; null when none was given. */
  readonly code: string | null;
  readonly lessons: readonly { readonly title: string; readonly passed: number; readonly tries: number }[];
  /** `file`: its path beside the page. `thumbnail`: a PNG. */
  readonly projects: readonly { readonly title: string; readonly changedAtMs: number; readonly file: string; readonly thumbnail: Uint8Array | null; readonly isRemoved: boolean }[];
  /** `files`: their paths beside the page. */
  readonly backpack: readonly { readonly name: string; readonly kind: 'script' | 'costumes' | 'sounds' | 'sprite'; readonly files: readonly string[] }[];
  /** In words. */
  readonly date: string;
}

const STYLE = `body{font:17px/1.5 system-ui,sans-serif;max-width:760px;margin:32px auto;padding:0 20px;color:#10263d}h1,h2{line-height:1.15}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #7fc6da;padding:6px 10px;text-align:left}
ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:16px}img{width:100%;border:1px solid #b9e0ea;border-radius:10px}a{color:#0b5a7a;font-weight:700}`;

export function childRecord(record: ChildRecord, locale: Locale, t: Translate): string {
  const { firstName, animal, className, school, code, date } = record;
  const facts = [['record.firstName', firstName], ['record.class', [className, school].filter(Boolean).join(', ')], ['record.animal', animal], ['record.code', code ?? t('roster.fact.none')]] as const;
  const title = t('record.title', { name: firstName });
  return markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${new Markup(STYLE)}</style></head><body>
    <h1>${title}</h1><p>${t('record.intro', { date })}</p><table><tbody>${facts.map(([key, value]) => markup`<tr><th scope="row">${t(key)}</th><td>${value}</td></tr>`)}</tbody></table>
    <h2>${t('record.lessons')}</h2>${lessons(record, t)}<h2>${t('record.projects')}</h2>${projects(record, t)}<h2>${t('record.backpack')}</h2>${backpack(record, t)}<p>${t('record.raw')}</p></body></html>`.html;
}

const lessons = ({ lessons: begun }: ChildRecord, t: Translate): Markup => (begun.length === 0 ? markup`<p>${t('record.none')}</p>`
  : markup`<table><thead><tr><th>${t('record.lesson')}</th><th>${t('record.passed')}</th><th>${t('record.tries')}</th></tr></thead><tbody>${begun.map(({ title, passed, tries }) => markup`<tr><td>${title}</td><td>${passed}</td><td>${tries}</td></tr>`)}</tbody></table>`);

const projects = ({ projects: made }: ChildRecord, t: Translate): Markup => (made.length === 0 ? markup`<p>${t('record.none')}</p>`
  : markup`<ul>${made.map(({ title, changedAtMs, file, thumbnail, isRemoved }) => markup`<li>${thumbnail ? markup`<img alt="" src="data:image/png;base64,${base64(thumbnail)}">` : ''}<a href="${encodeURI(file)}">${title}</a><br>
    ${t('record.changed', { at: changedAtMs })}${isRemoved ? ` ${t('record.removed')}` : ''}</li>`)}</ul>`);

const isPicture = (path: string): boolean => /\.(?:svg|png|jpe?g|gif)$/iu.test(path);

const backpack = ({ backpack: carried }: ChildRecord, t: Translate): Markup => (carried.length === 0 ? markup`<p>${t('record.none')}</p>`
  : markup`<ul>${carried.map(({ name, kind, files }) => markup`<li>${files.filter(isPicture).slice(0, 1).map((path) => markup`<img alt="" src="${encodeURI(path)}">`)}<b>${name}</b><br>${t(`record.item.${kind}`)}</li>`)}</ul>`);
