import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem, type PackProblem } from '../../../src/core/lesson/pack-problem.ts';
import { plainText } from '../../../src/core/lesson/lesson.ts';
import { isAppRecentEnough, readLesson, readManifest } from '../../../src/core/lesson/read-pack.ts';
import type { Result } from '../../../src/core/base/result.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const NBSP = '\u00a0';
const packJson = readFileSync(join(import.meta.dirname, '../../../lessons/premiers-pas/pack.json'), 'utf8');
const PLAN = {
  formatVersion: 1, id: 'lesson-01', treasure: 'crown', starter: 'starter.sb3',
  steps: [{
    id: 'depart', minutes: 5, picture: 'pictures/depart.svg', toolbox: ['control_repeat', 'control_forever', 'motion_movesteps', 'event_whenflagclicked'],
    checks: [{ kind: 'changes', id: 'bouge', sprite: 'Scopi' }, { kind: 'no-loose-pieces', id: 'seul' }], solutions: ['solution.sb3'],
  }],
};
const WORDS = `# Scopi avance

> Lire à voix haute.

- objectif : J’avance.
- devine${NBSP}: Et si je répète ?
- mot : bloc — un ordre
- partage : Montre !

## depart

Glisse \`avancer\` dans \`répéter\`, sous \`quand drapeau est cliqué\`. Pas \`sauter\`.

> Note.

- indice : Où ?
- indice : Là : en bas.
- bravo : Il bouge !
- bouge : Scopi ne bouge pas encore.
`;

function lessonFiles(plan: unknown = PLAN, words = WORDS): Map<string, Uint8Array> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  return new Map([['lesson.json', text(typeof plan === 'string' ? plan : JSON.stringify(plan))], ['lesson.fr.md', text(words)], ['starter.sb3', text('')], ['pictures/depart.svg', text('')]]);
}

const sentences = (result: Result<unknown, readonly PackProblem[]>): readonly string[] =>
  (result.ok ? [] : result.error.map((problem) => describeProblem(problem, createTranslate('fr'))));
const step = (change: object): object => ({ ...PLAN, steps: [{ ...PLAN.steps[0], ...change }] });

test('a lesson is its plan and its words together', () => {
  const lesson = readLesson(lessonFiles(), 'fr');
  if (!lesson.ok) throw new Error(sentences(lesson).join('\n'));
  const { steps: [first], ...rest } = lesson.value;
  expect(rest).toMatchObject({
    id: 'lesson-01', title: 'Scopi avance', minutes: 5, notes: ['Lire à voix haute.'], vocabulary: [{ word: 'bloc', meaning: 'un ordre' }], challenge: null,
    objective: [{ kind: 'text', text: 'J’avance.' }], question: [{ kind: 'text', text: 'Et si je répète ?' }],
  });
  expect(first!.instruction.filter((part) => part.kind === 'block')).toEqual([
    { kind: 'block', text: 'avancer', opcode: 'motion_movesteps' },
    { kind: 'block', text: 'répéter', opcode: 'control_repeat' },
    { kind: 'block', text: 'quand drapeau est cliqué', opcode: 'event_whenflagclicked' },
    { kind: 'block', text: 'sauter', opcode: null },
  ]);
  expect(first!.hints.map(plainText)).toEqual(['Où ?', 'Là : en bas.']);
  expect(first!.notes).toEqual(['Note.']);
  expect(first!.checks.map((check) => check.message)).toEqual(['Scopi ne bouge pas encore.', 'Un bloc est tout seul. Accroche-le aux autres.']);
});

test('a language that is not there is read in French', () => {
  expect(readLesson(lessonFiles(), 'en')).toMatchObject({ ok: true, value: { title: 'Scopi avance' } });
});

test.each([
  ['not JSON', lessonFiles('{'), /^lesson\.json\u00a0: ce fichier n’est pas du JSON/u],
  ['newer format', lessonFiles({ ...PLAN, formatVersion: 2 }), /version plus récente.*\(format 2\)/u],
  ['a typing slip in a key', lessonFiles(step({ tolbox: [] })), /«\u00a0steps\.0\.tolbox\u00a0» n’est pas un mot du format/u],
  ['a check that does not exist', lessonFiles(step({ checks: [{ kind: 'dances', id: 'a' }] })), /«\u00a0steps\.0\.checks\.0\.kind\u00a0»\u00a0: la vérification "dances" n’existe pas/u],
  ['a step without blocks', lessonFiles(step({ toolbox: undefined })), /«\u00a0steps\.0\.toolbox\u00a0» manque/u],
  ['a path that leaves the folder', lessonFiles(step({ picture: '../../etc/passwd' })), /steps\.0\.picture/u],
  ['a missing picture', lessonFiles(step({ picture: 'pictures/autre.svg' })), /^pictures\/autre\.svg\u00a0: ce fichier manque\.$/u],
  ['a step without words', lessonFiles({ ...PLAN, steps: [...PLAN.steps, { ...PLAN.steps[0], id: 'suite' }] }), /l’étape «\u00a0suite\u00a0» n’a pas de texte/u],
  ['words without a step', lessonFiles(PLAN, `${WORDS}\n## suite\n\nAvance.\n\n- bravo : Oui !\n`), /ligne 21\u00a0: l’étape «\u00a0suite\u00a0» n’est pas dans lesson\.json/u],
  ['a line that means nothing', lessonFiles(PLAN, WORDS.replace('- bouge', '- bouje')), /ligne 19\u00a0: «\u00a0bouje\u00a0» n’est ni un mot connu/u],
  ['a line without a colon', lessonFiles(PLAN, `${WORDS}\n- encore\n`), /ligne 21\u00a0: ligne non comprise/u],
  ['no title', lessonFiles(PLAN, 'Bonjour\n'), /ligne 1\u00a0: la première ligne doit être le titre/u],
  ['two instructions', lessonFiles(PLAN, WORDS.replace('> Note.', 'Puis recommence.')), /doit avoir une consigne, et une seule/u],
  ['no word of praise', lessonFiles(PLAN, WORDS.replace('- bravo : Il bouge !\n', '')), /il manque la ligne «\u00a0- bravo/u],
])('%s', (_, files, reason) => {
  expect(sentences(readLesson(files, 'fr')).join('\n')).toMatch(reason);
});

test('a manifest: ours is read, a broken one says where', () => {
  expect(readManifest(packJson)).toMatchObject({ ok: true, value: { id: 'premiers-pas', formatVersion: 1 } });
  expect(sentences(readManifest(packJson.replace('"premiers-pas"', '"Premiers pas !"')))[0]).toMatch(/^pack\.json\u00a0: «\u00a0id\u00a0»/u);
  expect(sentences(readManifest(packJson.replace('"lessons"', '"seances"'))).join('\n')).toMatch(/lessons[\s\S]*seances|seances[\s\S]*lessons/u);
});

test('an app is recent enough from the version named on', () => {
  const read = readManifest(packJson.replace('"minAppVersion": "0.1.0"', '"minAppVersion": "1.10.2"'));
  if (!read.ok) throw new Error('not read');
  expect(['1.10.2', '1.10.3', '2.0.0', '1.11.0'].map((version) => isAppRecentEnough(read.value, version))).toEqual([true, true, true, true]);
  expect(['1.10.1', '1.9.9', '0.99.99'].map((version) => isAppRecentEnough(read.value, version))).toEqual([false, false, false]);
});
