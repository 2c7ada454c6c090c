/** A draft is the pack that was read, and each edit changes just what it says, in every language. */
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { auditPack } from '../../../src/core/lesson/audit/audit-pack.ts';
import { addCheck, dropOwnChecks, editCheck, messageOf, removeCheck } from '../../../src/core/lesson/draft-checks.ts';
import { addLesson, addStep, duplicateLesson, duplicateStep, editLesson, lessonOf, moveLesson, moveStep, removeLesson, removeStep, stepOf, type NewSentences } from '../../../src/core/lesson/draft-edits.ts';
import { editLevel, giveOwn, writtenAt } from '../../../src/core/lesson/draft-levels.ts';
import { dropAnswer, settleLicences, starterPath, takePicture, takeProject } from '../../../src/core/lesson/draft-files.ts';
import { setHeading, setInstruction, setLines, setNotes } from '../../../src/core/lesson/draft-words.ts';
import { changesBetween, duplicatePack, readDraft, slugOf, writeDraft, type Draft } from '../../../src/core/lesson/draft.ts';
import { formatLessonWords, parseLessonWords } from '../../../src/core/lesson/lesson-words.ts';
import { describeProblem } from '../../../src/core/lesson/pack-problem.ts';
import { readLesson } from '../../../src/core/lesson/read-pack.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { createAuditServices } from '../../../scripts/packs/pack-stage.ts';
import { readFolder } from '../../../scripts/packs/read-folder.ts';
import { SHIPPED } from '../packs/sample-pack.ts';

const LESSONS = join(import.meta.dirname, '../../../lessons');
const packs = new Map(SHIPPED.map((id) => [id, readFolder(join(LESSONS, id))]));
const OWN = { licence: 'CC-BY-4.0', author: 'Moi', source: 'ici' };
const SENTENCES: NewSentences = {
  fr: { objective: 'J’apprends.', instruction: 'Écris la consigne.', hint: 'Écris un indice.', success: 'Bravo !' },
  en: { objective: 'I learn.', instruction: 'Write it.', hint: 'Write a hint.', success: 'Well done!' },
};

function draftOf(files: ReadonlyMap<string, Uint8Array>): Draft {
  const draft = readDraft(files);
  if (!draft.ok) throw new Error(draft.error.map((problem) => problem.key).join());
  return draft.value;
}
const open = (): Draft => draftOf(packs.get('premiers-pas')!);
const FOLDER = 'lesson-01-scopi-avance';
const idsOf = (draft: Draft, folder = FOLDER): string[] => lessonOf(draft, folder)!.plan.steps.map((step) => step.id);
const headingsOf = (draft: Draft, locale: 'fr' | 'en', folder = FOLDER): string[] => lessonOf(draft, folder)!.words[locale]!.steps.map(({ heading }) => heading);

/** Both languages of a lesson as the child's app reads them; throws when it would refuse. */
function played(draft: Draft, folder = FOLDER) {
  const files = new Map([...writeDraft(draft)].flatMap(([path, bytes]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes] as const] : [])));
  const [french, english] = (['fr', 'en'] as const).map((locale) => readLesson(files, locale));
  if (!french!.ok || !english!.ok) throw new Error(JSON.stringify(french!.ok ? english : french));
  return french!.value;
}

/** Before the colon of a line's key any space or none is the same. */
const plainKeys = (markdown: string): string => markdown.replaceAll(/^(- [^:]+?)\s*: /gmu, '$1 : ');

describe.each([...packs])('%s, read and written', (_id, files) => {
  test('its words are those that were there, letter for letter', () => {
    const words = [...files].filter(([path]) => path.endsWith('.md'));
    expect(words.length).toBeGreaterThan(3);
    for (const [path, bytes] of words) {
      const read = parseLessonWords(path, strFromU8(bytes));
      expect(read.ok && formatLessonWords(read.value), path).toBe(plainKeys(strFromU8(bytes)));
    }
  });

  test('its files too, and its plans say the same', () => {
    const written = writeDraft(draftOf(files));
    const { written: changed, removed } = changesBetween(files, written);
    expect(removed).toEqual([]);
    for (const [path, bytes] of changed) if (path.endsWith('.json')) expect(JSON.parse(strFromU8(bytes)), path).toEqual(JSON.parse(strFromU8(files.get(path)!)));
    expect(changesBetween(written, writeDraft(draftOf(written)))).toEqual({ written: new Map(), removed: [] });
  });

  test('its licences are settled already', () => {
    const draft = draftOf(files);
    expect(settleLicences(draft, OWN).manifest.licences.assets).toEqual(draft.manifest.licences.assets);
  });
});

test('a copy has its own name and version, and no signature', () => {
  const signed = new Map([...packs.get('premiers-pas')!, ['pack.json', strToU8(JSON.stringify({ ...open().manifest, version: '3.2.1', files: [], signature: { algorithm: 'ed25519', publicKey: 'a', value: 'b' } }))] as const]);
  const { manifest } = draftOf(duplicatePack(signed, 'les-miens', 'Les miens', 'D’après « Premiers pas ».'));
  expect(manifest).toMatchObject({ id: 'les-miens', version: '1.0.0', title: { fr: 'Les miens' }, changelog: [{ version: '1.0.0' }] });
  expect([manifest.files, manifest.signature, manifest.title.en]).toEqual([undefined, undefined, undefined]);
});

