import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { searchSprites, SPRITE_LIBRARY, spriteName } from '../../../src/ui/studio/sprite-library.ts';

const t = createTranslate('fr');
const names = (query: string): readonly string[] => searchSprites(query, t).map((sprite) => spriteName(sprite, t));

test('a name is found without its accents or capitals, from its first letters', () => {
  expect(names('etoi')).toEqual(['Étoile']);
  expect(names('HERISSON')).toEqual(['Hérisson']);
  expect(names('coeur')).toEqual(['Cœur']);
});

test('another word or the family finds it too', () => {
  expect(names('pieuvre')).toEqual(['Poulpe']);
  expect(names('ocean')).toContain('Baleine');
  expect(names('ballon foot')).toEqual(['Ballon']);
});

test('nothing asked shows all, a name nobody has shows none', () => {
  expect(names(' ')).toHaveLength(SPRITE_LIBRARY.length);
  expect(names('xylophone')).toEqual([]);
});

test('every sprite has its picture, and a name of its own in both languages', () => {
  const missing = SPRITE_LIBRARY.filter(({ id }) => !existsSync(join(import.meta.dirname, '../../../assets/sprites', `${id}.svg`)));
  expect(missing).toEqual([]);
  for (const locale of ['fr', 'en'] as const) {
    const all = SPRITE_LIBRARY.map((sprite) => spriteName(sprite, createTranslate(locale)));
    expect(new Set(all).size).toBe(SPRITE_LIBRARY.length);
  }
});
