/** Pictures and sounds of one class, each kept once for all its projects. A long one lies in parts, so that neither writing nor reading it holds the main process. */
import { createHash } from 'node:crypto';
import { readOwnJson } from './read-json.ts';
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

  has(key: string): boolean {
    return row(this.#db, 'SELECT 1 FROM assets WHERE md5ext = ?', key) !== undefined;
  }

  /** Keeps the part that begins at the byte `at`. The one at 0 comes last: with it the asset is there, whole. */
  keepPart(key: string, at: number, bytes: Bytes): void {
    relaxed(this.#db, () => {
      if (at === 0) this.add(key, bytes);
      else run(this.#db, 'INSERT OR IGNORE INTO asset_parts (md5ext, at, bytes, added_at_ms) VALUES (?, ?, ?, ?)', key, at, bytes, this.#now());
    });
  }

  /** The part that begins at the byte `at`; null when there is none: behind the last, or under a key that is not known. */
  readPart(key: string, at: number): Bytes | null {
    const part = at === 0
      ? row<{ bytes: Bytes }>(this.#db, 'SELECT bytes FROM assets WHERE md5ext = ?', key)
      : row<{ bytes: Bytes }>(this.#db, 'SELECT bytes FROM asset_parts WHERE md5ext = ? AND at = ?', key, at);
    return part?.bytes ?? null;
  }

  /** All of it; null when there is none under this key. */
  read(key: string): Bytes | null {
    const first = this.readPart(key, 0);
    const others = rows<{ bytes: Bytes }>(this.#db, 'SELECT bytes FROM asset_parts WHERE md5ext = ? ORDER BY at', key);
    return first && (others.length === 0 ? first : new Uint8Array(Buffer.concat([first, ...others.map(({ bytes }) => bytes)])));
  }

  /** Those of `keys` whose bytes are here. */
  present(keys: Iterable<string>): ReadonlySet<string> {
    return new Set(rows<{ md5ext: string }>(this.#db, 'SELECT md5ext FROM assets WHERE md5ext IN (SELECT value FROM json_each(?))', JSON.stringify([...keys])).map(({ md5ext }) => md5ext));
  }

  /**
   * Lets go of pictures and sounds that no version uses, and of parts that never became whole. The recent ones stay: an open studio
   * counts on what it sent, and undoing brings a removed costume back.
   */
  dropUnused(olderThanMs: number): void {
    // What a version uses whose list was damaged is not known.
    if (row(this.#db, 'SELECT 1 FROM versions WHERE NOT json_valid(asset_ids)')) return;
    const before = this.#now() - olderThanMs;
    run(this.#db, `DELETE FROM assets WHERE added_at_ms < ?
      AND md5ext NOT IN (SELECT substr(json_each.value, instr(json_each.value, '${KEY_SIGN}') + 1) FROM versions, json_each(versions.asset_ids))`, before);
    run(this.#db, 'DELETE FROM asset_parts WHERE added_at_ms < ? AND md5ext NOT IN (SELECT md5ext FROM assets)', before);
  }
}

/** The name that tells what the bytes are. */
export const keyFor = (md5ext: string, bytes: Uint8Array): string => keyOf(md5ext, createHash('md5').update(bytes).digest('hex'));

/** The same from their MD5, in hexadecimal. */
export const keyOf = (md5ext: string, md5: string): string => `${md5}.${md5ext.slice(md5ext.lastIndexOf('.') + 1)}`;

/** A version's list: the key of each name, or the name alone where they are the same. */
export const writeKeys = (keys: ReadonlyMap<string, string>): string => JSON.stringify([...keys].map(([name, key]) => (name === key ? name : `${name}${KEY_SIGN}${key}`)));

export const readKeys = (assetIds: string): ReadonlyMap<string, string> => new Map((readOwnJson<string[]>(assetIds) ?? []).map(nameAndKey));

export const keysIn = (entries: readonly string[]): readonly string[] => entries.map((entry) => nameAndKey(entry)[1]);

function nameAndKey(entry: string): readonly [string, string] {
  const [name = '', key = name] = entry.split(KEY_SIGN);
  return [name, key];
}
