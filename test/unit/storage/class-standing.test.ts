import fc from 'fast-check';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ClassExchange } from '../../../electron/storage/class-exchange.ts';
import { ClassStanding } from '../../../electron/storage/class-standing.ts';
import type { ClassStore } from '../../../electron/storage/class-store.ts';
import { writeMeta } from '../../../electron/storage/meta.ts';
import { migrate } from '../../../electron/storage/migrations/migrate.ts';
import { ProgressJournal } from '../../../electron/storage/progress-journal.ts';
import { openDatabase, row, run, type Database } from '../../../electron/storage/sqlite.ts';
import type { ProgressEvent, ProgressFact } from '../../../src/core/progress/progress-event.ts';
import { mustAddUp } from './adds-up.ts';
import { createTestClass, openTestStorage } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

const LESSON = { packId: 'p', lessonId: 'l' };
const PLACE = { ...LESSON, stepId: 's' };
const fact = (kind: 'step-opened' | 'step-passed'): ProgressFact => ({ kind, ...PLACE });
const taken = (store: ClassStore) => store.exchange.take({ deviceId: 'd', label: '' }, 0);
const stepOf = ({ standing }: ClassStore, childId: string) => standing.stepsOf(LESSON).step([childId], PLACE);

test('what is recorded later is added to what was counted, on whatever laptop', () => {
  const { store, childId } = createTestClass(openTestStorage());
  const other = createTestClass(openTestStorage());
  expect(stepOf(store, childId)).toBeUndefined();
  store.progress.record(childId, fact('step-opened'));
  expect(stepOf(store, childId)).toMatchObject({ isOpened: true, isPassed: false });
  expect([store.standing.hasBegun(PLACE), store.standing.hasBegun({ ...PLACE, lessonId: 'l2' })]).toEqual([true, false]);
  other.store.exchange.join(taken(store));
  other.store.progress.record(childId, fact('step-passed'));
  other.store.progress.record(childId, fact('step-passed'));
  store.exchange.join(taken(other.store));
  expect(stepOf(store, childId)).toMatchObject({ isOpened: true, isPassed: true, tries: 2 });
  expect([...store.standing.work().days([childId]).values()]).toMatchObject([{ tries: 2 }]);
});

test('of an erased child nothing stays counted', () => {
  const { store, childId } = createTestClass(openTestStorage());
  const tom = store.roster.list().find(({ id }) => id !== childId)!.id;
  for (const id of [childId, tom]) store.progress.record(id, fact('step-passed'));
  expect(store.standing.work().days([childId]).size).toBe(1);
  store.eraseChild(childId);
  expect(stepOf(store, childId)).toBeUndefined();
  expect(store.standing.work().days([childId]).size).toBe(0);
  expect(stepOf(store, tom)).toMatchObject({ isPassed: true });
});

function openFile(): Database {
  const db = openDatabase(join(tempFolder(), 'a.sqlite'));
  onTestFinished(() => { db.close(); });
  migrate(db);
  run(db, "INSERT INTO children VALUES ('lea'), ('tom')");
  return db;
}

type Brief = { readonly [K in ProgressFact['kind']]: Omit<Extract<ProgressFact, { kind: K }>, keyof typeof PLACE> }[ProgressFact['kind']];
const kinds = fc.constantFrom<Brief>({ kind: 'step-opened' }, { kind: 'check-failed', checkId: 'x' }, { kind: 'check-failed', checkId: 'y' }, { kind: 'step-passed' }, { kind: 'hint-opened', rung: 2 },
  { kind: 'adult-called' }, { kind: 'adult-came' }, { kind: 'step-validated' }, { kind: 'step-unvalidated' }, { kind: 'level-chosen', level: 'defi' });
