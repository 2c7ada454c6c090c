import type { Database } from '../sqlite.ts';

/** One step of a class file from an older shape to the next. Never changed once released. */
export interface Migration {
  readonly name: string;
  /** Runs inside a transaction. */
  readonly up: (db: Database) => void;
}
