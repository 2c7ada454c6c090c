/** The first page of a class's stick: every game on it, child by child. */
import { Markup, markup } from '../prints/markup.ts';
import type { Locale, Translate } from '../text/translate.ts';

export interface ListedAuthor { readonly author: string; readonly games: readonly { readonly title: string; /** From the index on. */ readonly path: readonly string[] }[] }

const STYLE = `:root{color-scheme:light}body{margin:0;background:#f1fafc;color:#10263d;font:1.125rem/1.4 Andika,system-ui,sans-serif}main{max-width:42rem;margin:auto;padding:24px 16px 48px}
h1{font-size:1.75rem;line-height:1.1;margin:0 0 8px;overflow-wrap:anywhere}section{margin-top:16px;padding:12px 16px;border-radius:22px;background:#fff}h2{font-size:1.25rem;margin:0 0 4px;overflow-wrap:anywhere}
ul{list-style:none;margin:0;padding:0}a{display:flex;align-items:center;min-height:44px;color:#0b5a7a;overflow-wrap:anywhere}a:focus-visible{outline:3px solid #10263d;outline-offset:2px}`;

export const indexPage = (className: string, authors: readonly ListedAuthor[], locale: Locale, t: Translate): string =>
  markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${t('takeHome.index.title', { name: className })}</title><style>${new Markup(STYLE)}</style></head>
<body><main><h1>${t('takeHome.index.title', { name: className })}</h1><p>${t('takeHome.index.how')}</p>
${authors.map(({ author, games }) => markup`<section><h2>${author}</h2><ul>${games.map(({ title, path }) => markup`<li><a href="${path.map(encodeURIComponent).join('/')}">${title}</a></li>`)}</ul></section>`)}</main></body></html>`.html;
