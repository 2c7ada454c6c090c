import { expect, test } from 'vitest';
import { ClassProgress } from '../../../electron/storage/class-progress.ts';
import type { ClassStore } from '../../../electron/storage/class-store.ts';
import type { ProgressFact } from '../../../src/core/progress/progress-event.ts';
import { createTestClass, openTestStorage } from './open-test-storage.ts';

const PLACE = { packId: 'p', lessonId: 'l', stepId: 's' };
const fact = (kind: 'step-opened' | 'step-passed'): ProgressFact => ({ kind, ...PLACE });
const taken = (store: ClassStore) => store.exchange.take({ deviceId: 'd', label: '' }, 0);

test('what is recorded later is added to what was counted, on whatever laptop', () => {
  const { store, childId } = createTestClass(openTestStorage());
  const other = createTestClass(openTestStorage());
  expect(store.standing.step([childId], PLACE)).toBeUndefined();
  store.progress.record(childId, fact('step-opened'));
  expect(store.standing.step([childId], PLACE)).toMatchObject({ isOpened: true, isPassed: false });
  expect(store.standing.hasBegun(PLACE)).toBe(true);
  expect(store.standing.hasBegun({ ...PLACE, lessonId: 'l2' })).toBe(false);
  other.store.exchange.join(taken(store));
  other.store.progress.record(childId, fact('step-passed'));
  other.store.progress.record(childId, fact('step-passed'));
  store.exchange.join(taken(other.store));
  expect(store.standing.step([childId], PLACE)).toMatchObject({ isOpened: true, isPassed: true, tries: 2 });
  expect([...store.standing.days([childId]).values()]).toMatchObject([{ tries: 2 }]);
});

test('of an erased child nothing stays counted', () => {
  const { store, childId } = createTestClass(openTestStorage());
  const tom = store.roster.list().find(({ id }) => id !== childId)!.id;
  for (const id of [childId, tom]) store.progress.record(id, fact('step-passed'));
  expect(store.standing.days([childId]).size).toBe(1);
  store.eraseChild(childId);
  expect(store.standing.step([childId], PLACE)).toBeUndefined();
  expect(store.standing.days([childId]).size).toBe(0);
  expect(store.standing.step([tom], PLACE)).toMatchObject({ isPassed: true });
});

test('only what is new is read again', () => {
  const { store, childId } = createTestClass(openTestStorage());
  for (let i = 0; i < 5; i++) store.progress.record(childId, fact('step-passed'));
  const read: number[] = [];
  const progress = new ClassProgress(Object.assign(Object.create(store.progress) as typeof store.progress, {
    count: () => store.progress.count(),
    since: (seen: ReadonlyMap<string, number>) => {
      const found = store.progress.since(seen);
      read.push(found.flat().length);
      return found;
    },
  }));
  progress.catchUp();
  store.progress.record(childId, fact('step-passed'));
  expect(progress.catchUp().step([childId], PLACE)?.tries).toBe(6);
  expect(read).toEqual([5, 1]);
});
