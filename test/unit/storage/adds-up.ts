/** Whether what a class file keeps counted is what all of its events come to. */
import { isDeepStrictEqual } from 'node:util';
import { ClassStanding } from '../../../electron/storage/class-standing.ts';
import { eventsOf } from '../../../electron/storage/read-progress.ts';
import { rows, type Database } from '../../../electron/storage/sqlite.ts';
import { foldProgress, type ChildProgress } from '../../../src/core/progress/fold-progress.ts';
import { workTallies, type WorkTallies } from '../../../src/core/progress/work-days.ts';

/** @throws Error that says what is counted otherwise. */
export function mustAddUp(db: Database): void {
  const standing = new ClassStanding(db);
  const events = eventsOf(db, '');
  const lessons = rows<{ packId: string; lessonId: string }>(db, 'SELECT DISTINCT pack_id AS packId, lesson_id AS lessonId FROM step_tallies');
  const kept = new Map<string, ChildProgress>();
  for (const lesson of lessons) for (const [childId, steps] of standing.stepsOf(lesson).progress()) kept.set(childId, new Map([...kept.get(childId) ?? [], ...steps]));
  const [work, counted] = [standing.work(), workTallies(events)];
  mustBe('steps', kept, foldProgress(events));
  mustBe('who was there', work.childIds(), counted.childIds());
  for (const childId of counted.childIds()) mustBe(`the work of ${childId}`, workOf(work, childId), workOf(counted, childId));
}

const workOf = (work: WorkTallies, childId: string) => ({ days: work.days([childId]), lastSeen: new Set(work.lastSeen([childId]).map(({ deviceId, atMs }) => `${deviceId} ${atMs}`)) });

function mustBe(what: string, kept: unknown, counted: unknown): void {
  if (!isDeepStrictEqual(kept, counted)) throw new Error(`${what}: kept in the file is not what the events come to`);
}
