/** The one place that opens databases: the same settings for every file, and the check that a file is whole. */
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

export type Database = DatabaseSyncInstance;
export type SqlValue = string | number | null | Uint8Array;

/** "Peri" in ASCII: tells a class file from any other database, and from a file emptied by a power cut. */
export const APPLICATION_ID = 0x50657269;

const WAIT_FOR_OTHERS_MS = 5000;

/** Opens or makes the file. WAL with `synchronous = FULL`: what was answered "saved" is on the disk. */
export function openDatabase(path: string): Database {
  const db = new DatabaseSync(path, { timeout: WAIT_FOR_OTHERS_MS, defensive: true });
  try {
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether the file is one of ours and every page of it can be read. */
export function isWhole(db: Database): boolean {
  try {
    const id = row<{ application_id: number }>(db, 'PRAGMA application_id');
    const answer = row<{ quick_check: string }>(db, 'PRAGMA quick_check(1)');
    return id?.application_id === APPLICATION_ID && answer?.quick_check === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

const CORRUPT = 11, NOT_A_DATABASE = 26, SHORT_READ = 522;

/** Tells a damaged file from a full disk, a missing right or a busy one. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  return code === SHORT_READ || [CORRUPT, NOT_A_DATABASE].includes(code & 0xff);
}

/** All rows; `T` names the columns asked for. */
export const rows = <T>(db: Database, sql: string, ...values: SqlValue[]): T[] => db.prepare(sql).all(...values);
export const row = <T>(db: Database, sql: string, ...values: SqlValue[]): T | undefined => db.prepare(sql).get(...values);
export const run = (db: Database, sql: string, ...values: SqlValue[]): void => { db.prepare(sql).run(...values); };

/** Does all of `work` or none of it, alone among every process that has the file open. */
export function transact<T>(db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
