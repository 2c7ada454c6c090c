import { row, rows, run, type Database } from '../sqlite.ts';
import type { Migration } from './migration.ts';

interface OldChild { readonly id: string; readonly first_name: string; readonly avatar: string; readonly added_at_ms: number }
interface OldProject { readonly id: string; readonly child_id: string; readonly title: string; readonly removed_at_ms: number | null }

const CLASS_KEYS: Readonly<Record<string, string>> = { 'name': 'name', 'detail': 'detail', 'emblem': 'emblem', 'pack-id': 'packId' };

/**
 * What could be overwritten becomes a change that is only added, so that files of several laptops can be joined. What was there counts as
 * changed by nobody's laptop, named after what it is: the same in every copy of the file.
 */
export const merging: Migration = {
  name: 'changes, and versions that know what they were made from',
  up: (db) => {
    createChanges(db);
    moveFacts(db);
    keepOnlyIds(db);
    rebuildVersions(db);
    allowErasing(db);
  },
};

function createChanges(db: Database): void {
  db.exec(`
    -- child_id: whom the change tells of, when it must go with them.
    CREATE TABLE changes (
      device_id TEXT NOT NULL,
      counter INTEGER NOT NULL CHECK (counter > 0),
      clock INTEGER NOT NULL CHECK (clock >= 0),
      child_id TEXT,
      at_ms INTEGER NOT NULL,
      change TEXT NOT NULL,
      PRIMARY KEY (device_id, counter)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX changes_by_child ON changes (child_id);

    -- Of whom nothing may be kept.
    CREATE TABLE erased (child_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    -- How far each laptop had got when it last told. told_at_ms: by that laptop's own clock.
    CREATE TABLE laptops (
      device_id TEXT PRIMARY KEY,
      label TEXT NOT NULL,
      counter INTEGER NOT NULL,
      told_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}

function moveFacts(db: Database): void {
  for (const { key, value } of rows<{ key: string; value: string }>(db, 'SELECT key, value FROM meta')) {
    const named = CLASS_KEYS[key];
    if (named) addOld(db, `start.${named}.${value}`, null, 0, { kind: 'class-set', key: named, value });
  }
  run(db, `DELETE FROM meta WHERE key IN (SELECT value FROM json_each(?))`, JSON.stringify(Object.keys(CLASS_KEYS)));
  for (const { id, first_name: firstName, avatar, added_at_ms } of rows<OldChild>(db, 'SELECT * FROM children')) {
    addOld(db, `start.${id}`, id, added_at_ms, { kind: 'child-added', childId: id, firstName, avatar });
  }
  for (const { id, child_id: childId, title, removed_at_ms } of rows<OldProject>(db, 'SELECT * FROM projects')) {
    addOld(db, `start.${id}.${title}`, childId, removed_at_ms ?? 0, { kind: 'project-titled', childId, projectId: id, title });
    if (removed_at_ms !== null) addOld(db, `start.${id}.removed`, childId, removed_at_ms, { kind: 'project-removed', childId, projectId: id, seen: { [`start.${id}`]: countVersions(db, id) } });
  }
}

const countVersions = (db: Database, projectId: string): number => row<{ n: number }>(db, 'SELECT count(*) AS n FROM versions WHERE project_id = ?', projectId)!.n;

function addOld(db: Database, deviceId: string, childId: string | null, atMs: number, change: Readonly<Record<string, unknown>>): void {
  run(db, 'INSERT INTO changes (device_id, counter, clock, child_id, at_ms, change) VALUES (?, 1, 0, ?, ?, ?)', deviceId, childId, atMs, JSON.stringify(change));
}

/** Names and titles are changes now; the rows only say what is there. */
function keepOnlyIds(db: Database): void {
  db.exec(`
    ALTER TABLE children DROP COLUMN first_name;
    ALTER TABLE children DROP COLUMN avatar;
    ALTER TABLE children DROP COLUMN added_at_ms;
    ALTER TABLE projects DROP COLUMN title;
    ALTER TABLE projects DROP COLUMN removed_at_ms;
    -- The project that this one was parted from, and what was known there: see project-heads.ts.
    ALTER TABLE projects ADD COLUMN parted_from TEXT;
    ALTER TABLE projects ADD COLUMN parted_seen TEXT;
  `);
}

function rebuildVersions(db: Database): void {
  db.exec(`
    CREATE TABLE new_versions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      project_id TEXT NOT NULL REFERENCES projects (id),
      device_id TEXT NOT NULL,
      counter INTEGER NOT NULL CHECK (counter > 0),
      clock INTEGER NOT NULL CHECK (clock >= 0),
      -- JSON: how far each laptop's versions of this project were known.
      seen TEXT NOT NULL,
      saved_at_ms INTEGER NOT NULL,
      json_gz BLOB NOT NULL,
      asset_ids TEXT NOT NULL,
      thumbnail BLOB,
      UNIQUE (project_id, device_id, counter)
    ) STRICT;
    INSERT INTO new_versions (id, project_id, device_id, counter, clock, seen, saved_at_ms, json_gz, asset_ids, thumbnail)
      SELECT id, project_id, 'start.' || project_id, place, place, json_object('start.' || project_id, place), saved_at_ms, json_gz, asset_ids, thumbnail
      FROM (SELECT *, row_number() OVER (PARTITION BY project_id ORDER BY id) AS place FROM versions);
    DROP TABLE versions;
    ALTER TABLE new_versions RENAME TO versions;
    CREATE INDEX versions_by_project ON versions (project_id, clock);
  `);
}

function allowErasing(db: Database): void {
  db.exec(`
    DROP TRIGGER events_never_go;
    CREATE TRIGGER events_never_go BEFORE DELETE ON events WHEN OLD.child_id NOT IN (SELECT child_id FROM erased)
      BEGIN SELECT RAISE(ABORT, 'progress is append-only'); END;
    CREATE TRIGGER changes_never_change BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END;
    CREATE TRIGGER changes_never_go BEFORE DELETE ON changes WHEN OLD.child_id IS NULL OR OLD.child_id NOT IN (SELECT child_id FROM erased)
      BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END;
  `);
}
