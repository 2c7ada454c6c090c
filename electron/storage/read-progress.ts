/** Progress events as they lie in the file of a class. */
import { ProgressFact, type ProgressEvent } from '../../src/core/progress/progress-event.ts';
import { readJson } from './read-json.ts';
import { rows, type Database, type SqlValue } from './sqlite.ts';

interface EventRow { readonly deviceId: string; readonly counter: number; readonly childId: string; readonly atMs: number; readonly fact: string }

/** Facts are alike over and over: each is looked at once. One that was damaged on the disk is left out: nobody could count it. */
export function eventsOf(db: Database, where: string, ...values: SqlValue[]): ProgressEvent[] {
  const facts = new Map<string, ProgressFact | null>();
  return rows<EventRow>(db, `SELECT device_id AS deviceId, counter, child_id AS childId, at_ms AS atMs, fact FROM events ${where}`, ...values).flatMap((event) => {
    let fact = facts.get(event.fact);
    if (fact === undefined) facts.set(event.fact, fact = readJson(ProgressFact, event.fact));
    return fact ? [{ ...event, fact }] : [];
  });
}
