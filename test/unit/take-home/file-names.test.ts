import { expect, test } from 'vitest';
import { stickName, stickNames } from '../../../src/core/take-home/file-names.ts';

test.each([
  ['Mon jeu', 'Mon jeu'], ['a/b\\c:d*e?"f<g>h|i', 'a b c d e f g h i'], ['CON', 'Création'], ['lpt1.txt', 'Création'], ['..', 'Création'], ['', 'Création'], ['fin. . ', 'fin'],
  ['Été à la mer', 'Été à la mer'], ['e\u0301te\u0301', 'été'], ['jeu 🐙 ⚓', 'jeu'], ['tab\u0009et\u0000nul', 'tab et nul'], ['\u202Eexe.jeu', 'exe.jeu'],
])('%j is called %j on a stick', (wanted, name) => { expect(stickName(wanted, 'Création')).toBe(name); });

test('a long title is cut where Windows can still open it', () => { expect([...stickName('x'.repeat(300), 'Création')]).toHaveLength(60); });

test('two that a stick would not tell apart get numbers', () => {
  expect(stickNames(['Poulpe', 'poulpe', 'Poulpe/', 'Léa', 'LEA'], '?')).toEqual(['Poulpe', 'poulpe 2', 'Poulpe 3', 'Léa', 'LEA 2']);
});
