import type { Migration } from './migration.ts';

/** What the events add up to, kept beside them. It begins empty: whoever opens the class counts them (see `class-standing.ts`). */
export const standing: Migration = {
  name: 'what each laptop saw of each child, counted',
  up: (db) => db.exec(`
    CREATE TABLE step_tallies (
      pack_id TEXT NOT NULL,
      lesson_id TEXT NOT NULL,
      step_id TEXT NOT NULL,
      child_id TEXT NOT NULL,
      device_id TEXT NOT NULL,
      tally TEXT NOT NULL,
      PRIMARY KEY (pack_id, lesson_id, step_id, child_id, device_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX step_tallies_by_child ON step_tallies (child_id, device_id);

    -- counter: the last event of this laptop and child that is counted.
    CREATE TABLE seats (
      child_id TEXT NOT NULL,
      device_id TEXT NOT NULL,
      counter INTEGER NOT NULL,
      seat TEXT NOT NULL,
      PRIMARY KEY (child_id, device_id)
    ) STRICT, WITHOUT ROWID;
  `),
};
