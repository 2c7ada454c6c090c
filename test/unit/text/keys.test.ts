/** Every word of the app is said somewhere, in each language. That none is missing is held by the types of the languages and of `t`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../../scripts/dist/files-in.ts';
import { locales } from '../../../src/core/text/translate.ts';

const root = join(import.meta.dirname, '../../..');
const sources = ['src', 'electron'].flatMap((folder) => filesIn(join(root, folder))).filter((file) => file.endsWith('.ts') && !/\/text\/(?:fr|en)\.ts$/u.test(file)).map((file) => readFileSync(file, 'utf8'));

/** Keys written out, and keys put together: `check.${kind}`. */
const written = new Set(sources.flatMap((text) => [...text.matchAll(/'@?([a-z][\w-]*(?:\.[\w-]+)+)'/gu)].map(([, key]) => key!)));
const composed = [...new Set(sources.flatMap((text) => [...text.matchAll(/[`](?=[\w.-]*\.[\w.-]*\$\{|\$\{[^}]*\}\.)([^`\n]*)[`]/gu)].map(([, template]) => template!)))]
  .filter((template) => /^[\w.$-]/u.test(template) && !/[\s/:]/u.test(template.replaceAll(/\$\{[^}]*\}/gu, '')) && /^[a-zA-Z]+\./u.test(template))
  .map((template) => new RegExp(`^${template.split(/\$\{[^}]*\}/u).map((words) => words.replaceAll('.', String.raw`\.`)).join('[\\w.-]+')}$`, 'u'));

const isSaid = (key: string): boolean => written.has(key) || composed.some((template) => template.test(key));

test.each(Object.keys(locales) as (keyof typeof locales)[])('%s: no word that nothing says', (locale) => {
  expect(Object.keys(locales[locale]).filter((key) => !isSaid(key))).toEqual([]);
  expect(Object.keys(locales[locale]).toSorted()).toEqual(Object.keys(locales.fr).toSorted());
});

test('a word that nothing says is seen', () => {
  expect(isSaid('home.neverSaid')).toBe(false);
  expect(isSaid('home.title')).toBe(true);
});
