/** The one place that opens databases: the same settings for every file, and the check that a file is whole. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
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
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a class file if all of it can be read; null when it is damaged. */
export function openIfWhole(path: string): Database | null {
  if (!hasOurHeader(path)) return null;
  let db: Database | undefined;
  try {
    db = openDatabase(path);
    if (isSound(db)) return db;
  } catch (error) {
    db?.close();
    if (isDamage(error)) return null;
    throw error;
  }
  db.close();
  return null;
}

/** Every page and index, what belongs to what, and the texts that are read as a whole: a single bit that flipped may show in any of them. */
function isSound(db: Database): boolean {
  if (row<{ integrity_check: string }>(db, 'PRAGMA integrity_check(1)')?.integrity_check !== 'ok') return false;
  if (row(db, 'PRAGMA foreign_key_check') !== undefined) return false;
  const tables = new Set(rows<{ name: string }>(db, 'SELECT name FROM sqlite_schema').map(({ name }) => name));
  return JSON_COLUMNS.every(([table, column]) => !tables.has(table) || row(db, `SELECT 1 FROM ${table} WHERE NOT json_valid(${column})`) === undefined);
}

const JSON_COLUMNS = [['events', 'fact'], ['changes', 'change']] as const;

/** SQLite takes an empty file for an empty database and would begin to fill it, and a last page cut short for one with zeros; so both are looked at before. */
function hasOurHeader(path: string): boolean {
  const header = Buffer.alloc(72);
  const handle = openSync(path, 'r');
  readSync(handle, header, 0, header.length, 0);
  const { size } = fstatSync(handle);
  closeSync(handle);
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || header.readUInt32BE(68) !== APPLICATION_ID) return false;
  return hasJournal(path) || size >= pageSizeIn(header) * header.readUInt32BE(28);
}

/** The rest of the file may still lie in it. */
const hasJournal = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** 65536 is written as 1. */
const pageSizeIn = (header: Buffer): number => (header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16));

const CORRUPT = 11, NOT_A_DATABASE = 26, SHORT_READ = 522;

/** Tells a damaged file from a full disk, a missing right or a busy one. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  return code === SHORT_READ || [CORRUPT, NOT_A_DATABASE].includes(code & 0xff);
}

/** All rows; `T` names the columns asked for. */
export const rows = <T>(db: Database, sql: string, ...values: SqlValue[]): T[] => db.prepare(sql).all(...values);
export const row = <T>(db: Database, sql: string, ...values: SqlValue[]): T | undefined => db.prepare(sql).get(...values);
export const run = (db: Database, sql: string, ...values: SqlValue[]): void => { db.prepare(sql).run(...values); };

/** Without waiting for the disk: what `work` writes is safe once the next transaction is. Never within one. */
export function relaxed(db: Database, work: () => void): void {
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    work();
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}

/** Does all of `work` or none of it, alone among every process that has the file open. Within another transaction it is a part of that one. */
export function transact<T>(db: Database, work: () => T): T {
  if (db.isTransaction) return work();
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
