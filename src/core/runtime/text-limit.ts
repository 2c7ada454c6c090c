/** Texts have an end here, which Scratch's have not: a program that doubles one again and again would take all memory. */

/** Letters. More than any book; ten megabytes, or twice that where a letter needs two bytes. */
export const MAX_TEXT_LENGTH = 10_000_000;

/** Ends the script that made the text. */
export class TextTooLong extends Error {}

export function joinText(a: string, b: string): string {
  const joined = a + b;
  if (joined.length > MAX_TEXT_LENGTH) throw new TextTooLong();
  return joined;
}

/** All of `texts` with `between`; told to be too long before it takes the memory. */
export function joinTexts(texts: readonly string[], between: string): string {
  const length = texts.reduce((sum, text) => sum + text.length + between.length, 0);
  if (length > MAX_TEXT_LENGTH) throw new TextTooLong();
  return texts.join(between);
}
