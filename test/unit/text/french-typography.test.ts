/** What a machine can see of French typography, in the app's words and in those of the lessons. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocksHelpFr } from '../../../src/core/text/blocks-help-fr.ts';
import { fr } from '../../../src/core/text/fr.ts';

const app = [...Object.entries(fr), ...Object.entries(blocksHelpFr.blocks).flatMap(([opcode, texts]) => texts.map((text) => [opcode, text] as const)), ...Object.entries(blocksHelpFr.words)];

const NO_BREAK = '\u00a0';
const RULES: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['straight apostrophe', /\p{L}'\p{L}/u],
  ['straight quotation mark', /"/u],
  ['three dots instead of …', /\.\.\./u],
  // A colon in a word (micro:bit) or before a date's skeleton (::) is another sign.
  ['no no-break space before : ; ! ? »', /[^\u00a0\s:!?…][:;!?»](?=\s|$|['.,)])|[ \u202f](?:[;!?»]|:(?!:))/u],
  ['no no-break space after «', /«(?!\u00a0)/u],
  ['two spaces', / {2}/u],
];
/** Never said to a child, nor anywhere a child may read. */
const UNKIND = /\b(?:faux|fausse|erreur|échec|échoué|raté|mauvais|nul)(?!\p{L})/iu;

const faultsOf = (text: string): string[] => RULES.filter(([, pattern]) => pattern.test(text)).map(([fault]) => fault);

test('the rules see what they are for', () => {
  expect(faultsOf(`l'eau`)).toEqual(['straight apostrophe']);
  expect(faultsOf('Attends...')).toEqual(['three dots instead of …']);
  expect(faultsOf('Qui es-tu ?')).toEqual(['no no-break space before : ; ! ? »']);
  expect(faultsOf('Bravo!')).toEqual(['no no-break space before : ; ! ? »']);
  expect(faultsOf(`« oui${NO_BREAK}»`)).toEqual(['no no-break space after «']);
  expect(faultsOf(`«${NO_BREAK}Qui es-tu${NO_BREAK}?${NO_BREAK}»${NO_BREAK}: l’eau, micro:bit…`)).toEqual([]);
});

test('the app’s French is set as French is', () => {
  expect(app.flatMap(([key, text]) => faultsOf(text).map((fault) => `${key}: ${fault}: ${text}`))).toEqual([]);
});

test('nothing in the app judges a child', () => {
  expect(app.filter(([, text]) => UNKIND.test(text)).map(([key]) => key)).toEqual([]);
});

/** Words people read: without program text between backquotes, and without the keyword of a line, which is the format's. */
const proseOf = (line: string): string => line.replaceAll(/`[^`]*`/gu, 'x').replace(/^- [^:]+ : /u, '');

test('the lessons’ French is set as French is', () => {
  const root = join(import.meta.dirname, '..', '..', '..', 'lessons');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.fr.md'));
  expect(files.length).toBeGreaterThan(2);
  const faults = files.flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n')
    .flatMap((line, i) => faultsOf(proseOf(line)).map((fault) => `${file}:${i + 1}: ${fault}: ${line}`)));
  expect(faults).toEqual([]);
});
