/** The projects of one class, each with its versions; pictures and sounds are kept once for all of them. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Input, Output, ProjectSummary, SavedProject } from '../../src/ipc/contract.ts';
import { newId } from './new-id.ts';
import { relaxed, row, rows, run, transact, type Database } from './sqlite.ts';
import { versionToDrop } from './versions-kept.ts';

export type ProjectToSave = Omit<Input<'projects:save'>, 'classId'>;

/** As it was saved; `keys`: what the bytes of its pictures and sounds are kept under, by md5ext. */
export type KeptProject = Omit<SavedProject, 'assets'> & { readonly keys: ReadonlyMap<string, string> };

type Bytes = Uint8Array<ArrayBuffer>;
interface ProjectRow { readonly id: string; readonly title: string; readonly packId: string | null; readonly lessonId: string | null }
interface VersionRow { readonly id: number; readonly savedAtMs: number; readonly jsonGz: Uint8Array; readonly assetIds: string }

/** Between name and key in a version's list; no name holds it. */
const KEY_SIGN = '=';
const PROJECT = 'projects.id, title, pack_id AS packId, lesson_id AS lessonId';
const VERSION = 'id, saved_at_ms AS savedAtMs, json_gz AS jsonGz, asset_ids AS assetIds';

export class ProjectShelf {
  readonly #db: Database;
  readonly #now: () => number;

