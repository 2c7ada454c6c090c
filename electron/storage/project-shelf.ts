/** The projects of one class: what each child has, in which present, under which title. */
import { createHash } from 'node:crypto';
import type { ClassChange, Seen } from '../../src/core/classes/class-entry.ts';
import type { ProjectFacts } from '../../src/core/classes/fold-class.ts';
import { isKnownTo } from '../../src/core/classes/project-heads.ts';
import { laptopOf } from '../../src/core/progress/progress-event.ts';
import type { Input, Output, ProjectSummary, SavedProject } from '../../src/ipc/contract.ts';
import type { ClassJournal } from './class-journal.ts';
import { readKeys, type KeptAssets } from './kept-assets.ts';
import { newId } from './new-id.ts';
import { goBackTo, historyOf, lastReadable, type KeptHere } from './project-history.ts';
import { ProjectVersions, versionName, type Version } from './project-versions.ts';
import { readOwnJson } from './read-json.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';

export type ProjectToSave = Omit<Input<'projects:save'>, 'classId'>;

/** As it was saved; `keys`: what the bytes of its pictures and sounds are kept under, by md5ext. */
export type KeptProject = Omit<SavedProject, 'assets'> & { readonly keys: ReadonlyMap<string, string> };

interface ProjectRow { readonly id: string; readonly childId: string; readonly packId: string | null; readonly lessonId: string | null; readonly partedFrom: string | null; readonly partedSeen: string | null }

/**
 * One present of a project. The last one changed is the project's own; one that was changed elsewhere meanwhile stands beside it under an id
 * of its own, the same on every laptop, and becomes a project by itself when it is saved.
 */
interface Present { readonly id: string; readonly project: ProjectRow; readonly head: Version; readonly isOwn: boolean }

const PROJECT = 'id, child_id AS childId, pack_id AS packId, lesson_id AS lessonId, parted_from AS partedFrom, parted_seen AS partedSeen';

export interface ShelfParts { readonly journal: ClassJournal; readonly assets: KeptAssets; readonly now?: () => number }

export class ProjectShelf {
  readonly #db: Database;
  readonly #journal: ClassJournal;
  readonly #assets: KeptAssets;
  readonly #versions: ProjectVersions;

  constructor(db: Database, { journal, assets, now = Date.now }: ShelfParts) {
    this.#db = db;
    this.#journal = journal;
    this.#assets = assets;
    this.#versions = new ProjectVersions(db, journal.writer, now);
  }

