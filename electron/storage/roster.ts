/** The children of one class. */
import { pickAvatar } from '../../src/core/base/avatars.ts';
import type { Child } from '../../src/ipc/contract.ts';
import { distinctNames } from '../../src/core/base/distinct-names.ts';
import { newId } from './new-id.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';

export class Roster {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** In the order of the alphabet. */
  list(): Child[] {
    const children = rows<Child>(this.#db, 'SELECT id, first_name AS firstName, avatar FROM children');
    return children.map((child) => ({ ...child })).sort((a, b) => a.firstName.localeCompare(b.firstName, 'fr', { numeric: true }));
  }

  count(): number {
    return row<{ n: number }>(this.#db, 'SELECT count(*) AS n FROM children')?.n ?? 0;
  }

  /** Adds them all or none; answers those added, in the order given, under the names they got. */
  add(firstNames: readonly string[]): Child[] {
    return transact(this.#db, () => {
      const present = this.list();
      const avatars = present.map((child) => child.avatar);
      return distinctNames(firstNames, present.map((child) => child.firstName)).map((firstName) => {
        const child = { id: newId(), firstName, avatar: pickAvatar(avatars) };
        avatars.push(child.avatar);
        this.#insert(child);
        return child;
      });
    });
  }

  /** Adds a child whose id is known beforehand (the guest), once. */
  ensure(child: Child): void {
    transact(this.#db, () => {
      if (!row(this.#db, 'SELECT 1 FROM children WHERE id = ?', child.id)) this.#insert(child);
    });
  }

  #insert({ id, firstName, avatar }: Child): void {
    run(this.#db, 'INSERT INTO children (id, first_name, avatar, added_at_ms) VALUES (?, ?, ?, ?)', id, firstName, avatar, Date.now());
  }
}
