/** What each child of one class carries from one project to another. */
import { BACKPACK_LIMITS, type BackpackItem, type Input } from '../../src/ipc/contract.ts';
import { newId } from './new-id.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export class Backpacks {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Last put in first. */
  list(childId: string): BackpackItem[] {
    return rows<BackpackItem>(this.#db, 'SELECT id, kind, name, picture FROM backpack WHERE child_id = ? ORDER BY added_at_ms DESC, rowid DESC', childId).map((item) => ({ ...item }));
  }

  /** Null when there is no room for it any more. */
  add({ childId, kind, name, picture, content }: Omit<Input<'backpack:add'>, 'classId'>): BackpackItem | null {
    return transact(this.#db, () => {
      const { count, bytes } = row<{ count: number; bytes: number }>(this.#db, 'SELECT count(*) AS count, coalesce(sum(length(content)), 0) AS bytes FROM backpack WHERE child_id = ?', childId)!;
      if (count >= BACKPACK_LIMITS.items || bytes + content.length > BACKPACK_LIMITS.bytes) return null;
      const id = newId();
      run(this.#db, 'INSERT INTO backpack (id, child_id, kind, name, picture, content, added_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)', id, childId, kind, name, picture, content, Date.now());
      return { id, kind, name, picture };
    });
  }

  load(id: string): Bytes | null {
    return row<{ content: Bytes }>(this.#db, 'SELECT content FROM backpack WHERE id = ?', id)?.content ?? null;
  }

  remove(id: string): void {
    run(this.#db, 'DELETE FROM backpack WHERE id = ?', id);
  }
}
