/** What was changed about one class: entries that are only ever added, and what they come to. */
import { childOf, type ClassChange, type ClassEntry } from '../../src/core/classes/class-entry.ts';
import { foldClass, type ClassState } from '../../src/core/classes/fold-class.ts';
import { readOwnJson } from './read-json.ts';
import { nextCounter } from './meta.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';

interface ChangeRow { readonly deviceId: string; readonly counter: number; readonly clock: number; readonly atMs: number; readonly change: string }

export class ClassJournal {
  readonly #db: Database;
  readonly #writer: string;

  /** `writer`: the device id its entries carry, used by no other file (see `claimWriter`). */
  constructor(db: Database, writer: string) {
    this.#db = db;
    this.#writer = writer;
  }

  get writer(): string { return this.#writer; }

  /** Without one whose text was damaged on the disk. */
  entries(): readonly ClassEntry[] {
    return rows<ChangeRow>(this.#db, 'SELECT device_id AS deviceId, counter, clock, at_ms AS atMs, change FROM changes')
      .flatMap((entry) => { const change = readOwnJson<ClassChange>(entry.change); return change ? [{ ...entry, change }] : []; });
  }

  state(): ClassState { return foldClass(this.entries()); }

  /** All of them or none. */
  record(...changes: readonly ClassChange[]): void {
    transact(this.#db, () => { for (const change of changes) this.#add(change); });
  }

  #add(change: ClassChange): void {
    run(this.#db, 'INSERT INTO changes (device_id, counter, clock, child_id, at_ms, change) VALUES (?, ?, ?, ?, ?, ?)',
      this.#writer, nextCounter(this.#db, 'changes', this.#writer), nextClock(this.#db), childOf(change), Date.now(), JSON.stringify(change));
  }
}

/** One more than all that this file has seen: no wall clock is asked. */
export const nextClock = (db: Database): number =>
  row<{ clock: number }>(db, 'SELECT 1 + max(coalesce((SELECT max(clock) FROM changes), 0), coalesce((SELECT max(clock) FROM versions), 0)) AS clock')!.clock;
