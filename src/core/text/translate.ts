/** Words for people. One file per language holds them all; messages are ICU (plurals, numbers) and formatted by intl-messageformat. */
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { fr, type TextKey } from './fr.ts';

export type { TextKey } from './fr.ts';
export type Locale = keyof typeof locales;
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export const locales = { fr, en } as const;

/** The words of one language, with `values` put in place of `{name}`. */
export function createTranslate(locale: Locale): Translate {
  const formats = new Map<TextKey, IntlMessageFormat>();
  return (key, values = {}) => {
    let format = formats.get(key);
    if (!format) formats.set(key, format = new IntlMessageFormat(locales[locale][key], locale));
    return String(format.format(values));
  };
}

/** The label of a block as written, `{ARG}` places included: labels are not ICU messages. */
export const labelOf = (locale: Locale, key: TextKey): string => locales[locale][key];
