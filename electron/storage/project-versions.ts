/** The versions of one class's projects, whatever laptop made them. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { Seen } from '../../src/core/classes/class-entry.ts';
import { headsOf, isKnownTo, type VersionMark } from '../../src/core/classes/project-heads.ts';
import { nextClock } from './class-journal.ts';
import { writeKeys } from './kept-assets.ts';
import { readJson, readOwnJson } from './read-json.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';
import { versionToDrop } from './versions-kept.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A version without its content. */
export interface Version extends VersionMark { readonly rowId: number; readonly projectId: string; readonly savedAtMs: number }
export interface VersionContent { readonly json: string; readonly assets: ReadonlyMap<string, string>; readonly thumbnail: Uint8Array | null }

interface VersionRow extends Omit<Version, 'seen'> { readonly seen: string }

const VERSION = 'id AS rowId, project_id AS projectId, device_id AS deviceId, counter, clock, seen, saved_at_ms AS savedAtMs';
/** The last one first, on every laptop alike. */
const NEWEST_FIRST = 'ORDER BY clock DESC, device_id DESC, counter DESC';

/** What one takes on the disk. */
const SIZE = '(length(json_gz) + coalesce(length(thumbnail), 0))';

/** More than any project can be; a file made to fill the memory unpacks to this. */
const MOST_JSON_BYTES = 500_000_000;

/** A version's name within its project. */
export const versionName = ({ deviceId, counter }: Pick<Version, 'deviceId' | 'counter'>): string => `${deviceId}:${counter}`;

/** One whose own knowledge was damaged knows itself only. */
function readSeen({ deviceId, counter, seen }: VersionRow): Seen {
  return readJson(Seen, seen) ?? { [deviceId]: counter };
}

export class ProjectVersions {
  readonly #db: Database;
  readonly #writer: string;
  readonly #now: () => number;

  constructor(db: Database, writer: string, now: () => number) {
    this.#db = db;
    this.#writer = writer;
    this.#now = now;
  }

  /** The last one first. */
  of(projectId: string): readonly Version[] {
    return rows<VersionRow>(this.#db, `SELECT ${VERSION} FROM versions WHERE project_id = ? ${NEWEST_FIRST}`, projectId).map((version) => ({ ...version, seen: readSeen(version) }));
  }

  heads(projectId: string): readonly Version[] { return headsOf(this.of(projectId)); }

  /** Null when it was damaged on the disk: gzip's checksum tells, and a list that is none. */
  read({ rowId }: Pick<Version, 'rowId'>): { readonly json: string; readonly assetIds: string } | null {
    const { jsonGz, assetIds } = row<{ jsonGz: Uint8Array; assetIds: string }>(this.#db, 'SELECT json_gz AS jsonGz, asset_ids AS assetIds FROM versions WHERE id = ?', rowId)!;
    try {
      if (readOwnJson(assetIds) === null) return null;
      return { json: gunzipSync(jsonGz, { maxOutputLength: MOST_JSON_BYTES }).toString('utf8'), assetIds };
    } catch {
      return null;
    }
  }

  /** The picture of `version`, or else of the last one before it that has one. */
  thumbnail(version: Version): Bytes | null {
    const pictured = rows<Pick<Version, 'rowId' | 'deviceId' | 'counter'>>(this.#db,
      `SELECT id AS rowId, device_id AS deviceId, counter FROM versions WHERE project_id = ? AND thumbnail IS NOT NULL ${NEWEST_FIRST}`, version.projectId);
    const found = pictured.find((other) => isKnownTo(other, version.seen));
    return found ? row<{ thumbnail: Bytes }>(this.#db, 'SELECT thumbnail FROM versions WHERE id = ?', found.rowId)!.thumbnail : null;
  }

  /** Keeps what was made from `base`, unless nothing differs from it: then `base` is answered, with the newer picture. */
  add(projectId: string, base: Version | undefined, { json, assets, thumbnail }: VersionContent): Version {
    if (base && this.read(base)?.json === json) {
      if (thumbnail) run(this.#db, 'UPDATE versions SET thumbnail = ? WHERE id = ?', thumbnail, base.rowId);
      return base;
    }
    const own = row<{ counter: number | null }>(this.#db, 'SELECT max(counter) AS counter FROM versions WHERE project_id = ? AND device_id = ?', projectId, this.#writer)?.counter ?? 0;
    const counter = 1 + Math.max(own, base?.seen[this.#writer] ?? 0);
    const version = { projectId, deviceId: this.#writer, counter, clock: nextClock(this.#db), seen: { ...base?.seen, [this.#writer]: counter }, savedAtMs: this.#now() };
    run(this.#db, 'INSERT INTO versions (project_id, device_id, counter, clock, seen, saved_at_ms, json_gz, asset_ids, thumbnail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      projectId, version.deviceId, counter, version.clock, JSON.stringify(version.seen), version.savedAtMs, gzipSync(json), writeKeys(assets), thumbnail);
    this.#thinOut(projectId);
    return { ...version, rowId: row<{ id: number }>(this.#db, 'SELECT last_insert_rowid() AS id')!.id };
  }

  /** As the first version of another project. */
  copy({ rowId }: Version, projectId: string): void {
    run(this.#db, `INSERT INTO versions (project_id, device_id, counter, clock, seen, saved_at_ms, json_gz, asset_ids, thumbnail)
      SELECT ?, device_id, counter, clock, json_object(device_id, counter), saved_at_ms, json_gz, asset_ids, thumbnail FROM versions WHERE id = ?`, projectId, rowId);
  }

  /** The oldest go first, whatever project they are of; what is somebody's present never does. */
  keepWithin(mostBytes: number): void {
    transact(this.#db, () => {
      let bytes = row<{ bytes: number }>(this.#db, `SELECT coalesce(sum(${SIZE}), 0) AS bytes FROM versions`)!.bytes;
      if (bytes <= mostBytes) return;
      const presents = new Set(rows<{ id: string }>(this.#db, 'SELECT DISTINCT project_id AS id FROM versions').flatMap(({ id }) => this.heads(id)).map(({ rowId }) => rowId));
      for (const old of rows<{ rowId: number; size: number }>(this.#db, `SELECT id AS rowId, ${SIZE} AS size FROM versions ORDER BY clock, device_id, counter`)) {
        if (bytes <= mostBytes) return;
        if (presents.has(old.rowId)) continue;
        run(this.#db, 'DELETE FROM versions WHERE id = ?', old.rowId);
        bytes -= old.size;
      }
    });
  }

  /** What is somebody's present never goes. */
  #thinOut(projectId: string): void {
    const oldestFirst = this.of(projectId).toReversed();
    const drop = versionToDrop(oldestFirst.map(({ savedAtMs }) => savedAtMs));
    if (drop === null || headsOf(oldestFirst).includes(oldestFirst[drop]!)) return;
    run(this.#db, 'DELETE FROM versions WHERE id = ?', oldestFirst[drop]!.rowId);
  }
}
