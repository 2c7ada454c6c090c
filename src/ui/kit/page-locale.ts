import type { Locale } from '../../core/text/translate.ts';

/** The language the page speaks now. */
export const pageLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'fr');
