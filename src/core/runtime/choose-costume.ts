/** Which costume a block means by a number, a name or a word. */

/** The words that move from the current costume: for sprites and for backdrops. */
export interface CostumeWords { readonly next: string; readonly previous: string; readonly random?: string }
export const COSTUME_WORDS: CostumeWords = { next: 'next costume', previous: 'previous costume' };
export const BACKDROP_WORDS: CostumeWords = { next: 'next backdrop', previous: 'previous backdrop', random: 'random backdrop' };

export interface CostumeShelf { readonly names: readonly string[]; readonly current: number }

/** From 0, any whole number (the caller wraps it); undefined leaves the costume as it is. Names win over words, words over numbers in text. */
export function chooseCostume(wanted: string | number | boolean, { names, current }: CostumeShelf, words: CostumeWords, chance: () => number): number | undefined {
  if (typeof wanted === 'number') return wanted - 1;
  const name = String(wanted);
  const named = names.indexOf(name);
  if (named >= 0) return named;
  if (name === words.next) return current + 1;
  if (name === words.previous) return current - 1;
  if (name === words.random) return otherThan(current, names.length, chance);
  const isNumeric = name.trim() !== '' && !Number.isNaN(Number(wanted));
  return isNumeric ? Number(wanted) - 1 : undefined;
}

/** A random one, but not the one that is already there. */
function otherThan(current: number, count: number, chance: () => number): number | undefined {
  if (count < 2) return undefined;
  const step = 1 + Math.floor(chance() * (count - 1));
  return current + step;
}

/** Rounded and wrapped into 0…count − 1; NaN and infinities are the first. */
export function wrapIndex(index: number, count: number): number {
  if (count === 0) return 0;
  const whole = Number.isFinite(index) ? Math.round(index) : 0;
  return ((whole % count) + count) % count;
}
