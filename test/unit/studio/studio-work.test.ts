import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ok } from '../../../src/core/base/result.ts';
import { openWork, describeProblems } from '../../../src/app/studio/open-work.ts';
import type { StageOfWork } from '../../../src/app/studio/studio-work.ts';
import type { ProjectFiles } from '../../../src/app/studio/project-files.ts';
import type { StudioSession } from '../../../src/app/screen.ts';
import type { CheckReport, CheckRequest } from '../../../src/core/lesson/check-report.ts';
import type { LessonFact } from '../../../src/core/lesson/lesson-session.ts';
import type { ProjectChange } from '../../../src/core/project/changes.ts';
import { formatProject } from '../../../src/core/sb3/format-project.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { openSprite } from '../../../src/core/sb2/open-sprite.ts';
import { writeSb3, writeSprite3 } from '../../../src/core/sb3/write-sb3.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import type { ProgressEvent } from '../../../src/core/progress/progress-event.ts';
import { RequestRefused } from '../../../src/platform/platform.ts';
import { createFakeClient, savedProject } from './fake-client.ts';
import { FakeTimer, settle } from './fake-timer.ts';
import { sampleProject, sprite } from './sample-project.ts';

const folder = join(import.meta.dirname, '../../../lessons/premiers-pas/lesson-01-scopi-avance');
const files = new Map(['lesson.json', 'lesson.fr.md', ...readdirSync(folder).filter((f) => f.endsWith('.sb3')), ...readdirSync(join(folder, 'pictures')).map((f) => `pictures/${f}`)]
  .map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]));
const lesson = { packId: 'premiers-pas', lessonId: 'lesson-01-scopi-avance' };
const onThisLaptop = { laptopId: 'a', isBeside: false };
const someone: StudioSession = { classId: 'c', childId: 'e', childName: 'Inès', avatar: 'crab', pair: null, packClassId: 'c', lesson: null, projectId: null, openedFile: null, isProjected: false };
const t = createTranslate('fr');

const passed: CheckReport = { isPassed: true, results: [{ checkId: 'bouge', isPassed: true, isRequired: true, message: '' }] };
const almost: CheckReport = { isPassed: false, results: [{ checkId: 'bouge', isPassed: false, isRequired: true, message: 'Scopi n’avance pas encore.' }] };

/** Files on the disk, by address. */
const disk = new Map<string, Uint8Array>();
const kept: string[] = [];

/** As the file worker answers, in this thread. */
const here: ProjectFiles = {
  open: async (address) => {
    const opened = openProject(disk.get(address) ?? new Uint8Array());
    return opened.ok ? ok({ ...opened.value, twins: new Map() }) : opened;
  },
  openSprite: async (address) => openSprite(disk.get(address) ?? new Uint8Array()),
  fetch: async (addresses) => ({ assets: new Map([...addresses].flatMap(([name, address]) => { const bytes = disk.get(address); return bytes ? [[name, bytes]] : []; })), twins: new Map() }),
  save: async (bundle, address) => { disk.set(address, writeSb3(bundle)); },
  saveSprite: async (target, assets, address) => { disk.set(address, writeSprite3(target, assets)); },
  keep: async (_classId, name) => { kept.push(name); return name; },
};

