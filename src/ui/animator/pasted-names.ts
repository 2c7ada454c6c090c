/** What will become of a pasted list of first names. */
import { distinctNames } from '../../core/base/distinct-names.ts';

/** The longest the store takes. */
export const LONGEST_NAME = 40;

export interface PastedNames {
  /** As they are sent to the store. */
  readonly names: readonly string[];
  /** As the class will show them, in the same order. */
  readonly shown: readonly { readonly name: string; readonly isToldApart: boolean }[];
  readonly toldApart: number;
  readonly cut: number;
}

/** Lists come from a register, a mail or a spreadsheet: lines, commas, semicolons or tabs; bullets and numbers before a name go. */
export function readPastedNames(text: string, taken: readonly string[]): PastedNames {
  const tidy = text.split(/[\n\r,;\t]+/u).map((part) => part.replace(/^[\s\d.)•*–—-]+/u, '').trim().replace(/\s+/gu, ' ')).filter(Boolean);
  const names = tidy.map((name) => name.slice(0, LONGEST_NAME).trim());
  const shown = distinctNames(names, taken).map((name, i) => ({ name, isToldApart: name !== names[i] }));
  return { names, shown, toldApart: shown.filter((one) => one.isToldApart).length, cut: tidy.filter((name) => name.length > LONGEST_NAME).length };
}