  constructor(db: Database, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /** Last saved first; without those removed. */
  list(childId: string): ProjectSummary[] {
    const found = rows<ProjectRow & { updatedAtMs: number; thumbnail: Bytes | null }>(this.#db, `
      SELECT ${PROJECT}, last.saved_at_ms AS updatedAtMs,
        (SELECT thumbnail FROM versions WHERE project_id = projects.id AND thumbnail IS NOT NULL ORDER BY id DESC LIMIT 1) AS thumbnail
      FROM projects JOIN versions AS last ON last.id = (SELECT max(id) FROM versions WHERE project_id = projects.id)
      WHERE child_id = ? AND removed_at_ms IS NULL ORDER BY last.id DESC`, childId);
    return found.map(({ updatedAtMs, thumbnail, ...project }) => ({ ...identityOf(project), updatedAtMs, thumbnail }));
  }

  /** The newest version that can be read; null when the project is unknown. */
  load(projectId: string): KeptProject | null {
    const project = row<ProjectRow>(this.#db, `SELECT ${PROJECT} FROM projects WHERE id = ?`, projectId);
    if (!project) return null;
    for (const version of rows<VersionRow>(this.#db, `SELECT ${VERSION} FROM versions WHERE project_id = ? ORDER BY id DESC`, projectId)) {
      const json = unzip(version.jsonGz);
      if (json !== null) return { ...identityOf(project), json, keys: this.#keysKept(keysIn(version.assetIds)) };
    }
    return null;
  }

  /**
   * Keeps a new version, unless the program is as it was; a project unknown here (its file was put back from a copy) is made again,
   * and one removed meanwhile comes back: someone is working on it.
   */
  save(project: ProjectToSave): Output<'projects:save'> {
    return transact(this.#db, () => {
      const projectId = project.projectId ?? newId();
      run(this.#db, `INSERT INTO projects (id, child_id, title, pack_id, lesson_id) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, removed_at_ms = NULL`,
        projectId, project.childId, project.title, project.lesson?.packId ?? null, project.lesson?.lessonId ?? null);
      const savedAtMs = this.#saveVersion(projectId, project);
      const kept = this.#keysKept(project.assets);
      return { projectId, savedAtMs, missing: [...project.assets.keys()].filter((name) => !kept.has(name)) };
    });
  }

  /**
   * Keeps the bytes of a picture or sound; the key to find them by. It is their name, except when that is not their MD5 and another's
   * bytes may have it already. On the disk for sure only once a version that names it is saved.
   */
  keepAsset(md5ext: string, bytes: Bytes): string {
    const extension = md5ext.slice(md5ext.lastIndexOf('.') + 1);
    const key = `${createHash('md5').update(bytes).digest('hex')}.${extension}`;
    relaxed(this.#db, () => run(this.#db, 'INSERT OR IGNORE INTO assets (md5ext, bytes, added_at_ms) VALUES (?, ?, ?)', key, bytes, this.#now()));
    return key;
  }

  /** Null when there is none under this key. */
  readAsset(key: string): Bytes | null {
    return row<{ bytes: Bytes }>(this.#db, 'SELECT bytes FROM assets WHERE md5ext = ?', key)?.bytes ?? null;
  }

  rename(projectId: string, title: string): void {
    run(this.#db, 'UPDATE projects SET title = ? WHERE id = ?', title, projectId);
  }

  /** The project is no longer listed; all of it stays and `restore` brings it back. */
  remove(projectId: string): void {
    run(this.#db, 'UPDATE projects SET removed_at_ms = ? WHERE id = ?', this.#now(), projectId);
  }

  restore(projectId: string): void {
    run(this.#db, 'UPDATE projects SET removed_at_ms = NULL WHERE id = ?', projectId);
  }

  /** When each kept version was saved, oldest first. */
  versionTimes(projectId: string): number[] {
    return this.#versions(projectId).map((version) => version.savedAtMs);
  }

  /**
   * Lets go of pictures and sounds that no version uses. The recent ones stay: an open studio counts on what it sent,
   * and undoing brings a removed costume back.
   */
  dropUnusedAssets(olderThanMs: number): void {
    run(this.#db, `DELETE FROM assets WHERE added_at_ms < ?
      AND md5ext NOT IN (SELECT substr(json_each.value, instr(json_each.value, '${KEY_SIGN}') + 1) FROM versions, json_each(versions.asset_ids))`, this.#now() - olderThanMs);
  }

  #saveVersion(projectId: string, { json, assets, thumbnail }: ProjectToSave): number {
    const last = row<VersionRow>(this.#db, `SELECT ${VERSION} FROM versions WHERE project_id = ? ORDER BY id DESC LIMIT 1`, projectId);
    if (last && unzip(last.jsonGz) === json) {
      if (thumbnail) run(this.#db, 'UPDATE versions SET thumbnail = ? WHERE id = ?', thumbnail, last.id);
      return last.savedAtMs;
    }
    const savedAtMs = this.#now();
    run(this.#db, 'INSERT INTO versions (project_id, saved_at_ms, json_gz, asset_ids, thumbnail) VALUES (?, ?, ?, ?, ?)',
      projectId, savedAtMs, gzipSync(json), JSON.stringify([...assets].map(([name, key]) => (name === key ? name : `${name}${KEY_SIGN}${key}`))), thumbnail);
    this.#thinOut(projectId);
    return savedAtMs;
  }

  #thinOut(projectId: string): void {
    const versions = this.#versions(projectId);
    const drop = versionToDrop(versions.map((version) => version.savedAtMs));
    if (drop !== null) run(this.#db, 'DELETE FROM versions WHERE id = ?', versions[drop]!.id);
  }

  #versions(projectId: string): { id: number; savedAtMs: number }[] {
    return rows(this.#db, 'SELECT id, saved_at_ms AS savedAtMs FROM versions WHERE project_id = ? ORDER BY id', projectId);
  }

  /** Those of `keys` whose bytes are here. */
  #keysKept(keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const found = rows<{ md5ext: string }>(this.#db, 'SELECT md5ext FROM assets WHERE md5ext IN (SELECT value FROM json_each(?))', JSON.stringify([...keys.values()]));
    const kept = new Set(found.map(({ md5ext }) => md5ext));
    return new Map([...keys].filter(([, key]) => kept.has(key)));
  }
}

/** The key of each name in a version's list: the name itself, or what stands behind the sign. */
const keysIn = (assetIds: string): ReadonlyMap<string, string> => new Map((JSON.parse(assetIds) as string[]).map((entry) => {
  const [name = '', key = name] = entry.split(KEY_SIGN);
  return [name, key];
}));

const identityOf = ({ id, title, packId, lessonId }: ProjectRow): Pick<SavedProject, 'id' | 'title' | 'lesson'> =>
  ({ id, title, lesson: packId !== null && lessonId !== null ? { packId, lessonId } : null });

/** Null when the text was damaged on the disk: gzip's checksum tells. */
function unzip(jsonGz: Uint8Array): string | null {
  try {
    return gunzipSync(jsonGz).toString('utf8');
  } catch {
    return null;
  }
}
