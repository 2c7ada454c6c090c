import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packContent } from '../../../electron/bags/bag-content.ts';
import { BAG_FORMAT_VERSION, sealBag } from '../../../electron/bags/bag-file.ts';
import { bagName, ClassBags } from '../../../electron/bags/class-bags.ts';
import { WatchedFolders } from '../../../electron/bags/watched-folder.ts';
import { GUEST_CLASS_ID } from '../../../src/ipc/contract.ts';
import { CE2, createTestClass, openTestStorage, t } from '../storage/open-test-storage.ts';
import { tempFolder } from '../storage/temp-folder.ts';

const FACT = { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' } as const;

function openLaptop(label: string) {
  const { classes } = openTestStorage();
  const bags = new ClassBags({ classes, laptopId: `id-${label}`, laptopLabel: () => label, t, now: () => Date.UTC(2026, 10, 24, 12) });
  return { classes, bags, folders: new WatchedFolders(classes, bags, `id-${label}`) };
}

/** A class begun on laptop 1, and laptop 2 without any. */
function twoLaptops() {
  const [one, two] = [openLaptop('1'), openLaptop('2')];
  const { id } = one.classes.create(CE2);
  const [lea] = one.classes.open(id).roster.add(['Léa', 'Tom']);
  return { one, two, id, childId: lea!.id };
}

test('a class goes to a laptop that did not know it, and back with what was done there', () => {
  const { one, two, id, childId } = twoLaptops();
  const { name, bytes } = one.bags.make({ classId: id });
  expect(name).toBe('CE2-mardi-2026-11-24-1.periscode-classe');
  expect(two.bags.look(bytes)).toMatchObject({ className: 'CE2 mardi', laptopLabel: '1', isKnown: false, isOwn: false, isLocked: false, isOneChild: false });
  two.bags.join(bytes);
  expect(two.classes.list()).toEqual(one.classes.list());
  two.classes.open(id).progress.record(childId, FACT);
  const back = two.bags.make({ classId: id }).bytes;
  expect(one.bags.join(back).joined).toEqual({ events: 1, changes: 0, versions: 0 });
  expect(one.bags.join(back).joined).toEqual({ events: 0, changes: 0, versions: 0 });
  expect(one.classes.open(id).exchange.laptops().map(({ label }) => label)).toEqual(['1', '2']);
});

test('one child goes on elsewhere: what is theirs goes with them, and nothing of the others', () => {
  const { one, two, id, childId } = twoLaptops();
  const [, tom] = one.classes.open(id).roster.list();
  for (const each of [childId, tom!.id]) {
    one.classes.open(id).progress.record(each, FACT);
    one.classes.open(id).projects.save({ childId: each, projectId: null, basedOn: null, title: each, lesson: null, json: '{}', assets: new Map(), thumbnail: null });
  }
  const { name, bytes } = one.bags.make({ classId: id, childId });
  expect(name).toBe('CE2-mardi-Lea-2026-11-24-1.periscode-classe');
  expect(two.bags.look(bytes)).toMatchObject({ isOneChild: true });
  two.bags.join(bytes);
  const store = two.classes.open(id);
  expect(store.summary()).toMatchObject({ name: 'CE2 mardi', childCount: 1 });
  expect(store.progressOf().map((event) => event.childId)).toEqual([childId]);
  expect(store.projects.list(childId, tom!.id).map(({ title }) => title)).toEqual([childId]);
  // The other children may have worked on that laptop too: it is not known from here.
  expect(store.exchange.laptops()).toEqual([]);
  store.progress.record(childId, { ...FACT, stepId: 's2' });
  one.bags.join(two.bags.make({ classId: id, childId }).bytes);
  expect(one.classes.open(id).progressOf(childId)).toHaveLength(2);
  expect(one.classes.open(id).roster.list()).toHaveLength(2);
});

test('two laptops that began the same class apart are joined into one', () => {
  const { one, two, id } = twoLaptops();
  const other = two.classes.create(CE2);
  two.classes.open(other.id).roster.add(['Zoé']);
  one.bags.join(two.bags.make({ classId: other.id }).bytes, undefined, id);
  expect(one.classes.list()).toHaveLength(1);
  expect(one.classes.open(id).roster.list().map(({ firstName }) => firstName)).toEqual(['Léa', 'Tom', 'Zoé']);
});

test('a bag in trouble is refused in words and makes no class', () => {
  const { one, two, id } = twoLaptops();
  const { bytes } = one.bags.make({ classId: id, password: 'mot de passe' });
  expect(() => two.bags.join(bytes)).toThrow(t('bag.needs-password'));
  expect(() => two.bags.join(bytes, 'autre')).toThrow(t('bag.wrong-password'));
  expect(() => two.bags.join(bytes.subarray(0, bytes.length - 1), 'mot de passe')).toThrow(t('bag.cut'));
  expect(two.classes.list()).toEqual([]);
  two.bags.join(bytes, 'mot de passe');
  expect(two.classes.list()).toHaveLength(1);
});

test('a name that no file can have still gives one', () => {
  expect(bagName('CP/CE1 : « été » *', Date.UTC(2026, 0, 5, 12), '')).toBe('CP-CE1-ete-2026-01-05.periscode-classe');
});

function watched() {
  const { one, two, id, childId } = twoLaptops();
  const folder = tempFolder();
  two.bags.join(one.bags.make({ classId: id }).bytes);
  for (const { classes } of [one, two]) classes.open(id).watchedFolder = folder;
  return { one, two, id, childId, folder };
}

test('in a watched folder each laptop writes its own file, when something changed, and joins those of the others', () => {
  const { one, two, id, childId, folder } = watched();
  one.classes.open(id).progress.record(childId, FACT);
  expect(one.folders.exchange(id)).toEqual({ joined: 0, waiting: 0, isWritten: true });
  expect(one.folders.exchange(id)).toEqual({ joined: 0, waiting: 0, isWritten: false });
  expect(two.folders.exchange(id)).toEqual({ joined: 1, waiting: 0, isWritten: true });
  expect(two.classes.open(id).progressOf(childId)).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([`${id}-id-1.periscode-classe`, `${id}-id-2.periscode-classe`]);
  one.folders.exchange(id);
  expect(one.folders.exchange(id)).toEqual({ joined: 0, waiting: 0, isWritten: false });
});

test('a file that is half copied waits, and another class’s is let be', () => {
  const { one, two, id, childId, folder } = watched();
  one.classes.open(id).progress.record(childId, FACT);
  one.folders.exchange(id);
  const path = join(folder, `${id}-id-1.periscode-classe`);
  const whole = readFileSync(path);
  truncateSync(path, whole.length - 100);
  const other = one.classes.create({ ...CE2, name: 'CM1' });
  writeFileSync(join(folder, 'cm1.periscode-classe'), one.bags.make({ classId: other.id }).bytes);
  expect(two.folders.exchange(id)).toMatchObject({ joined: 0, waiting: 1 });
  writeFileSync(path, whole);
  expect(two.folders.exchange(id)).toMatchObject({ joined: 1, waiting: 0 });
  expect(two.classes.list()).toHaveLength(1);
});

test('a folder that is gone stops nothing, and is found again', () => {
  const { one, id, childId, folder } = watched();
  one.classes.open(id).watchedFolder = join(folder, 'partage');
  expect(one.folders.exchange(id)).toBeNull();
  one.classes.open(id).progress.record(childId, FACT);
  mkdirSync(join(folder, 'partage'));
  expect(one.folders.exchange(id)?.isWritten).toBe(true);
});

test('on closing, each class with a folder leaves there what this laptop has', () => {
  const [storage, folder] = [openTestStorage(), tempFolder()];
  const { id, store } = createTestClass(storage);
  createTestClass(storage);
  store.watchedFolder = folder;
  storage.close();
  expect(readdirSync(folder)).toEqual([`${id}-${storage.laptopId}.periscode-classe`]);
});

test('a bag of no named class, or of guests, makes no class', () => {
  const two = openLaptop('2');
  const header = { formatVersion: BAG_FORMAT_VERSION, classId: 'vide', className: 'CE2', laptopId: 'x', laptopLabel: 'x', madeAtMs: 0, isOneChild: false };
  const nothing = packContent({ entries: [], events: [], laptops: [], projects: [], versions: [], backpack: [], assets: new Map() });
  for (const classId of ['vide', GUEST_CLASS_ID]) expect(() => two.bags.join(sealBag({ ...header, classId }, nothing))).toThrow(t('bag.damaged'));
  expect(two.classes.list()).toEqual([]);
});