  /** Of a child with all their ids, last changed first; without those removed. */
  list(...childIds: readonly string[]): ProjectSummary[] { return this.#listed(childIds, false); }

  /** Those that were put away, of which nothing is lost. */
  bin(...childIds: readonly string[]): ProjectSummary[] { return this.#listed(childIds, true); }

  #listed(childIds: readonly string[], areRemoved: boolean): ProjectSummary[] {
    const projects = rows<ProjectRow>(this.#db, `SELECT ${PROJECT} FROM projects WHERE child_id IN (SELECT value FROM json_each(?))`, JSON.stringify(childIds));
    const { projects: facts } = this.#journal.state();
    const listed = projects.flatMap((project) => this.#presents(project).filter(({ head }) => isRemoved(facts.get(project.id), head) === areRemoved));
    return listed.sort((a, b) => b.head.clock - a.head.clock).map(({ id, project, head, isOwn }) => ({
      id, lesson: lessonOf(project), title: facts.get(project.id)?.title ?? '', updatedAtMs: head.savedAtMs, thumbnail: this.#versions.thumbnail(head), laptopId: laptopOf(head.deviceId), isBeside: !isOwn,
    }));
  }

  /** The present of the project, or the newest version before it that can be read; null when the project is unknown. */
  load(id: string): KeptProject | null {
    const present = this.#find(id);
    if (!present) return null;
    const { project, head } = present;
    const found = lastReadable(this.#versions, project.id, head);
    return found && { id, title: this.#title(project.id), lesson: lessonOf(project), version: versionName(found.version), json: found.content.json, keys: this.#keysKept(readKeys(found.content.assetIds)) };
  }

  /** The versions that led to its present, the present first. */
  history(id: string): readonly KeptHere[] {
    const present = this.#find(id);
    return present ? historyOf(this.#versions, present.project.id, present.head) : [];
  }

  /** Makes the present of what an earlier version held; false when that cannot be read. The present stays among the versions. */
  goBack(id: string, version: string): boolean {
    return transact(this.#db, () => {
      const present = this.#find(id);
      return present !== undefined && goBackTo(this.#versions, present.project.id, present.head, version) !== null;
    });
  }

  /** Lets go of the oldest versions until all of them together take no more than that; what is somebody's present stays. */
  keepWithin(mostBytes: number): void { this.#versions.keepWithin(mostBytes); }

  /**
   * Keeps a new version, unless the program is as it was; a project unknown here (its file was put back from a copy) is made again,
   * and one removed meanwhile comes back: someone is working on it.
   */
  save(project: ProjectToSave): Output<'projects:save'> {
    return transact(this.#db, () => {
      const projectId = project.projectId ?? newId();
      const base = this.#prepare(projectId, project);
      const version = this.#versions.add(projectId, base, project);
      const kept = this.#keysKept(project.assets);
      return { projectId, version: versionName(version), savedAtMs: version.savedAtMs, missing: [...project.assets.keys()].filter((name) => !kept.has(name)) };
    });
  }

  rename(projectId: string, title: string): void {
    this.#change(projectId, (childId) => ({ kind: 'project-titled', childId, projectId, title }));
  }

  /** The project is no longer listed; all of it stays and `restore` brings it back. */
  remove(projectId: string): void {
    const present = this.#find(projectId);
    if (present) this.#change(projectId, (childId) => ({ kind: 'project-removed', childId, projectId, seen: { ...present.head.seen } }));
  }

  restore(projectId: string): void {
    this.#change(projectId, (childId) => ({ kind: 'project-removed', childId, projectId, seen: null }));
  }

  /** When each kept version was saved, oldest first. */
  versionTimes(projectId: string): number[] {
    return this.#versions.of(projectId).map((version) => version.savedAtMs).reverse();
  }

  /** Makes the row and the title what they must be; the version that the work was made from. */
  #prepare(projectId: string, { childId, title, lesson, basedOn }: ProjectToSave): Version | undefined {
    const known = this.#find(projectId);
    if (known && !known.isOwn) this.#part(known);
    else if (!this.#row(projectId)) this.#insert({ id: projectId, childId, packId: lesson?.packId ?? null, lessonId: lesson?.lessonId ?? null, partedFrom: null, partedSeen: null });
    const facts = this.#facts(projectId);
    if (facts?.title !== title) this.rename(projectId, title);
    if (facts?.removed) this.restore(projectId);
    const versions = this.#versions.of(projectId);
    return versions.find((version) => versionName(version) === basedOn) ?? (basedOn === null ? versions[0] : undefined);
  }

  /** What stood beside a project is one of its own from now on. */
  #part({ id, project, head }: Present): void {
    this.#insert({ ...project, id, partedFrom: project.id, partedSeen: JSON.stringify(head.seen) });
    this.#versions.copy(head, id);
    this.rename(id, this.#title(project.id));
  }

  #insert({ id, childId, packId, lessonId, partedFrom, partedSeen }: ProjectRow): void {
    run(this.#db, 'INSERT INTO projects (id, child_id, pack_id, lesson_id, parted_from, parted_seen) VALUES (?, ?, ?, ?, ?, ?)', id, childId, packId, lessonId, partedFrom, partedSeen);
  }

  /** A project by its own id, or one that stands beside another by the id it was listed under. */
  #find(id: string): Present | undefined {
    const own = this.#row(id);
    if (own) return this.#presents(own)[0];
    return rows<ProjectRow>(this.#db, `SELECT ${PROJECT} FROM projects WHERE id IN (SELECT project_id FROM versions GROUP BY project_id HAVING count(DISTINCT device_id) > 1)`)
      .flatMap((project) => this.#presents(project)).find((present) => present.id === id);
  }

  #presents(project: ProjectRow): readonly Present[] {
    const parted = rows<{ seen: string }>(this.#db, 'SELECT parted_seen AS seen FROM projects WHERE parted_from = ?', project.id).map(({ seen }) => readOwnJson<Seen>(seen) ?? {});
    const heads = this.#versions.heads(project.id);
    const left = heads.filter((head) => !parted.some((seen) => isKnownTo(head, seen)));
    // Nothing that stands in another's file takes all of a project away.
    return (left.length > 0 ? left : heads.slice(0, 1)).map((head, i) => ({ id: i === 0 ? project.id : idBeside(project.id, head), project, head, isOwn: i === 0 }));
  }

  #row(id: string): ProjectRow | undefined {
    return row<ProjectRow>(this.#db, `SELECT ${PROJECT} FROM projects WHERE id = ?`, id);
  }

  #facts(projectId: string): ProjectFacts | undefined { return this.#journal.state().projects.get(projectId); }

  #title(projectId: string): string { return this.#facts(projectId)?.title ?? ''; }

  #change(id: string, changeOf: (childId: string) => ClassChange): void {
    transact(this.#db, () => {
      const present = this.#find(id);
      if (present && !present.isOwn) this.#part(present);
      const childId = this.#row(id)?.childId;
      if (childId !== undefined) this.#journal.record(changeOf(childId));
    });
  }

  #keysKept(keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const kept = this.#assets.present(keys.values());
    return new Map([...keys].filter(([, key]) => kept.has(key)));
  }
}

const ID_LENGTH = 20;
/** The same on every laptop, and no other project's. */
const idBeside = (projectId: string, head: Version): string => createHash('sha256').update(`${projectId}/${versionName(head)}`).digest('base64url').slice(0, ID_LENGTH);

const isRemoved = (facts: ProjectFacts | undefined, head: Version): boolean => !!facts?.removed && isKnownTo(head, facts.removed);

const lessonOf = ({ packId, lessonId }: ProjectRow): SavedProject['lesson'] => (packId !== null && lessonId !== null ? { packId, lessonId } : null);