test('names of the format are made of titles', () => {
  expect(['L’œuf à la coque !', '???', 'Déjà là', 'a'.repeat(80)].map((title) => slugOf(title, new Set(['deja-la', 'deja-la-2']), 'parcours')))
    .toEqual(['l-oeuf-a-la-coque', 'parcours', 'deja-la-3', 'a'.repeat(40)]);
});

test('words: what cannot be a line of the format becomes one', () => {
  const edit = (change: Parameters<typeof editLesson>[2]): Draft => editLesson(open(), FOLDER, change);
  const draft = edit((lesson) => ({ ...lesson, words: { ...lesson.words, fr: { lesson: setHeading(lesson.words.fr!.lesson, '# Bonjour'), steps: lesson.words.fr!.steps.map((section, i) => (i > 0 ? section
    : setLines(setLines(setNotes(setInstruction(section, '- Glisse\n`avancer` ici. '), 'Une note.\n\n> Une autre.'), 'indice', ['Un', ' ', 'Deux']), 'bravo', ['Oui !']))) } } }));
  const [step] = played(draft).steps;
  expect(played(draft).title).toBe('Bonjour');
  expect(step!.instruction.map((part) => part.text).join('')).toBe('Glisse avancer ici.');
  expect([step!.notes, step!.hints.length, step!.success]).toEqual([['Une note.', 'Une autre.'], 2, [{ kind: 'text', text: 'Oui !' }]]);
});

test('lessons move, are copied with their files, and go; the last one stays', () => {
  const draft = open();
  const folders = draft.lessons.map(({ folder }) => folder);
  expect(moveLesson(draft, folders[1]!, -1).lessons.map(({ folder }) => folder)).toEqual([folders[1], folders[0], ...folders.slice(2)]);
  expect(moveLesson(draft, folders[0]!, -1).lessons).toEqual(draft.lessons);
  const { draft: longer, id } = duplicateLesson(draft, FOLDER, 'Encore un voyage');
  expect([longer.lessons[1]!.folder, longer.manifest.sessions, played(longer, id).title]).toEqual([id, draft.manifest.sessions + 1, 'Encore un voyage']);
  expect([...writeDraft(longer).keys()].filter((path) => path.startsWith(`${id}/`))).toHaveLength([...writeDraft(draft).keys()].filter((path) => path.startsWith(`${FOLDER}/`)).length);
  const less = removeLesson(longer, FOLDER);
  expect([...writeDraft(less).keys()].filter((path) => path.startsWith(`${FOLDER}/`))).toEqual([]);
  expect(folders.reduce(removeLesson, draft).lessons).toHaveLength(1);
  const { draft: fresh, id: freshId } = addLesson(draft, FOLDER, 'La mienne', SENTENCES);
  expect(played(fresh, freshId).steps.map((step) => step.id)).toEqual(['etape-1']);
});

test('steps move, are copied, added and go, with their words in both languages', () => {
  const draft = open();
  const ids = idsOf(draft);
  const swapped = moveStep(draft, FOLDER, ids[0]!, 1);
  expect([idsOf(swapped), headingsOf(swapped, 'fr'), headingsOf(swapped, 'en')]).toEqual(Array(3).fill([ids[1], ids[0], ...ids.slice(2)]));
  const copied = duplicateStep(draft, FOLDER, ids[0]!);
  expect([idsOf(copied.draft), headingsOf(copied.draft, 'en')]).toEqual(Array(2).fill([ids[0], copied.id, ...ids.slice(1)]));
  const added = addStep(draft, FOLDER, ids.at(-1)!, SENTENCES);
  expect(played(added.draft).steps.at(-1)!.instruction).toEqual([{ kind: 'text', text: 'Écris la consigne.' }]);
  const less = removeStep(draft, FOLDER, ids[0]!);
  expect([idsOf(less), headingsOf(less, 'fr'), headingsOf(less, 'en')]).toEqual(Array(3).fill(ids.slice(1)));
  expect(idsOf(ids.reduce((one, id) => removeStep(one, FOLDER, id), draft))).toHaveLength(1);
});

test('a check is added, changed and taken away with its message', () => {
  const { draft, id } = addCheck(open(), FOLDER, 'depart', 'touches', { sprite: 'Scopi', other: 'Coffre' });
  const changed = editCheck(draft, FOLDER, 'depart', id, { other: 'Phare', from: undefined, isBonus: true });
  expect(stepOf(lessonOf(changed, FOLDER)!, 'depart')!.checks.at(-1)).toEqual({ kind: 'touches', id, sprite: 'Scopi', other: 'Phare', isBonus: true });
  expect(played(changed).steps[0]!.checks.at(-1)).toMatchObject({ kind: 'touches', other: 'Phare', when: 'eventually' });
  const less = removeCheck(open(), FOLDER, 'depart', 'bouge');
  expect([stepOf(lessonOf(less, FOLDER)!, 'depart')!.wrong, messageOf(less, FOLDER, 'depart', 'bouge', 'fr')]).toEqual([[{ project: 'wrong-depart-1.sb3', fails: 'reviens' }], '']);
  expect(played(less).steps[0]!.checks.map((check) => check.id)).toEqual(['reviens']);
  expect(removeCheck(less, FOLDER, 'depart', 'reviens')).toBe(less);
});

