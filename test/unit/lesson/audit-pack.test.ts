import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditPack } from '../../../src/core/lesson/audit/audit-pack.ts';
import { countWords } from '../../../src/core/lesson/audit/audit-words.ts';
import { createAuditServices } from '../../../scripts/packs/pack-stage.ts';
import { readFolder } from '../../../scripts/packs/read-folder.ts';

const whole = readFolder(join(import.meta.dirname, '../../../lessons/premiers-pas'));
const services = await createAuditServices();
const FOLDER = 'lesson-01-scopi-avance';
/** The first lesson alone, so that each look is short. */
const pack = new Map([...whole].filter(([path]) => path === 'pack.json' || path.startsWith(`${FOLDER}/`)));

type Edit = (text: string) => string;
const edit = (path: string, change: Edit): [string, Uint8Array] => [path, new TextEncoder().encode(change(new TextDecoder().decode(pack.get(path))))];
const manifest = edit('pack.json', (text) => {
  const all = JSON.parse(text) as { lessons: string[]; licences: { assets: { costumes?: string[] }[] } };
  all.lessons = [FOLDER];
  for (const asset of all.licences.assets) asset.costumes = asset.costumes?.filter((name) => ['scopi', 'coffre', 'phare', 'mer', 'poisson'].includes(name)) ?? [];
  return JSON.stringify(all);
});

/** The keys of what is found, with the file. */
function findings(...changes: readonly (readonly [string, Uint8Array | null])[]): readonly string[] {
  const files = new Map([...pack, manifest]);
  for (const [path, bytes] of changes) if (bytes) files.set(path, bytes); else files.delete(path);
  return auditPack(files, services).problems.map(({ file, key }) => `${file} ${key.replace('packProblem.', '')}`);
}

const lessonFile = (name: string): string => `${FOLDER}/${name}`;
const words = (change: Edit) => edit(lessonFile('lesson.fr.md'), change);
const plan = (change: Edit) => edit(lessonFile('lesson.json'), change);
const copy = (from: string, to: string): [string, Uint8Array] => [lessonFile(to), pack.get(lessonFile(from))!];

test('a good lesson gives no finding, and its answers are counted', () => {
  expect(findings()).toEqual([]);
  const { lessons } = auditPack(new Map([...pack, manifest]), services);
  expect(lessons[0]?.steps[0]).toMatchObject({ id: 'depart', wordCount: 9, solutions: { good: 2, all: 2 }, wrong: { good: 1, all: 1 } });
});

test('answers that do not behave as the author says', () => {
  expect(findings(copy('wrong-coffre-1.sb3', 'solution-coffre.sb3'))).toContain(`${lessonFile('solution-coffre.sb3')} solutionFails`);
  expect(findings(copy('solution-coffre.sb3', 'wrong-coffre-1.sb3'))).toEqual([`${lessonFile('wrong-coffre-1.sb3')} wrongPasses`]);
  expect(findings(copy('solution-depart.sb3', 'starter.sb3'))).toEqual([`${lessonFile('lesson.json')} nothingToDo`]);
});

test('another level is run with its own answers, or with the step’s', () => {
  const withVariant = (variant: string) => plan((text) => text.replace('"solutions": ["solution-depart.sb3"', `"variants": { "decouverte": ${variant} },\n      "solutions": ["solution-depart.sb3"`));
  const wanted = (steps: number): string => `{ "kind": "uses-block", "id": "bouge", "atLeast": ${steps} }`;
  expect(findings(withVariant(`{ "checks": [${wanted(1)}] }`))).toEqual([]);
  expect(findings(withVariant(`{ "checks": [${wanted(99)}] }`))).toContain(`${lessonFile('solution-depart.sb3')} solutionFails`);
  expect(findings(withVariant(`{ "solutions": ["wrong-depart-1.sb3"] }`))).toContain(`${lessonFile('wrong-depart-1.sb3')} solutionFails`);
  expect(findings(withVariant('{ "toolbox": ["looks_show"] }'))).toContain(`${lessonFile('solution-depart.sb3')} notInToolbox`);
  expect(findings(withVariant('{ "starter": "plus-facile.sb3" }'))).toContain(`${lessonFile('plus-facile.sb3')} missingFile`);
});

