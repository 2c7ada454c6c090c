import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { distinctNames } from '../../../src/core/base/distinct-names.ts';
import { openDatabase } from '../../../electron/storage/sqlite.ts';
import { AVATARS } from '../../../src/core/base/avatars.ts';
import { GUEST_CHILD_ID, GUEST_CLASS_ID } from '../../../src/ipc/contract.ts';
import { CE2, createTestClass, openTestStorage, t } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

describe('names', () => {
  test('two alike are told apart, blanks go', () => {
    expect(distinctNames([' Léa ', '', 'Léa', 'LEA', 'Jean  Paul', 'Tom'], ['Tom'])).toEqual(['Léa', 'Léa 2', 'LEA 3', 'Jean Paul', 'Tom 2']);
  });
});

describe('classes', () => {
  test('a class made is listed, and there after closing', () => {
    const folder = tempFolder();
    const first = openTestStorage(folder);
    const { id } = createTestClass(first, ['Zoé', 'Adam', 'Zoé']);
    first.classes.open(id).setPack({ packId: 'premiers-pas', version: '1.0.0' });
    first.close();
    const again = openTestStorage(folder).classes;
    expect(again.list()).toEqual([{ id, ...CE2, school: '', slot: '', schoolYear: '', hasCodes: false, usedAtMs: null, childCount: 3, packId: 'premiers-pas' }]);
    expect(again.open(id).roster.list().map((child) => child.firstName)).toEqual(['Adam', 'Zoé', 'Zoé 2']);
    expect(id).toMatch(/^ce2-mardi-[a-z0-9]+$/u);
  });

  test('no two avatars alike while enough remain', () => {
    const { store } = createTestClass(openTestStorage(), AVATARS.map((_, i) => `Enfant ${i}`));
    expect(new Set(store.roster.list().map((child) => child.avatar)).size).toBe(AVATARS.length);
    const [next] = store.roster.add(['Un de plus']);
    expect(next?.avatar).toBe(AVATARS[0]);
  });

  test('guests have their own class, which is not listed', () => {
    const { classes } = openTestStorage();
    expect(classes.open(GUEST_CLASS_ID).roster.list()).toEqual([{ id: GUEST_CHILD_ID, firstName: 'Invité', avatar: 'octopus' }]);
    expect(classes.list()).toEqual([]);
  });

  test('a class that is not there is refused in words', () => {
    expect(() => openTestStorage().classes.open('nulle-part')).toThrow(t('storage.noSuchClass'));
  });

  test('a class of a newer Périscode is left alone, and said', () => {
    const folder = tempFolder();
    const storage = openTestStorage(folder);
    const { id } = createTestClass(storage);
    storage.close();
    setShape(folder, id, 99);
    const later = openTestStorage(folder);
    expect(later.classes.list()).toEqual([]);
    expect(later.notices()).toEqual([t('storage.newerClass', { id, reason: '' })]);
    expect(readdirSync(join(folder, 'classes'))).toEqual([`${id}.sqlite`]);
  });
});

describe('the folder', () => {
  test('closing leaves one plain file per class and a good copy', () => {
    const folder = tempFolder();
    const storage = openTestStorage(folder);
    const { id } = createTestClass(storage);
    storage.close();
    expect(readdirSync(join(folder, 'classes'))).toEqual([`${id}.sqlite`]);
    expect(readdirSync(join(folder, 'backups', id)).length).toBeGreaterThan(0);
  });

  test('a folder that cannot be made is refused in words', () => {
    const file = join(tempFolder(), 'a-file');
    writeFileSync(file, '');
    expect(() => openTestStorage(join(file, 'data'))).toThrow(`Périscode ne peut rien enregistrer dans le dossier ${file}`);
  });

  test.skipIf(process.platform === 'win32')('files are as open to other accounts as the data folder', () => {
    const folder = tempFolder();
    chmodSync(folder, 0o777);
    const storage = openTestStorage(folder);
    const { id } = createTestClass(storage);
    storage.gate.setPin('1234');
    const modeOf = (...path: string[]): string => (statSync(join(folder, ...path)).mode & 0o777).toString(8);
    expect(modeOf('classes')).toBe('777');
    expect(modeOf('classes', `${id}.sqlite`)).toBe('666');
    expect(modeOf('classes', `${id}.sqlite-wal`)).toBe('666');
    expect(modeOf('animator.json')).toBe('666');
    expect(modeOf('backups')).toBe('777');
  });
});

function setShape(folder: string, id: string, shape: number): void {
  const db = openDatabase(join(folder, 'classes', `${id}.sqlite`));
  db.exec(`PRAGMA user_version = ${shape}`);
  db.close();
}
