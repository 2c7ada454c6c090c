/**
 * Takes the library's sprites out of Fluent Emoji Flat (MIT, Microsoft) into assets/sprites/, one SVG each at the size of a sprite on the stage, with their
 * French and English names and search words (emojibase-data, MIT) in catalogue.json. Run again after a change of chosen-sprites.ts:
 * `node_modules/.bin/node scripts/library/make-sprites.ts`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { plainWords } from '../../src/ui/library/library-search.ts';
import { CHOSEN_SPRITES } from './chosen-sprites.ts';
import { readJson, writeLibraryFolder, type LibraryFile } from './library-folder.ts';

/** Stage units. A costume is as large as its viewBox says; the emoji are drawn on 32 × 32. */
const SIZE = 96;
const WHOSE = `Drawings: Fluent Emoji Flat, https://github.com/microsoft/fluentui-emoji, as made by Microsoft; only their size was set.
Names and search words in catalogue.json: emojibase-data, https://emojibase.dev, some changed for children.

Copyright (c) Microsoft Corporation.
`;
/** Search words that find too much. */
const TOO_WIDE = new Set(['visage', 'face', 'symbole', 'symbol', 'emoji', 'emoticone', 'forme', 'image', 'zodiaque', 'zodiac', 'tous', 'genre', 'genres', 'adulte', 'adult', 'etc']);
/** As many search words as a child may think of. */
const MOST_WORDS = 10;

const resolve = createRequire(import.meta.url).resolve;
const Icons = v.object({ icons: v.record(v.string(), v.object({ body: v.string() })) });
const Emoji = v.array(v.object({ hexcode: v.string(), label: v.string(), tags: v.optional(v.array(v.string()), []) }));
type Said = v.InferOutput<typeof Emoji>[number];

const { icons } = v.parse(Icons, readJson(resolve('@iconify-json/fluent-emoji-flat/icons.json')));
const idOfCode = new Map(Object.entries(v.parse(v.record(v.string(), v.string()), readJson(resolve('@iconify-json/fluent-emoji-flat/chars.json')))).map(([code, id]) => [withoutVariant(code), id]));
const said = { fr: saidById('fr'), en: saidById('en') } as const;

/** Codes with and without the mark "as a picture" mean the same. */
function withoutVariant(code: string): string {
  return code.toLowerCase().replaceAll('-fe0f', '');
}

function saidById(locale: 'fr' | 'en'): ReadonlyMap<string, Said> {
  const emoji = v.parse(Emoji, readJson(resolve(`emojibase-data/${locale}/data.json`)));
  return new Map(emoji.flatMap((one) => { const id = idOfCode.get(withoutVariant(one.hexcode)); return id === undefined ? [] : [[id, one]]; }));
}

/** "Poulpe|pieuvre mer animal": the name, then what else finds it. */
function wordsOf(locale: 'fr' | 'en', id: string, byHand: string | undefined): string {
  const { label, tags } = said[locale].get(id) ?? { label: id.replaceAll('-', ' '), tags: [] };
  const name = byHand ?? label.charAt(0).toUpperCase() + label.slice(1);
  const inName = new Set(plainWords(name));
  const others = new Map([label, ...tags].flatMap((tag) => tag.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2).map((word) => [plainWords(word).join(' '), word]));
  const kept = [...others].filter(([plain]) => !inName.has(plain) && !TOO_WIDE.has(plain)).map(([, word]) => word).slice(0, MOST_WORDS);
  return kept.length === 0 ? name : `${name}|${kept.join(' ')}`;
}

const entries = Object.entries(CHOSEN_SPRITES).flatMap(([category, list]) => list.split(';').map((item) => {
  const [id = '', names] = item.split(':').map((part) => part.trim());
  const [fr, en] = names?.split('/').map((part) => part.trim()) ?? [];
  return { id, category, fr: wordsOf('fr', id, fr), en: wordsOf('en', id, en) };
}));

const files = entries.map(({ id }): LibraryFile => {
  const icon = icons[id];
  if (!icon) throw new Error(`No such emoji: ${id}`);
  return { name: `${id}.svg`, text: `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}"><g transform="scale(${SIZE / 32})">${icon.body}</g></svg>\n` };
});
/** The same words for both: the MIT licence, under two names. */
const licence = readFileSync(resolve('emojibase-data/package.json').replace('package.json', 'LICENSE'), 'utf8').replace('MIT License\n\n', '');
writeLibraryFolder('sprites', entries, [...files, { name: 'LICENSE', text: WHOSE + licence }]);
