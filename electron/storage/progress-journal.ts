/** What the children of one class did: events that are only ever added. */
import type { ProgressEvent, ProgressFact } from '../../src/core/progress/progress-event.ts';
import { ClassStanding } from './class-standing.ts';
import { nextCounter } from './meta.ts';
import { eventsOf } from './read-progress.ts';
import { transact, type Database } from './sqlite.ts';

export class ProgressJournal {
  readonly #db: Database;
  readonly #writer: string;
  readonly #standing: ClassStanding;

  /** `writer`: the device id its events carry, used by no other file (see `claimWriter`). */
  constructor(db: Database, writer: string) {
    this.#db = db;
    this.#writer = writer;
    this.#standing = new ClassStanding(db);
  }

  /** Of one child with all their ids; of everybody when none is given. */
  list(...childIds: readonly string[]): ProgressEvent[] {
    return childIds.length === 0 ? eventsOf(this.#db, '') : eventsOf(this.#db, 'WHERE child_id IN (SELECT value FROM json_each(?)) ORDER BY device_id, counter', JSON.stringify(childIds));
  }

  record(childId: string, fact: ProgressFact): ProgressEvent {
    return transact(this.#db, () => {
      const event = { deviceId: this.#writer, counter: nextCounter(this.#db, 'events', this.#writer), childId, atMs: Date.now(), fact };
      this.add([event]);
      return event;
    });
  }

  /** Those that are here already are passed over. */
  add(events: readonly ProgressEvent[]): void {
    transact(this.#db, () => {
      const insert = this.#db.prepare('INSERT INTO events (device_id, counter, child_id, at_ms, fact) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
      const added = events.map((event) => ({ ...event, atMs: Math.trunc(event.atMs) }))
        .filter(({ deviceId, counter, childId, atMs, fact }) => Number(insert.run(deviceId, counter, childId, atMs, JSON.stringify(fact)).changes) > 0);
      this.#standing.add(added);
    });
  }
}
