/** What each child of one class carries from one project to another: things that never change, come and go, and are the same on every laptop. */
import { BACKPACK_LIMITS, type BackpackItem, type Input } from '../../src/ipc/contract.ts';
import type { BagItem } from '../bags/bag-content.ts';
import type { ClassJournal } from './class-journal.ts';
import { newId } from './new-id.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const OF_CHILDREN = 'WHERE child_id IN (SELECT value FROM json_each(?))';

export class Backpacks {
  readonly #db: Database;
  readonly #journal: ClassJournal;

  constructor(db: Database, journal: ClassJournal) {
    this.#db = db;
    this.#journal = journal;
  }

  /** Of a child with all their ids. Last put in first. */
  list(...childIds: readonly string[]): BackpackItem[] {
    return rows<BackpackItem>(this.#db, `SELECT id, kind, name, picture FROM backpack ${OF_CHILDREN} ORDER BY added_at_ms DESC, rowid DESC`, JSON.stringify(childIds)).map((item) => ({ ...item }));
  }

  /** Null when there is no room for it any more. `otherIds`: under which more of the child's is kept. */
  add({ childId, kind, name, picture, content }: Omit<Input<'backpack:add'>, 'classId'>, otherIds: readonly string[] = []): BackpackItem | null {
    return transact(this.#db, () => {
      const { count, bytes } = row<{ count: number; bytes: number }>(this.#db, `SELECT count(*) AS count, coalesce(sum(length(content)), 0) AS bytes FROM backpack ${OF_CHILDREN}`, JSON.stringify([childId, ...otherIds]))!;
      if (count >= BACKPACK_LIMITS.items || bytes + content.length > BACKPACK_LIMITS.bytes) return null;
      const id = newId();
      this.#insert({ id, childId, kind, name, picture, content, addedAtMs: Date.now() });
      return { id, kind, name, picture };
    });
  }

  load(id: string): Bytes | null {
    return row<{ content: Bytes }>(this.#db, 'SELECT content FROM backpack WHERE id = ?', id)?.content ?? null;
  }

  /** On every laptop: what arrives later does not bring it back. */
  remove(id: string): void {
    transact(this.#db, () => {
      const childId = row<{ childId: string }>(this.#db, 'SELECT child_id AS childId FROM backpack WHERE id = ?', id)?.childId;
      if (childId === undefined) return;
      this.#journal.record({ kind: 'backpack-removed', childId, itemId: id });
      run(this.#db, 'DELETE FROM backpack WHERE id = ?', id);
    });
  }

  /** What other laptops get of those children. */
  take(isWanted: (childId: string) => boolean): BagItem[] {
    return rows<BagItem>(this.#db, 'SELECT id, child_id AS childId, kind, name, picture, content, added_at_ms AS addedAtMs FROM backpack').filter(({ childId }) => isWanted(childId)).map((item) => ({ ...item }));
  }

  /** A backpack that is fuller than it may be takes nothing more, and loses nothing. Called once the changes that came along are known. */
  bring(items: readonly BagItem[]): void {
    for (const item of items) this.#insert(item);
    for (const { change } of this.#journal.entries()) if (change.kind === 'backpack-removed') run(this.#db, 'DELETE FROM backpack WHERE id = ? AND child_id = ?', change.itemId, change.childId);
  }

  #insert({ id, childId, kind, name, picture, content, addedAtMs }: BagItem): void {
    run(this.#db, 'INSERT INTO backpack (id, child_id, kind, name, picture, content, added_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', id, childId, kind, name, picture, content, Math.trunc(addedAtMs));
  }
}
