/** A sheet as a CSV file that LibreOffice and Excel open by a double click, in the customs of the language. */
import type { Locale } from '../text/translate.ts';
import type { Cell, Sheet } from './sheet.ts';

const CUSTOMS: Readonly<Record<Locale, { readonly separator: string; readonly point: string }>> = { fr: { separator: ';', point: ',' }, en: { separator: ',', point: '.' } };

/** Tells that the bytes are UTF-8: without it Excel spoils accents. */
export const BOM = '\uFEFF';

/** A spreadsheet would compute what begins so, whatever stands before it that it skips. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠−]/u;

export function toCsv({ columns, rows, total }: Sheet, locale: Locale): string {
  const { separator, point } = CUSTOMS[locale];
  const lines = [columns, ...rows, ...total ? [total] : []];
  return BOM + lines.map((cells) => `${cells.map((cell) => field(cell, point)).join(separator)}\r\n`).join('');
}

/** Text is quoted, numbers are not. */
export function field(cell: Cell, point: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', point);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
