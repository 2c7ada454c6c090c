/** A whole page to print, without a script: what is written in it is all there is. */
import type { Locale } from '../text/translate.ts';
import { patternDefinitions } from './category-patterns.ts';
import { Markup, markup, type Part } from './markup.ts';
import { pageStyle } from './page-style.ts';

export const printPage = (title: string, locale: Locale, articles: Part): string =>
  markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title><style>${new Markup(pageStyle)}</style></head><body>${patternDefinitions}${articles}</body></html>`.html;
