/** How Scratch reads one kind of value as another. Source: observed behaviour of Scratch 3, written down in docs/runtime.md. */

/** What is not a number counts as 0: "" and "abc" are 0, "0x10" is 16, true is 1, NaN is 0. */
export function toNumber(value: unknown): number {
  const number = typeof value === 'number' ? value : Number(value);
  return Number.isNaN(number) ? 0 : number;
}

/** "", "0", "false" in any case, 0 and NaN are false; every other text is true. */
export function toBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '' && value !== '0' && value.toLowerCase() !== 'false';
  return Boolean(value);
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** The number `value` stands for in a comparison; NaN when it must be compared letter by letter. */
const comparable = (value: unknown): number => (isBlank(value) ? Number.NaN : Number(value));

/** Negative, 0 or positive. As numbers when both are numeric ("1.0" equals 1, "" is not 0), else without case. */
export function compare(a: unknown, b: unknown): number {
  const [x, y] = [comparable(a), comparable(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return compareText(String(a).toLowerCase(), String(b).toLowerCase());
  return x === y ? 0 : x - y;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export function equals(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b || (Number.isNaN(a) && Number.isNaN(b));
  return compare(a, b) === 0;
}

export function lessThan(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a) && !Number.isNaN(b)) return a < b;
  return compare(a, b) < 0;
}

/** How much of what people wrote with digits must stay text. */
export type Kept = 'nothing' | 'fractions' | 'digits';

/**
 * A number written the one way that JavaScript writes it ("12", not "012" or "1e2") can be kept as a number: no block tells the two apart, but for a
 * bubble, which shows 0.5 as "0.50" and "0.5" as "0.5" (then `kept` is 'fractions'), and for a place where a name is wanted: the costume "3" is not
 * the third, and items that are letters stand without spaces ('digits').
 */
export function canonicalNumber(value: string | number | boolean, kept: Kept): string | number | boolean {
  if (typeof value !== 'string' || value === 'NaN' || kept === 'digits') return value;
  const number = Number(value);
  if (String(number) !== value) return value;
  return kept === 'nothing' || !Number.isFinite(number) || Number.isInteger(number) ? number : value;
}
