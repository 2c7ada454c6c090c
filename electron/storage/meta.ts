/** The few facts about a class file itself, as key and value. */
import { row, run, transact, type Database } from './sqlite.ts';
import { newId } from './new-id.ts';

/** What is true of this one file, and never travels; what travels is in `class-journal.ts`. */
export type MetaKey = 'writer' | 'watched-folder' | 'used-at';

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
