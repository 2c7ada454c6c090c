/** Texts have an end here, which Scratch's have not: a program that doubles one again and again, or keeps many long ones, would take all memory. */
import type { Scalar } from '../project/project.ts';

/** Letters. More than any book; ten megabytes, or twice that where a letter needs two bytes. */
export const MAX_TEXT_LENGTH = 10_000_000;
/** In all variables and lists together. */
const MAX_HELD_LETTERS = 100_000_000;
/** Letters made before what is held is counted again, and more where there are many items to count: so that counting takes no time. */
const LETTERS_BETWEEN_COUNTS = 50_000_000;
const LETTERS_PER_ITEM = 1_000;

/** Ends the script that made the text. */
export class TextTooLong extends Error {}

export interface TextHolder { readonly isOriginal: boolean; readonly values: readonly Scalar[]; readonly lists: readonly (readonly Scalar[])[]; readonly original: TextHolder }

/** Makes the texts of a project, and looks now and then at how much of them is kept. */
export class TextMaker {
  readonly #holders: () => readonly TextHolder[];
  #lettersLeft = LETTERS_BETWEEN_COUNTS;

  constructor(holders: () => readonly TextHolder[]) {
    this.#holders = holders;
  }

  /** Throws TextTooLong when the text is, or when too much is kept already. */
  join(a: string, b: string): string {
    const joined = a + b;
    if (joined.length > MAX_TEXT_LENGTH) throw new TextTooLong();
    if ((this.#lettersLeft -= joined.length) < 0) this.#count();
    return joined;
  }

  /** All of `texts` with `between`; told to be too long before it takes the memory. */
  joinAll(texts: readonly string[], between: string): string {
    const length = texts.reduce((sum, text) => sum + text.length + between.length, 0);
    if (length > MAX_TEXT_LENGTH) throw new TextTooLong();
    return this.join(texts.join(between), '');
  }

  #count(): void {
    const kept = this.#holders().map(heldBy);
    const items = kept.reduce((sum, each) => sum + each.items, 0);
    if (kept.reduce((sum, each) => sum + each.letters, 0) > MAX_HELD_LETTERS) throw new TextTooLong();
    this.#lettersLeft = Math.max(LETTERS_BETWEEN_COUNTS, items * LETTERS_PER_ITEM);
  }
}

/** What a clone still shares with its original takes no memory. */
function heldBy({ values, lists, isOriginal, original }: TextHolder): { readonly letters: number; readonly items: number } {
  let letters = lettersOf(values, isOriginal ? [] : original.values);
  let items = values.length;
  lists.forEach((list, i) => {
    letters += lettersOf(list, isOriginal ? [] : original.lists[i] ?? []);
    items += list.length;
  });
  return { letters, items };
}

function lettersOf(values: readonly Scalar[], shared: readonly Scalar[]): number {
  let letters = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'string' && value !== shared[i]) letters += value.length;
  }
  return letters;
}
