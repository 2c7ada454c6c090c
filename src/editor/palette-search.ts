/** Finds blocks of the palette by a word on them, however it is typed: without accents, in any case, begun only. */
import { labelKey } from '../core/blocks/define-block.ts';
import { labelOf, type Locale } from '../core/text/translate.ts';
import { isTextKey, type Json } from './blockly-definitions.ts';
import { parseLabel } from '../core/blocks/block-labels.ts';
import { parseReference } from './field-values.ts';
import { procedureParts } from '../core/blocks/procedure-mutation.ts';
import type { Mutation } from '../core/project/project.ts';
import type { PaletteCategory } from './toolbox.ts';

/** `É` and `œ` as a child may type them. */
export const plainWords = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/gu, 'oe').replace(/’/gu, '\'');

/** The categories that have blocks with all the words typed, and those blocks; everything when nothing is typed. */
export function searchPalette(categories: readonly PaletteCategory[], typed: string, locale: Locale): PaletteCategory[] {
  const wanted = plainWords(typed).split(/\s+/u).filter((word) => word !== '');
  if (wanted.length === 0) return [...categories];
  return categories.flatMap(({ category, items }) => {
    const found = items.filter((item) => item['kind'] === 'block' && has(wordsOn(item, locale), wanted));
    return found.length > 0 ? [{ category, items: found }] : [];
  });
}

/** Each typed word begins a word of the block. */
function has(words: string, wanted: readonly string[]): boolean {
  const there = plainWords(words).split(/[\s:']+/u);
  return wanted.every((word) => there.some((each) => each.startsWith(word)));
}

function wordsOn(item: Json, locale: Locale): string {
  const type = String(item['type']);
  const key = labelKey(type);
  const label = isTextKey(key) ? parseLabel(labelOf(locale, key)).map((part) => (part.kind === 'words' ? part.words : '')).join(' ') : '';
  const names = Object.values((item['fields'] ?? {}) as Record<string, unknown>).map((value) => parseReference(String(value))[0]);
  const mutation = (item['extraState'] as { readonly mutation?: Mutation } | undefined)?.mutation;
  const own = mutation ? procedureParts(mutation).map((part) => ('words' in part ? part.words : '')) : [];
  return [label, ...names, ...own].join(' ');
}