const minutes = fc.integer({ min: -2_000_000, max: 2_000_000 });
const events = fc.array(fc.record({ deviceId: fc.constantFrom('a', 'b'), childId: fc.constantFrom('lea', 'tom'), lessonId: fc.constantFrom('l', 'm'), stepId: fc.constantFrom('s', 't'), minutes, brief: kinds }), { maxLength: 40 })
  .map((drawn) => drawn.map(({ deviceId, childId, lessonId, stepId, minutes: at, brief }, i): ProgressEvent => ({ deviceId, counter: i + 1, childId, atMs: Date.UTC(2027, 0) + at * 60_000 + 0.4, fact: { ...brief, ...PLACE, lessonId, stepId } })));

test('whatever arrives in whatever order, twice, in parts, or is erased: what is kept counted is what the events come to', () => {
  const parts = events.chain((all) => fc.tuple(fc.constant(all), fc.array(fc.oneof(
    fc.subarray(all).map((some) => ({ some })), fc.shuffledSubarray(all).map((some) => ({ some })),
    fc.constant({ erased: 'tom' }), fc.constant({ damaged: 'step_tallies SET tally' }), fc.constant({ damaged: 'seats SET seat' }),
  ), { maxLength: 6 })));
  fc.assert(fc.property(parts, ([all, steps]) => {
    const db = openFile();
    const exchange = new ClassExchange(db, 'here.file');
    const bring = (some: readonly ProgressEvent[]) => exchange.join({ entries: [], events: [...some], laptops: [], projects: [], versions: [], backpack: [], assets: new Map() });
    for (const step of [...steps, { some: all }]) {
      if ('some' in step) bring(step.some);
      else if ('erased' in step) exchange.erase(step.erased);
      else db.exec(`UPDATE ${step.damaged} = substr(${step.damaged.split(' ')[2]}, 2)`);
      new ProgressJournal(db, 'here.file').record('lea', fact('step-opened'));
      mustAddUp(db);
    }
  }), { numRuns: 60 });
});

test('a file counted in another way, or not at all, is counted anew when it is opened', () => {
  const folder = tempFolder();
  const first = openTestStorage(folder);
  const { id, store, childId } = createTestClass(first);
  for (let i = 0; i < 3; i++) store.progress.record(childId, fact('step-passed'));
  first.close();
  const db = openDatabase(join(folder, 'classes', `${id}.sqlite`));
  db.exec("DELETE FROM step_tallies; UPDATE seats SET seat = replace(seat, '3', '9')");
  new ClassStanding(db).countWhatIsNot();
  expect(row(db, 'SELECT count(*) AS n FROM step_tallies'), 'counted in the same way').toEqual({ n: 0 });
  writeMeta(db, 'counted-as', '0 of old');
  db.close();
  const again = openTestStorage(folder).classes.open(id);
  expect(stepOf(again, childId)).toMatchObject({ tries: 3 });
  expect([...again.standing.work().days([childId]).values()]).toMatchObject([{ tries: 3 }]);
});

test('bug: an event whose text was damaged, and is text still, closed the class to whoever counted it', () => {
  const folder = tempFolder();
  const first = openTestStorage(folder);
  const { id, store, childId } = createTestClass(first);
  store.progress.record(childId, fact('step-passed'));
  first.close();
  const db = openDatabase(join(folder, 'classes', `${id}.sqlite`));
  for (const [n, text] of ['{"kind":"step-passee","packId":"p","lessonId":"l","stepId":"s"}', '{"kind":"step-passed","packId":"p","lessonJd":"l","stepId":"s"}', '7'].entries()) run(db, 'INSERT INTO events VALUES (?, ?, ?, ?, ?)', 'd', n + 1, childId, 5, text);
  writeMeta(db, 'counted-as', null);
  db.close();
  const storage = openTestStorage(folder);
  expect(storage.classes.list()).toHaveLength(1);
  expect(stepOf(storage.classes.open(id), childId)).toMatchObject({ tries: 1 });
  expect(storage.notices()).toEqual([]);
});