test('words: too long, unkind, or of a block that is not there', () => {
  const file = lessonFile('lesson.fr.md');
  expect(findings(words((text) => text.replace('Écris un plus grand nombre', 'Maintenant, si tu veux bien, écris donc un nombre beaucoup plus grand')))).toEqual([`${file} longSentence`]);
  expect(findings(words((text) => text.replace('Scopi fait un tout petit pas', 'C’est faux')))).toEqual([`${file} unkindWord`]);
  expect(findings(words((text) => text.replace('Glisse `avancer`', 'Glisse `voler`')))).toEqual([`${file} unknownBlockName`]);
  expect(findings(words((text) => text.replaceAll(/- indice.*Vois-tu.*\n|- indice.*Approche.*\n|- indice.*Dans l’ordre.*`attendre`, puis `avancer`\.\n/gu, '')))).toEqual([`${file} noHint`]);
});

test('plans: blocks, sprites, minutes, folder', () => {
  const file = lessonFile('lesson.json');
  expect(findings(plan((text) => text.replace('"control_wait"]', '"control_wait", "motion_fly"]')))).toEqual([`${file} unknownBlock`]);
  expect(findings(plan((text) => text.replace(', "looks_sayforsecs"]', ']')))).toEqual(expect.arrayContaining([`${lessonFile('solution-bonjour.sb3')} notInToolbox`]));
  expect(findings(plan((text) => text.replace('"other": "Coffre"', '"other": "Baleine"')))).toContain(`${file} unknownSprite`);
  expect(findings(plan((text) => text.replace('"minutes": 3', '"minutes": 60')))).toEqual([`${file} tooLong`]);
  expect(findings(plan((text) => text.replace(`"id": "${FOLDER}"`, '"id": "autre"')))).toEqual([`${file} otherId`]);
  expect(findings(plan((text) => text.replace(', "picture": "pictures/depart.svg"', '')))).toEqual([`${file} noPicture`, `${lessonFile('pictures/depart.svg')} unusedFile`]);
});

test('a toolbox holds what its own sprite needs and what is added, not what the other sprites were made of', () => {
  const lastStep = (sprite: string, toolbox: string) => findings(plan((text) => text.replace(/("id": "tour".*?"sprite": )"Scopi"(.*?"toolbox": )\[[^\]]*\]/su, `$1"${sprite}"$2${toolbox}`)));
  expect(lastStep('Scopi', '["motion_movesteps"]')).toContain(`${lessonFile('solution-tour.sb3')} notInToolbox`);
  expect(lastStep('Coffre', '["motion_glideto"]')).toEqual([]);
  expect(lastStep('Coffre', '["looks_show"]')).toEqual([`${lessonFile('solution-tour.sb3')} notInToolbox`]);
});

test('files: missing, left over, damaged, without a licence', () => {
  expect(findings([lessonFile('pictures/tour.svg'), null])).toEqual([`${lessonFile('pictures/tour.svg')} missingFile`]);
  expect(findings([lessonFile('wrong-tour-1.sb3'), null])).toEqual([`${lessonFile('wrong-tour-1.sb3')} missingFile`]);
  expect(findings([lessonFile('wrong-tour-1.sb3'), new Uint8Array(3)])).toEqual([`${lessonFile('wrong-tour-1.sb3')} badProject`]);
  expect(findings([lessonFile('notes.txt'), new Uint8Array()], ['brouillon/lesson.json', new Uint8Array()])).toEqual([`${lessonFile('notes.txt')} unusedFile`, 'brouillon/lesson.json unusedFile']);
  expect(findings(edit('pack.json', () => new TextDecoder().decode(manifest[1]).replace('"scopi",', '').replace('"poisson"', '"poisson","baleine"'))))
    .toEqual(['pack.json noAssetLicence', 'pack.json unusedLicence']);
  expect(findings(edit('pack.json', () => new TextDecoder().decode(manifest[1]).replace('lesson-01-scopi-avance/pictures/', 'ailleurs/'))).every((found) => found.endsWith('noLicence'))).toBe(true);
});

test('a pack without a manifest, or with a lesson that is not there', () => {
  expect(auditPack(new Map(), services).problems).toMatchObject([{ file: 'pack.json', key: 'packProblem.missingFile' }]);
  expect(auditPack(new Map([manifest]), services).problems.slice(0, 2)).toMatchObject([{ file: lessonFile('lesson.json') }, { file: lessonFile('lesson.fr.md') }]);
});

test('words are counted as a reader does', () => {
  expect(countWords('Écris 0,1 dans l’eau : c’est fini !')).toBe(8);
  expect(countWords('')).toBe(0);
});
