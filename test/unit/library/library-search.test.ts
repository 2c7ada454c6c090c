import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Locale } from '../../../src/core/text/translate.ts';
import type { LibraryEntry } from '../../../src/ui/library/library-entry.ts';
import { itemsOf } from '../../../src/ui/library/library-items.ts';
import { searchLibrary } from '../../../src/ui/library/library-search.ts';

const entries = JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets/sprites/catalogue.json'), 'utf8')) as readonly LibraryEntry[];
const names = (query: string, locale: Locale = 'fr'): readonly string[] =>
  searchLibrary(entries.flatMap((entry) => itemsOf('sprite', 'sprites', entry, locale)), query).map((item) => item.name);

test('a name is found without its accents or capitals, from its first letters, before things that only have it in their name', () => {
  expect(names('etoi').slice(0, 2)).toEqual(['Étoile', 'Étoile filante']);
  expect(names('HERISSON')).toEqual(['Hérisson']);
  expect(names('coeur')[0]).toBe('Cœur');
  expect(names('poisson').slice(0, 2)).toEqual(['Poisson', 'Poisson bleu']);
});

test('other words find it too, in both languages, all of them together', () => {
  expect(names('pieuvre')).toEqual(['Poulpe']);
  expect(names('pieu')).toContain('Poulpe');
  expect(names('octop')).toEqual(['Poulpe']);
  expect(names('poulpe', 'en')).toEqual(['Octopus']);
  expect(names('ballon foot')).toContain('Ballon');
  expect(names('ballon foot')).not.toContain('Ballon de baudruche');
});

test('nothing asked shows all, a name nobody has shows none', () => {
  expect(names(' ')).toHaveLength(entries.length);
  expect(names('xqz')).toEqual([]);
});
