/** The children of one class. */
import { pickAvatar } from '../../src/core/base/avatars.ts';
import { distinctNames } from '../../src/core/base/distinct-names.ts';
import type { ChildKey } from '../../src/core/classes/class-entry.ts';
import { childWithId, type ClassChild } from '../../src/core/classes/fold-class.ts';
import { drawCode, picturesOf, type CodePicture } from '../../src/core/classes/picture-code.ts';
import type { Child, RosterEntry } from '../../src/ipc/contract.ts';
import type { ClassJournal } from './class-journal.ts';
import { newId, chance } from './new-id.ts';
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
    return this.#journal.state().children.filter(({ isArchived }) => !isArchived).map(toChild).sort(byName);
  }

  /** In the order of the alphabet, with those archived. */
  entries(): RosterEntry[] {
    const state = this.#journal.state();
    const added = new Map(this.#journal.entries().flatMap(({ change }) => (change.kind === 'child-added' ? [[change.childId, change.firstName]] : [])));
    return state.children.map((child) => ({
      ...toChild(child), isArchived: child.isArchived, code: codeIn(child),
      joined: child.ids.filter((id) => id !== child.id).map((id) => ({ id, firstName: added.get(id) ?? '' })),
    })).sort(byName);
  }

  count(): number {
    return this.list().length;
  }

  /** Every id under which something of this child may be kept. */
  idsOf(childId: string): readonly string[] {
    return childWithId(this.#journal.state(), childId)?.ids ?? [childId];
  }

  /** The same of every child at once, by the id they are listed under. */
  allIds(): ReadonlyMap<string, readonly string[]> {
    return new Map(this.#journal.state().children.map(({ id, ids }) => [id, ids]));
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
        if (this.#journal.state().facts.hasCodes !== undefined) this.newCode(child.id);
        return child;
      });
    });
  }

  /** Empty for one who is not in the class. */
  nameOf(childId: string): string { return childWithId(this.#journal.state(), childId)?.firstName ?? ''; }

  /** The name they got: told apart from those of all others. */
  rename(childId: string, wanted: string): string {
    const others = this.#journal.state().children.filter(({ ids }) => !ids.includes(childId));
    const firstName = distinctNames([wanted], others.map((child) => child.firstName))[0] ?? wanted;
    this.set(childId, 'firstName', firstName);
    return firstName;
  }

  set(childId: string, key: ChildKey, value: string | null): void {
    const child = childWithId(this.#journal.state(), childId);
    if (child) this.#journal.record({ kind: 'child-set', childId: child.id, key, value });
  }

  /** Two entries are the same child, or two after all: what was kept under each id stays under it. */
  join(ids: readonly [string, string], isJoined: boolean): void {
    this.#journal.record({ kind: isJoined ? 'children-joined' : 'children-parted', ids: [...ids] });
  }

  /** Everybody gets a code, who has one keeps it; or nobody is asked any more. */
  setCodes(hasCodes: boolean): void {
    transact(this.#db, () => {
      this.#journal.record({ kind: 'class-set', key: 'hasCodes', value: hasCodes ? 'yes' : null });
      if (hasCodes) for (const child of this.#journal.state().children) if (!codeIn(child)) this.newCode(child.id);
    });
  }

  newCode(childId: string): readonly CodePicture[] {
    const code = drawCode(chance, this.#journal.state().children.flatMap((child) => child.code ?? []));
    this.set(childId, 'code', code);
    return picturesOf(code)!;
  }

  /** The pictures that a child is asked for; null when none are. */
  codeOf(childId: string): readonly CodePicture[] | null {
    const state = this.#journal.state();
    const child = childWithId(state, childId);
    return state.facts.hasCodes !== undefined && child ? codeIn(child) : null;
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

const codeIn = ({ code }: ClassChild): CodePicture[] | null => picturesOf(code)?.slice() ?? null;

const byName = (a: Child, b: Child): number => a.firstName.localeCompare(b.firstName, 'fr', { numeric: true });

const toChild = ({ id, firstName, avatar }: ClassChild): Child => ({ id, firstName, avatar });
