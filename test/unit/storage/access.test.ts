import { describe, expect, test } from 'vitest';
import { createAccessHandlers } from '../../../electron/handlers/access.ts';
import { joinAccess, readAccess } from '../../../src/core/classes/access.ts';
import { GUEST_CHILD_ID, GUEST_CLASS_ID } from '../../../src/ipc/contract.ts';
import { createTestClass, openTestStorage, t } from './open-test-storage.ts';

function openLaptop({ isReducedMotion = false } = {}) {
  const storage = openTestStorage();
  storage.gate.setPin('2468');
  const { id: classId, childId } = createTestClass(storage);
  return { storage, classId, childId, ...createAccessHandlers(storage, () => isReducedMotion) };
}

test('what a child chose goes over what the class has, and that over the laptop', async () => {
  const { storage, classId, childId, ...access } = openLaptop();
  storage.settings.write({ ...storage.settings.read(), access: { font: 'lexend', colours: 'high' }, areLettersArrows: true });
  await access['access:choose']({ classId, childId: null, change: { font: 'atkinson', text: 'large' } });
  await access['access:choose']({ classId, childId, change: { text: 'larger' } });
  await access['access:choose']({ classId, childId, change: { sound: 'off' } });
  expect(await access['access:read']({ classId: null, childId: null })).toEqual(joinAccess({ font: 'lexend', colours: 'high', keys: 'letters' }));
  expect(await access['access:read']({ classId, childId: null })).toEqual(joinAccess({ font: 'atkinson', text: 'large', colours: 'high', keys: 'letters' }));
  expect(await access['access:read']({ classId, childId })).toEqual(joinAccess({ font: 'atkinson', text: 'larger', colours: 'high', sound: 'off', keys: 'letters' }));
  await access['access:choose']({ classId, childId, change: null });
  expect(await access['access:read']({ classId, childId })).toEqual(await access['access:read']({ classId, childId: null }));
});

test('it goes with the class to another laptop', async () => {
  const { storage, classId, childId, ...access } = openLaptop();
  await access['access:choose']({ classId, childId, change: { font: 'opendyslexic' } });
  const other = openTestStorage();
  other.classes.adopt(classId, storage.classes.open(classId).exchange.take({ deviceId: 'a', label: 'a' }, 0));
  expect(await createAccessHandlers(other, () => false)['access:read']({ classId, childId })).toEqual(joinAccess({ font: 'opendyslexic' }));
});

test('a system that asks for less movement has it, unless somebody chose otherwise', async () => {
  const { classId, childId, ...access } = openLaptop({ isReducedMotion: true });
  expect((await access['access:read']({ classId, childId })).motion).toBe('calm');
  await access['access:choose']({ classId, childId, change: { motion: 'normal' } });
  expect((await access['access:read']({ classId, childId })).motion).toBe('normal');
});

test('only the animator chooses for a class', async () => {
  const { storage, classId, ...access } = openLaptop();
  storage.gate.lock();
  await expect(access['access:choose']({ classId, childId: null, change: { colours: 'high' } })).rejects.toThrow(t('storage.locked'));
});

test('of a guest nothing stays', async () => {
  const { storage, ...access } = openLaptop();
  await access['access:choose']({ classId: GUEST_CLASS_ID, childId: GUEST_CHILD_ID, change: { colours: 'high' } });
  expect(storage.classes.open(GUEST_CLASS_ID).journal.state().children.every((child) => child.access === undefined)).toBe(true);
});

describe('what is kept is read with care', () => {
  test.each<[string | undefined, object]>([
    [undefined, {}], ['', {}], ['[1]', {}], ['not json', {}],
    ['{"font":"lexend","text":"huge","later":"x"}', { font: 'lexend' }],
  ])('%s', (text, expected) => { expect(readAccess(text)).toEqual(expected); });
});
