import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createNodeDecoder } from '../../../scripts/node-pictures.ts';
import { isLibraryCategory } from '../../../src/ui/library/library-categories.ts';
import { itemsOf } from '../../../src/ui/library/library-items.ts';

const assets = join(import.meta.dirname, '../../../assets');
const said = v.pipe(v.string(), v.regex(/^[^\p{Ll}].*[^|]$/u));
const Costume = v.strictObject({ id: v.string(), fr: v.string(), en: v.string(), width: v.number(), height: v.number(), x: v.number(), y: v.number() });
const Entry = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)), category: v.pipe(v.string(), v.check(isLibraryCategory)), fr: said, en: said, costumes: v.exactOptional(v.pipe(v.array(Costume), v.minLength(3), v.maxLength(8))) });

const decoder = await createNodeDecoder();
const catalogue = (folder: string) => v.parse(v.array(Entry), JSON.parse(readFileSync(join(assets, folder, 'catalogue.json'), 'utf8')));
const sprites = [...catalogue('characters'), ...catalogue('sprites')];
const twice = (all: readonly string[]): readonly string[] => all.filter((one, i) => all.indexOf(one) !== i);

/** What was drawn: the size, and how many pixels are not clear. */
function look(address: string): { readonly width: number; readonly height: number; readonly drawn: number } {
  const picture = decoder.decode(readFileSync(join(assets, '..', address)), 'svg', 1);
  if (!picture) throw new Error(`${address} is no picture`);
  return { width: picture.naturalWidth, height: picture.naturalHeight, drawn: picture.rgba.filter((value, i) => i % 4 === 3 && value > 0).length };
}

test('there is enough to choose from', () => {
  expect(catalogue('sprites').length).toBeGreaterThanOrEqual(300);
  expect(catalogue('characters').length).toBeGreaterThanOrEqual(12);
  expect(catalogue('backdrops').length).toBeGreaterThanOrEqual(40);
});

describe.each([['sprites', sprites], ['backdrops', catalogue('backdrops')]] as const)('%s', (_, entries) => {
  test('have names that nobody else has, in both languages', () => {
    expect(twice(entries.map(({ id }) => id))).toEqual([]);
    for (const locale of ['fr', 'en'] as const) expect(twice(entries.map((entry) => entry[locale].split('|')[0]!))).toEqual([]);
  });
});

describe.each([['sprite', 'sprites'], ['sprite', 'characters'], ['backdrop', 'backdrops']] as const)('pictures of a %s in %s', (kind, folder) => {
  const pictures = catalogue(folder).flatMap((entry) => itemsOf(kind, folder, entry, 'fr')).flatMap((item) => item.pictures);

  test('are drawn by our decoder at the size told, with their rotation centre inside', () => {
    const wrong = pictures.filter(({ address, width, height, centre }) => {
      const seen = look(address);
      const isWhole = kind === 'backdrop' ? seen.drawn === width * height : seen.drawn > 300;
      return seen.width !== width || seen.height !== height || !isWhole || centre.x <= 0 || centre.x >= width || centre.y <= 0 || centre.y >= height;
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('are small files, and all that lie there are shown', () => {
    expect(pictures.filter(({ address }) => readFileSync(join(assets, '..', address)).length > 15_000)).toEqual([]);
    const there = readdirSync(join(assets, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svg'));
    expect(new Set(pictures.map(({ address }) => address))).toEqual(new Set(there.map((file) => `assets/${folder}/${file.replaceAll('\\', '/')}`)));
  });
});

test('costumes of one character follow each other in one place: same size, same centre', () => {
  for (const { id, costumes = [] } of catalogue('characters')) expect(new Set(costumes.map(({ width, height, x, y }) => `${width} ${height} ${x} ${y}`)).size, id).toBe(1);
});

test('as costumes, a character’s can be taken one by one', () => {
  const lila = catalogue('characters').find(({ id }) => id === 'lila')!;
  const items = itemsOf('costume', 'characters', lila, 'fr');
  expect(items.map(({ name }) => name).slice(0, 3)).toEqual(['Lila debout', 'Lila marche 1', 'Lila marche 2']);
  expect(items.every(({ pictures }) => pictures.length === 1)).toBe(true);
});
