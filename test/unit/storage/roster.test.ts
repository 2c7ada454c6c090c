import { expect, test } from 'vitest';
import { createAnimatorHandlers } from '../../../electron/handlers/animator.ts';
import { createClassesHandlers } from '../../../electron/handlers/classes.ts';
import { createRosterHandlers } from '../../../electron/handlers/roster.ts';
import { moveChild } from '../../../electron/storage/move-child.ts';
import { drawCode, picturesOf, type CodePicture } from '../../../src/core/classes/picture-code.ts';
import { createRandom } from '../../../src/core/base/random.ts';
import { CE2, createTestClass, openTestStorage, t } from './open-test-storage.ts';

const FACT = { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' } as const;
const work = { projectId: null, basedOn: null, title: 'Mon jeu', lesson: null, json: '{"n":1}', thumbnail: null };
const PNG = new Uint8Array([137, 80, 78, 71, 1]);

const namesIn = ({ roster }: ReturnType<typeof createTestClass>['store']): readonly string[] => roster.list().map(({ firstName }) => firstName);

test('two alike are told apart by the initial where one is given, else by a number', () => {
  const { store } = createTestClass(openTestStorage(), ['Léa', 'Léa B', 'Lea', 'Léa  B.']);
  expect(namesIn(store).toSorted()).toEqual(['Lea 2', 'Léa', 'Léa B.', 'Léa B. 2'].toSorted());
});

test('a child is renamed, told apart from the others, and put aside and taken back', () => {
  const { store, childId } = createTestClass(openTestStorage());
  expect(store.roster.rename(childId, 'Tom')).toBe('Tom 2');
  expect(store.roster.rename(childId, 'Tom 2')).toBe('Tom 2');
  store.roster.set(childId, 'isArchived', 'yes');
  expect(namesIn(store)).toEqual(['Tom']);
  expect(store.roster.entries().find(({ id }) => id === childId)).toMatchObject({ firstName: 'Tom 2', isArchived: true });
  store.roster.set(childId, 'isArchived', null);
  expect(namesIn(store)).toEqual(['Tom', 'Tom 2']);
});

test('two entries of one child are joined, and parted with what is each one’s', () => {
  const { store, childId } = createTestClass(openTestStorage(), ['Léa', 'Lea']);
  const other = store.roster.list().find(({ id }) => id !== childId)!.id;
  store.progress.record(other, FACT);
  store.roster.join([childId, other], true);
  expect(store.roster.entries()).toMatchObject([{ id: childId, joined: [{ id: other, firstName: 'Lea 2' }] }]);
  expect(store.progressOf(childId)).toHaveLength(1);
  store.roster.join([other, childId], false);
  expect(namesIn(store)).toEqual(['Léa', 'Lea 2']);
  expect(store.progressOf(childId)).toHaveLength(0);
});

test('a child moves to another class with progress, program, pictures and backpack; back again nothing is doubled', () => {
  const storage = openTestStorage();
  const { store: from, childId } = createTestClass(storage);
  const to = storage.classes.open(storage.classes.create({ ...CE2, name: 'CM1' }).id);
  to.roster.add(['Léa']);
  const { projectId } = from.projects.save({ ...work, childId, assets: new Map([['a.png', from.assets.keep('a.png', PNG)]]) });
  from.progress.record(childId, FACT);
  from.backpacks.add({ childId, kind: 'script', name: 'Un saut', picture: null, content: PNG });
  expect(moveChild(from, to, childId)).toBe(true);
  expect(namesIn(from)).toEqual(['Tom']);
  expect(namesIn(to)).toEqual(['Léa', 'Léa 2']);
  expect(to.summary().name).toBe('CM1');
  expect(to.progressOf(childId)).toEqual(from.progressOf(childId));
  expect(to.projects.load(projectId)).toEqual(from.projects.load(projectId));
  expect(to.backpacks.list(childId).map(({ name }) => name)).toEqual(['Un saut']);
  expect(moveChild(to, from, childId)).toBe(true);
  expect(namesIn(from)).toHaveLength(2);
  expect(from.progressOf(childId)).toHaveLength(1);
  expect(from.backpacks.list(childId)).toHaveLength(1);
});

test('who was erased from a class does not come back into it, and stays where they are', () => {
  const storage = openTestStorage();
  const { store: from, childId } = createTestClass(storage);
  const to = storage.classes.open(storage.classes.create({ ...CE2, name: 'CM1' }).id);
  moveChild(from, to, childId);
  to.eraseChild(childId);
  from.roster.set(childId, 'isArchived', null);
  expect(moveChild(from, to, childId)).toBe(false);
  expect(namesIn(from)).toEqual(['Léa', 'Tom']);
});

test('a code is three different pictures, and nobody else’s', () => {
  const random = createRandom(1);
  const codes: string[] = [];
  for (let i = 0; i < 100; i++) codes.push(drawCode(random, codes));
  expect(new Set(codes).size).toBe(100);
  for (const code of codes) expect(new Set(picturesOf(code)).size).toBe(3);
  expect(picturesOf('star key')).toBeNull();
});

test('who has a code is asked for it, another is not theirs, a new one replaces it, and it can be asked no more', async () => {
  const storage = openTestStorage();
  const { id: classId, childId } = createTestClass(storage);
  const ask = { ...createAnimatorHandlers(storage), ...createRosterHandlers(storage, t), ...createClassesHandlers(storage, { manifest: () => { throw new Error('no pack here'); } }) };
  const come = (pictures: CodePicture[] | null) => ask['classes:signIn']({ classId, childId, pictures });
  expect(await come(null)).toBe('in');
  expect(await ask['classes:list'](undefined)).toMatchObject([{ hasCodes: false, usedAtMs: expect.any(Number) }]);
  await expect(ask['roster:setCodes']({ classId, hasCodes: true })).rejects.toThrow(t('storage.choosePinFirst'));
  await ask['animator:setPin']({ pin: '1234' });
  await ask['roster:setCodes']({ classId, hasCodes: true });
  const code = (await ask['roster:list']({ classId })).find(({ id }) => id === childId)!.code!;
  expect(await come(null)).toBe('asked');
  expect(await come(code)).toBe('in');
  expect(await come(code.toReversed())).toBe('wrong');
  const next = await ask['roster:newCode']({ classId, childId });
  expect(await come(code)).toBe('wrong');
  expect(await come(next)).toBe('in');
  const [zoe] = await ask['classes:addChildren']({ classId, firstNames: ['Zoé'] });
  expect((await ask['roster:list']({ classId })).find(({ id }) => id === zoe!.id)!.code).toHaveLength(3);
  await ask['roster:setCodes']({ classId, hasCodes: false });
  expect(await come(null)).toBe('in');
});