test('a level gets its own blocks, checks and answers; the standard step stays, and gives them back', () => {
  const first = (draft: Draft) => stepOf(lessonOf(draft, FOLDER)!, 'depart')!;
  const before = open();
  const shared = giveOwn(before, FOLDER, 'depart', 'defi', 'toolbox');
  expect(first(shared).variants).toEqual({ defi: { toolbox: first(before).toolbox } });
  const blocks = editLevel(shared, FOLDER, 'depart', 'defi', ({ toolbox }) => ({ toolbox: [...toolbox, 'looks_show'] }));
  const { draft: more, id } = addCheck(giveOwn(blocks, FOLDER, 'depart', 'defi', 'checks'), FOLDER, 'depart', 'touches', { sprite: 'Scopi', other: 'Coffre' }, 'defi');
  const spoken = editLesson(more, FOLDER, (lesson) => ({ ...lesson, words: { ...lesson.words, fr: { ...lesson.words.fr!, steps: lesson.words.fr!.steps.map((section) => (section.heading === 'depart' ? setLines(section, id, ['Va au coffre.']) : section)) } } }));
  const checked = editCheck(removeCheck(spoken, FOLDER, 'depart', 'bouge', 'defi'), FOLDER, 'depart', id, { other: 'Phare' }, 'defi');
  const answered = takeProject(checked, FOLDER, 'depart', 'solution', new Uint8Array([1]), 'defi');
  const [step] = played(answered).steps;
  expect(step!.variants.defi!.toolbox).toEqual([...first(before).toolbox, 'looks_show']);
  expect(step!.variants.defi!.checks!.map((check) => [check.id, check.message])).toEqual([['reviens', messageOf(before, FOLDER, 'depart', 'reviens', 'fr')], [id, 'Va au coffre.']]);
  expect(writtenAt(first(answered), 'defi')).toMatchObject({ solutions: ['solution-depart-3.sb3'], wrong: first(before).wrong });
  expect(writeDraft(answered).has(`${FOLDER}/solution-depart-3.sb3`)).toBe(true);
  const { variants: _variants, ...standard } = first(answered);
  expect(standard).toEqual(first(before));
  // A message that a check of the standard step says too is kept.
  expect(messageOf(answered, FOLDER, 'depart', 'bouge', 'fr')).toBe(messageOf(before, FOLDER, 'depart', 'bouge', 'fr'));
  const back = editLevel(dropAnswer(dropOwnChecks(answered, FOLDER, 'depart', 'defi'), FOLDER, 'depart', 'solution-depart-3.sb3', 'defi'), FOLDER, 'depart', 'defi', () => ({ toolbox: undefined }));
  expect(back.lessons).toEqual(before.lessons);
});

test('projects and pictures: new names, licences that follow, nothing left over', async () => {
  const files = packs.get('premiers-pas')!;
  const other = files.get('lesson-03-encore-encore/starter.sb3')!;
  const drawn = takePicture(takeProject(open(), FOLDER, 'depart', 'wrong', other), FOLDER, 'depart', 'svg', strToU8('<svg/>'), { ...OWN, source: 'dessin' });
  const step = stepOf(lessonOf(drawn, FOLDER)!, 'depart')!;
  expect([step.wrong!.at(-1), step.picture]).toEqual([{ project: 'wrong-depart.sb3', fails: 'bouge' }, 'pictures/depart-2.svg']);
  const settled = settleLicences(drawn, OWN);
  const written = writeDraft(settled);
  expect(written.has(`${FOLDER}/pictures/depart.svg`)).toBe(false);
  expect(settled.manifest.licences.assets.find((asset) => asset.source === 'dessin')?.files).toEqual([`${FOLDER}/pictures/depart-2.svg`]);
  const audit = auditPack(written, await createAuditServices());
  expect(audit.problems.map((problem) => describeProblem(problem, createTranslate('fr')))).toEqual([]);
  const started = takeProject(open(), FOLDER, 'plus-loin', 'step-starter', other);
  expect([starterPath(started, FOLDER, 'depart'), starterPath(started, FOLDER, 'coffre')]).toEqual([`${FOLDER}/starter.sb3`, `${FOLDER}/starter-plus-loin.sb3`]);
  const fewer = dropAnswer(dropAnswer(open(), FOLDER, 'depart', 'solution-depart.sb3'), FOLDER, 'depart', 'solution-depart-2.sb3');
  expect(stepOf(lessonOf(fewer, FOLDER)!, 'depart')!.solutions).toEqual(['solution-depart-2.sb3']);
});
