import type { Migration } from './migration.ts';

export const assetParts: Migration = {
  name: 'long pictures and sounds in parts',
  up: (db) => db.exec(`
    -- What follows the bytes of the row in "assets"; at: where the part begins. They come before that row.
    CREATE TABLE asset_parts (
      md5ext TEXT NOT NULL,
      at INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      added_at_ms INTEGER NOT NULL,
      PRIMARY KEY (md5ext, at)
    ) STRICT;
  `),
};
