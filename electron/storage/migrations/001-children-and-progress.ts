import { APPLICATION_ID } from '../sqlite.ts';
import type { Migration } from './migration.ts';

export const childrenAndProgress: Migration = {
  name: 'children and progress',
  up: (db) => db.exec(`
    PRAGMA application_id = ${APPLICATION_ID};

    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE children (
      id TEXT PRIMARY KEY,
      first_name TEXT NOT NULL,
      avatar TEXT NOT NULL,
      added_at_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE events (
      device_id TEXT NOT NULL,
      counter INTEGER NOT NULL CHECK (counter > 0),
      child_id TEXT NOT NULL REFERENCES children (id),
      at_ms INTEGER NOT NULL,
      fact TEXT NOT NULL,
      PRIMARY KEY (device_id, counter)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX events_by_child ON events (child_id);
    CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'progress is append-only'); END;
    CREATE TRIGGER events_never_go BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'progress is append-only'); END;
  `),
};
