/** The children of one class. */
import { pickAvatar } from '../../src/core/base/avatars.ts';
import { distinctNames } from '../../src/core/base/distinct-names.ts';
import { childWithId, type ClassChild } from '../../src/core/classes/fold-class.ts';
import type { Child } from '../../src/ipc/contract.ts';
import type { ClassJournal } from './class-journal.ts';
import { newId } from './new-id.ts';
import { run, transact, type Database } from './sqlite.ts';

export class Roster {
  readonly #db: Database;
  readonly #journal: ClassJournal;

  constructor(db: Database, journal: ClassJournal) {
    this.#db = db;
    this.#journal = journal;
  }

  /** In the order of the alphabet, without those archived. */
  list(): Child[] {
    return this.#journal.state().children.filter(({ isArchived }) => !isArchived).map(toChild).sort((a, b) => a.firstName.localeCompare(b.firstName, 'fr', { numeric: true }));
  }

  count(): number {
    return this.list().length;
  }

  /** Every id under which something of this child may be kept. */
  idsOf(childId: string): readonly string[] {
    return childWithId(this.#journal.state(), childId)?.ids ?? [childId];
  }

  /** Adds them all or none; answers those added, in the order given, under the names they got. */
  add(firstNames: readonly string[]): Child[] {
    return transact(this.#db, () => {
      const present = this.#journal.state().children;
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
      if (!childWithId(this.#journal.state(), child.id)) this.#insert(child);
    });
  }

  #insert({ id, firstName, avatar }: Child): void {
    run(this.#db, 'INSERT INTO children (id) VALUES (?)', id);
    this.#journal.record({ kind: 'child-added', childId: id, firstName, avatar });
  }
}

const toChild = ({ id, firstName, avatar }: ClassChild): Child => ({ id, firstName, avatar });
