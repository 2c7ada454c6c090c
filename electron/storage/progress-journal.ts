/** What the children of one class did: events that are only ever added. */
import type { ProgressEvent, ProgressFact } from '../../src/core/progress/progress-event.ts';
import { readOwnJson } from './read-json.ts';
import { nextCounter } from './meta.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';

interface EventRow { readonly deviceId: string; readonly counter: number; readonly childId: string; readonly atMs: number; readonly fact: string }

const COLUMNS = 'device_id AS deviceId, counter, child_id AS childId, at_ms AS atMs, fact';

/** Facts are alike over and over: each is read once. One that was damaged on the disk is left out. */
function withFacts(found: readonly EventRow[]): ProgressEvent[] {
  const facts = new Map<string, ProgressFact | null>();
  return found.flatMap((event) => {
    let fact = facts.get(event.fact);
    if (fact === undefined) facts.set(event.fact, fact = readOwnJson<ProgressFact>(event.fact));
    return fact ? [{ ...event, fact }] : [];
  });
}

export class ProgressJournal {
  readonly #db: Database;
  readonly #writer: string;

  /** `writer`: the device id its events carry, used by no other file (see `claimWriter`). */
  constructor(db: Database, writer: string) {
    this.#db = db;
    this.#writer = writer;
  }

  /** Of one child with all their ids; of everybody when none is given. */
  list(...childIds: readonly string[]): ProgressEvent[] {
    const found = childIds.length === 0
      ? rows<EventRow>(this.#db, `SELECT ${COLUMNS} FROM events`)
      : rows<EventRow>(this.#db, `SELECT ${COLUMNS} FROM events WHERE child_id IN (SELECT value FROM json_each(?)) ORDER BY device_id, counter`, JSON.stringify(childIds));
    return withFacts(found);
  }

  count(): number {
    return row<{ n: number }>(this.#db, 'SELECT count(*) AS n FROM events')!.n;
  }

  /** Those of each laptop after the counter in `seen`, in its order; a laptop without new ones is absent. */
  since(seen: ReadonlyMap<string, number>): ProgressEvent[][] {
    return this.#laptops().map((deviceId) => withFacts(rows<EventRow>(this.#db, `SELECT ${COLUMNS} FROM events WHERE device_id = ? AND counter > ? ORDER BY counter`, deviceId, seen.get(deviceId) ?? 0)))
      .filter((events) => events.length > 0);
  }

  /** From one to the next: asked for all at once SQLite would read every event. */
  #laptops(): string[] {
    const found: string[] = [];
    for (let next: string | null | undefined = ''; next !== null && next !== undefined;) {
      next = row<{ id: string | null }>(this.#db, 'SELECT min(device_id) AS id FROM events WHERE device_id > ?', next)?.id;
      if (next) found.push(next);
    }
    return found;
  }

  record(childId: string, fact: ProgressFact): ProgressEvent {
    return transact(this.#db, () => {
      const event = { deviceId: this.#writer, counter: nextCounter(this.#db, 'events', this.#writer), childId, atMs: Date.now(), fact };
      run(this.#db, 'INSERT INTO events (device_id, counter, child_id, at_ms, fact) VALUES (?, ?, ?, ?, ?)',
        event.deviceId, event.counter, childId, event.atMs, JSON.stringify(fact));
      return event;
    });
  }
}
