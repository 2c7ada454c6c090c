import type { Migration } from './migration.ts';

export const backpack: Migration = {
  name: 'a backpack for each child',
  up: (db) => db.exec(`
    -- content: a zip made by the page. picture: a small picture to know it by.
    CREATE TABLE backpack (
      id TEXT PRIMARY KEY,
      child_id TEXT NOT NULL REFERENCES children (id),
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      picture BLOB,
      content BLOB NOT NULL,
      added_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX backpack_by_child ON backpack (child_id);
  `),
};
