import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectNotices, NOTICES_FILE, readLibrary, readLock, writeNotices } from '../../../scripts/notices.ts';

const lockOf = (license: string) => ({
  packages: {
    '': { version: '1.0.0', dependencies: { above: '1' } },
    'node_modules/above': { version: '1.0.0', license: 'MIT', dependencies: { below: '1' } },
    'node_modules/above/node_modules/below': { version: '2.0.0', license },
    'node_modules/not-ours': { version: '1.0.0', license: 'AGPL-3.0' },
  },
});

test('docs/THIRD-PARTY.md tells of the packages and the library as they are (`node scripts/notices.ts` writes it)', () => {
  expect(readFileSync(NOTICES_FILE, 'utf8')).toBe(writeNotices(collectNotices(readLock()), readLibrary()));
});

test('what the dependencies depend on is told too, and nothing else', () => {
  expect(collectNotices(lockOf('ISC'))).toEqual([{ name: 'above', version: '1.0.0', licence: 'MIT' }, { name: 'below', version: '2.0.0', licence: 'ISC' }]);
});

test.each(['GPL-3.0-only', 'AGPL-3.0', 'MIT AND GPL-2.0', 'unknown'])('a package under %s is refused by name', (licence) => {
  expect(() => collectNotices(lockOf(licence))).toThrow('below');
});

test('a choice of licences is enough when one of them is allowed', () => {
  expect(collectNotices(lockOf('(GPL-2.0 OR Apache-2.0)'))).toHaveLength(2);
});

test('nothing of the library is without its licence', () => {
  const library = readLibrary();
  expect(library.map(({ folder }) => folder).toSorted()).toEqual(['backdrops', 'characters', 'sounds', 'sprites']);
  expect(library.filter(({ licence, ids }) => licence === '' || ids.length === 0)).toEqual([]);
});
