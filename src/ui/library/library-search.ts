/** Finding things of the library by their names and other words, in both languages at once. */

/** What can be searched: `name` in the person's language, `words` of all languages, plain. */
export interface Searchable {
  readonly name: string;
  /** As `plainWords` gives them. */
  readonly words: readonly string[];
}

/** The words of `text` in lower case, without accents, œ as two letters. */
export const plainWords = (text: string): readonly string[] =>
  text.toLowerCase().replaceAll('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Those for whom each word asked begins one of theirs; first those with it at the beginning of their name, then those with it in their name. All of them when nothing is asked. */
export function searchLibrary<T extends Searchable>(items: readonly T[], query: string): readonly T[] {
  const asked = plainWords(query);
  const found = items.filter(({ words }) => asked.every((start) => words.some((word) => word.startsWith(start))));
  return asked.length === 0 ? found : ranked(found, asked);
}

function ranked<T extends Searchable>(found: readonly T[], asked: readonly string[]): readonly T[] {
  return found.map((item) => ({ item, far: distance(item.name, asked) })).sort((a, b) => a.far - b.far).map(({ item }) => item);
}

/** Small for a name that begins so, and for a short one. */
function distance(name: string, [first = '']: readonly string[]): number {
  const words = plainWords(name);
  const place = words.findIndex((word) => word.startsWith(first));
  return place < 0 ? FAR * FAR : place * FAR + words.length;
}

/** More words than a name has. */
const FAR = 20;
