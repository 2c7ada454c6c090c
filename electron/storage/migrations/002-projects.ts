import type { Migration } from './migration.ts';

export const projects: Migration = {
  name: 'projects, their versions and assets',
  up: (db) => db.exec(`
    CREATE TABLE projects (
      id TEXT PRIMARY KEY,
      child_id TEXT NOT NULL REFERENCES children (id),
      title TEXT NOT NULL,
      pack_id TEXT,
      lesson_id TEXT,
      CHECK ((pack_id IS NULL) = (lesson_id IS NULL))
    ) STRICT;
    CREATE INDEX projects_by_child ON projects (child_id);

    -- json_gz: project.json through gzip, whose own checksum shows a flipped bit. asset_ids: JSON list of md5ext.
    CREATE TABLE versions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      project_id TEXT NOT NULL REFERENCES projects (id),
      saved_at_ms INTEGER NOT NULL,
      json_gz BLOB NOT NULL,
      asset_ids TEXT NOT NULL,
      thumbnail BLOB
    ) STRICT;
    CREATE INDEX versions_by_project ON versions (project_id, id);

    CREATE TABLE assets (
      md5ext TEXT PRIMARY KEY,
      bytes BLOB NOT NULL,
      added_at_ms INTEGER NOT NULL
    ) STRICT;
  `),
};
