/** Pictures and sounds of one class, each kept once for all its projects. */
import { createHash } from 'node:crypto';
import { relaxed, row, rows, run, type Database } from './sqlite.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Between name and key in a version's list; no name holds it. */
const KEY_SIGN = '=';

export class KeptAssets {
  readonly #db: Database;
  readonly #now: () => number;

  constructor(db: Database, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /**
   * Keeps the bytes of a picture or sound; the key to find them by. It is their name, except when that is not their MD5 and another's
   * bytes may have it already. On the disk for sure only once a version that names it is saved.
   */
  keep(md5ext: string, bytes: Bytes): string {
    const key = keyFor(md5ext, bytes);
    relaxed(this.#db, () => { this.add(key, bytes); });
    return key;
  }

  /** Within a transaction, with it. */
  add(key: string, bytes: Uint8Array): void {
    run(this.#db, 'INSERT OR IGNORE INTO assets (md5ext, bytes, added_at_ms) VALUES (?, ?, ?)', key, bytes, this.#now());
  }

  /** Null when there is none under this key. */
  read(key: string): Bytes | null {
    return row<{ bytes: Bytes }>(this.#db, 'SELECT bytes FROM assets WHERE md5ext = ?', key)?.bytes ?? null;
  }

  /** Those of `keys` whose bytes are here. */
  present(keys: Iterable<string>): ReadonlySet<string> {
    return new Set(rows<{ md5ext: string }>(this.#db, 'SELECT md5ext FROM assets WHERE md5ext IN (SELECT value FROM json_each(?))', JSON.stringify([...keys])).map(({ md5ext }) => md5ext));
  }

  /**
   * Lets go of pictures and sounds that no version uses. The recent ones stay: an open studio counts on what it sent,
   * and undoing brings a removed costume back.
   */
  dropUnused(olderThanMs: number): void {
    run(this.#db, `DELETE FROM assets WHERE added_at_ms < ?
      AND md5ext NOT IN (SELECT substr(json_each.value, instr(json_each.value, '${KEY_SIGN}') + 1) FROM versions, json_each(versions.asset_ids))`, this.#now() - olderThanMs);
  }
}

/** The name that tells what the bytes are. */
export const keyFor = (md5ext: string, bytes: Uint8Array): string => `${createHash('md5').update(bytes).digest('hex')}.${md5ext.slice(md5ext.lastIndexOf('.') + 1)}`;

/** A version's list: the key of each name, or the name alone where they are the same. */
export const writeKeys = (keys: ReadonlyMap<string, string>): string => JSON.stringify([...keys].map(([name, key]) => (name === key ? name : `${name}${KEY_SIGN}${key}`)));

export const readKeys = (assetIds: string): ReadonlyMap<string, string> => new Map((JSON.parse(assetIds) as string[]).map(nameAndKey));

export const keysIn = (entries: readonly string[]): readonly string[] => entries.map((entry) => nameAndKey(entry)[1]);

function nameAndKey(entry: string): readonly [string, string] {
  const [name = '', key = name] = entry.split(KEY_SIGN);
  return [name, key];
}
