/** Numbers as people write them here: a decimal comma, a real minus sign. Both signs of each are read. */

/** At most one decimal; no locale's thousands. */
export function showNumber(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded).replace('.', ',').replace('-', '−');
}

/** Null when it is no number. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-').replace(/\s/gu, '');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}