const firstSprite = () => Promise.resolve({ name: 'Poulpe', format: 'svg', bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><circle cx="48" cy="48" r="40"/></svg>'), width: 96, height: 96 } as const);

function setUp(answers: Parameters<typeof createFakeClient>[0] = {}) {
  const { client, saves, facts } = createFakeClient({ 'packs:lesson': ({ packId, lessonId }) => ({ packId, lessonId, files }), ...answers });
  const timer = new FakeTimer();
  const told: ProjectChange[] = [];
  const stand = { report: passed, told };
  const stage: StageOfWork = { change: (change) => { told.push(change); }, snapshot: () => new Promise(() => undefined), check: () => Promise.resolve(stand.report) };
  const open = async (session: StudioSession) => {
    const opened = await openWork(session, { client, stage, files: here, firstSprite, timer, locale: 'fr', translate: t });
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  };
  return { client, saves, facts, timer, stand, stage, open, kinds: () => facts.map(({ fact }) => `${fact.kind} ${fact.stepId}`) };
}

const event = (counter: number, fact: LessonFact): ProgressEvent => ({ deviceId: 'd', counter, childId: 'e', atMs: 0, fact });

test('the first time, a lesson opens on its starter and its first step', async () => {
  const { open, saves, kinds } = setUp();
  const { work } = await open({ ...someone, lesson });
  await work.flush();
  expect(work.title).toBe('Scopi avance');
  expect(work.project.target?.name).toBe('Scopi');
  expect(kinds()).toEqual(['step-opened depart']);
  expect(saves).toEqual([]);
});

test('the next times, it opens on the child’s own program and where they were', async () => {
  const own = sampleProject(sprite('Scopi', { variables: { v: { name: 'à moi', value: 1 } } }));
  const { open, kinds } = setUp({
    'projects:list': () => [{ id: 'other', title: '', lesson: null, updatedAtMs: 2, thumbnail: null, ...onThisLaptop }, { id: 'mine', title: 'Scopi avance', lesson, updatedAtMs: 1, thumbnail: null, ...onThisLaptop }],
    'projects:load': ({ projectId }) => savedProject(formatProject(own), { id: projectId, lesson }),
    'progress:list': () => [event(1, { ...lesson, kind: 'step-opened', stepId: 'depart' }), event(2, { ...lesson, kind: 'step-passed', stepId: 'depart' })],
  });
  const { work } = await open({ ...someone, lesson });
  expect(work.project.project.targets[1]?.variables).toEqual({ v: { name: 'à moi', value: 1 } });
  expect(work.lesson?.session.stepId).toBe('plus-loin');
  await work.flush();
  expect(kinds()).toEqual(['step-opened plus-loin']);
});

test('a check that does not pass says why until the program changes; one that passes leads to the next step', async () => {
  const { open, stand, kinds } = setUp();
  const { work } = await open({ ...someone, lesson });
  stand.report = almost;
  await work.check();
  expect(work.lesson?.session.feedback).toMatchObject({ kind: 'almost', message: 'Scopi n’avance pas encore.' });
  work.project.apply({ kind: 'sprite-state', target: 'Scopi', state: { x: 1 } });
  expect(work.lesson?.session.feedback).toBeNull();
  expect(stand.told).toEqual([{ kind: 'sprite-state', target: 'Scopi', state: { x: 1 } }]);
  stand.report = passed;
  await work.check();
  work.nextStep();
  await work.lesson?.flush();
  expect(work.lesson?.session.stepId).toBe('plus-loin');
  expect(kinds()).toEqual(['step-opened depart', 'check-failed depart', 'step-passed depart', 'step-opened plus-loin']);
});

test('whoever moves something while the check runs is answered about the program as it is then', async () => {
  const { open, stage } = setUp();
  const asked: { readonly request: CheckRequest; readonly answer: (report: CheckReport) => void }[] = [];
  const { work } = await open({ ...someone, lesson });
  Object.assign(stage, { check: (request: CheckRequest) => new Promise<CheckReport>((answer) => { asked.push({ request, answer }); }) });
  const checking = work.check();
  work.project.apply({ kind: 'sprite-state', target: 'Scopi', state: { x: 1 } });
  asked[0]?.answer(almost);
  await settle();
  expect(work.lesson?.session.feedback).toBeNull();
  expect(asked[1]?.request.project).toBe(work.project.project);
  asked[1]?.answer(passed);
  await checking;
  expect(work.lesson?.session.feedback?.kind).toBe('passed');
  expect(asked).toHaveLength(2);
});

test('an answer about a step that was left is let go', async () => {
  const { open, stage } = setUp();
  let answer: (report: CheckReport) => void = () => undefined;
  const { work } = await open({ ...someone, lesson });
  Object.assign(stage, { check: () => new Promise((done) => { answer = done; }) });
  const checking = work.check();
  work.nextStep();
  answer(passed);
  await checking;
  expect(work.lesson?.session.doneSteps.size).toBe(0);
});

test('changes are kept within two seconds although the stage gives no picture', async () => {
  const { open, saves, timer } = setUp();
  const { work } = await open({ ...someone, lesson });
  work.project.apply({ kind: 'sprite-state', target: 'Scopi', state: { x: 77 } });
  await timer.pass(2000);
  expect(saves).toHaveLength(1);
  expect(saves[0]).toMatchObject({ classId: 'c', childId: 'e', lesson, title: 'Scopi avance', thumbnail: null });
  expect(saves[0]?.json).toContain('77');
  expect(saves[0]?.assets.size).toBeGreaterThan(0);
});

test('a fact refused once is recorded later, and before those that follow', async () => {
  let isRefused = true;
  const heard: string[] = [];
  const { open, timer } = setUp({ 'progress:record': ({ fact, childId }) => {
    if (isRefused) throw new RequestRefused('non');
    heard.push(fact.kind);
    return { deviceId: 'd', counter: heard.length, childId, atMs: 0, fact };
  } });
  const { work } = await open({ ...someone, lesson });
  work.lesson?.do({ kind: 'open-hint' });
  await settle();
  isRefused = false;
  await timer.pass(3000);
  expect(heard).toEqual(['step-opened', 'hint-opened']);
});

test('an opened file is a new creation, kept at once, whatever lesson was open', async () => {
  const bytes = writeSb3({ project: sampleProject(sprite('Fusée')), assets: new Map() });
  disk.set('fusée', bytes);
  const { open, saves, timer } = setUp();
  const { work, problems } = await open({ ...someone, lesson, openedFile: { name: 'Ma fusée.sb3', address: 'fusée' } });
  expect(work.lesson).toBeNull();
  await timer.pass(2000);
  expect(saves.map(({ projectId, title, lesson: of }) => ({ projectId, title, of }))).toEqual([{ projectId: null, title: 'Ma fusée', of: null }]);
  expect(describeProblems(problems, t)).toBe('');
});

test('a file that is no project is refused in French and touches nothing', async () => {
  const { client, stage, timer, saves } = setUp();
  const refused = await openWork({ ...someone, openedFile: { name: 'x.sb3', address: 'nowhere' } }, { client, stage, files: here, firstSprite, timer, locale: 'fr', translate: t });
  expect(refused).toEqual({ ok: false, error: t('open.error.not-a-zip') });
  await timer.pass(5000);
  expect(saves).toEqual([]);
});

test('what is missing in a file is told in one sentence', () => {
  const missing = { kind: 'missing-asset', target: 'a', name: 'b', md5ext: 'c.svg' } as const;
  const unknown = { kind: 'unknown-block', target: 'a', opcode: 'other_x' } as const;
  expect(describeProblems([missing, missing, unknown, { ...unknown, target: 'b' }], t)).toBe('2 images ou sons manquent dans ce fichier. Un bloc n’est pas connu ici. Le reste marche, et tout est gardé.');
});

test('families that need a device or the Internet are named once, and do not count as unknown', () => {
  const of = (opcode: string) => ({ kind: 'unknown-block', target: 'a', opcode } as const);
  expect(describeProblems([of('microbit_displayText'), of('microbit_whenTilted'), of('ev3_beep')], t))
    .toBe('Les blocs « micro:bit, LEGO EV3 » ne font rien ici : il leur faut un autre appareil ou Internet. Le reste marche, et tout est gardé.');
});

test('a free creation begins with a sprite on a white stage, and a number of its own', async () => {
  const { open } = setUp({ 'projects:list': () => [{ id: 'a', title: 'Ma création 1', lesson: null, updatedAtMs: 1, thumbnail: null, ...onThisLaptop }] });
  const { work } = await open(someone);
  expect(work.title).toBe('Ma création 2');
  expect(work.project.project.targets.map(({ name }) => name)).toEqual(['Stage', 'Poulpe']);
  expect([...work.project.assets.values()].every((asset) => asset.length > 50)).toBe(true);
});

test('a creation takes its new name along without a new version of the program, and its number is nobody’s', async () => {
  const { open, saves, timer } = setUp({ 'projects:list': () => [{ id: 'b', title: 'Ma création 2', lesson: null, updatedAtMs: 1, thumbnail: null, ...onThisLaptop }] });
  const { work } = await open(someone);
  expect([work.title, work.canRename]).toEqual(['Ma création 3', true]);
  work.rename('Mon aquarium');
  await timer.pass(5000);
  expect(work.title).toBe('Mon aquarium');
  expect(saves.map(({ title }) => title)).toEqual(['Mon aquarium']);
});

test('a lesson’s program keeps the lesson’s name', async () => {
  const { work } = await setUp().open({ ...someone, lesson });
  expect(work.canRename).toBe(false);
});
