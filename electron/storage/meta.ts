/** The few facts about a class file itself, as key and value. */
import { row, run, transact, type Database } from './sqlite.ts';
import { newId } from './new-id.ts';

/** Whose rows are numbered by the laptop that makes them. */
type Counted = 'events' | 'changes';

/** What is true of this one file, and never travels; what travels is in `class-journal.ts`. */
export type MetaKey = 'writer' | 'watched-folder' | 'used-at' | 'counted-as' | `${Counted}-counted`;

export const readMeta = (db: Database, key: MetaKey): string | null =>
  row<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?', key)?.value ?? null;

export function writeMeta(db: Database, key: MetaKey, value: string | null): void {
  if (value === null) run(db, 'DELETE FROM meta WHERE key = ?', key);
  else run(db, 'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
}

/**
 * The device id of the events this file writes: the laptop's id, a dot, and a part of the file's own. A file copied to another
 * laptop or put back from an older copy takes a new one: counting on from an old copy would give two events one identity.
 */
export function claimWriter(db: Database, deviceId: string): string {
  return transact(db, () => {
    const known = readMeta(db, 'writer');
    if (known?.startsWith(`${deviceId}.`)) return known;
    const writer = `${deviceId}.${newId()}`;
    writeMeta(db, 'writer', writer);
    return writer;
  });
}

/** The number of the next row that `writer` makes: never one given before, even to what was erased since. */
export const nextCounter = (db: Database, table: Counted, writer: string): number => 1 + Math.max(lastCounter(db, table, writer), Number(readMeta(db, `${table}-counted`) ?? 0));

/** To be called before rows are erased, so that their numbers are not given again. */
export function keepCounters(db: Database, writer: string): void {
  for (const table of ['events', 'changes'] as const) writeMeta(db, `${table}-counted`, String(nextCounter(db, table, writer) - 1));
}

const lastCounter = (db: Database, table: Counted, writer: string): number =>
  row<{ counter: number | null }>(db, `SELECT max(counter) AS counter FROM ${table} WHERE device_id = ?`, writer)?.counter ?? 0;
