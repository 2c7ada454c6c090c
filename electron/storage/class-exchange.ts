/** What goes from one laptop's file of a class into another's. Joining is a union: any order, any number of times, the same class. */
import type { BagContent, BagLaptop, BagProject, BagVersion } from '../bags/bag-content.ts';
import { childOf, type ClassChange, type ClassEntry, type Seen } from '../../src/core/classes/class-entry.ts';
import { laptopOf } from '../../src/core/progress/progress-event.ts';
import { BagProblem } from '../bags/bag-file.ts';
import { Backpacks } from './backpacks.ts';
import { ClassJournal, nextClock } from './class-journal.ts';
import { ClassStanding } from './class-standing.ts';
import { KeptAssets, keyFor, keysIn } from './kept-assets.ts';
import { ProgressJournal } from './progress-journal.ts';
import { ProjectVersions, versionName as markName, type Version } from './project-versions.ts';
import { readOwnJson } from './read-json.ts';
import { keepCounters } from './meta.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';

/** What joining brought. */
export interface Joined { readonly events: number; readonly changes: number; readonly versions: number }

type ProjectRow = Omit<BagProject, 'partedSeen'> & { readonly partedSeen: string | null };

/** A class of thirty comes to some ten thousand changes in a year. */
const MOST_LEAP = 1_000_000_000;

const PROJECTS = 'SELECT id, child_id AS childId, pack_id AS packId, lesson_id AS lessonId, parted_from AS partedFrom, parted_seen AS partedSeen FROM projects';
const LAPTOPS = 'SELECT device_id AS deviceId, label, counter, told_at_ms AS toldAtMs FROM laptops';

export class ClassExchange {
  readonly #db: Database;
  readonly #journal: ClassJournal;
  readonly #progress: ProgressJournal;
  readonly #standing: ClassStanding;
  readonly #versions: ProjectVersions;
  readonly #assets: KeptAssets;
  readonly #backpacks: Backpacks;

  constructor(db: Database, writer: string) {
    this.#db = db;
    this.#journal = new ClassJournal(db, writer);
    this.#progress = new ProgressJournal(db, writer);
    this.#standing = new ClassStanding(db);
    this.#versions = new ProjectVersions(db, writer, Date.now);
    this.#assets = new KeptAssets(db);
    this.#backpacks = new Backpacks(db, this.#journal);
  }

  /** How far each laptop had got when it last told, as far as it is known here. */
  laptops(): readonly BagLaptop[] {
    return rows<BagLaptop>(this.#db, LAPTOPS).map((laptop) => ({ ...laptop }));
  }

  /** Everything of the class, and the present of each project: its history stays where it was made. This laptop tells that it told. */
  take(laptop: { readonly deviceId: string; readonly label: string }, nowMs: number): BagContent {
    return transact(this.#db, () => {
      run(this.#db, `INSERT INTO laptops (device_id, label, counter, told_at_ms) VALUES (?, ?, 1, ?)
        ON CONFLICT (device_id) DO UPDATE SET label = excluded.label, counter = counter + 1, told_at_ms = excluded.told_at_ms`, laptop.deviceId, laptop.label, nowMs);
      return this.#take(() => true, [...this.laptops()]);
    });
  }

  /** What is one child's, under all their `ids`, and what the class is called: for going on with it on another laptop, which does not know more of this one by it. */
  takeChild(ids: readonly string[]): BagContent {
    return transact(this.#db, () => this.#take((childId) => ids.includes(childId), []));
  }

  #take(isWanted: (childId: string) => boolean, laptops: BagContent['laptops']): BagContent {
    const projects = rows<ProjectRow>(this.#db, PROJECTS).filter(({ childId }) => isWanted(childId))
      .map((project) => ({ ...project, partedSeen: project.partedSeen === null ? null : readOwnJson<Seen>(project.partedSeen) }));
    const versions = projects.flatMap(({ id }) => this.#versions.heads(id)).map((head) => this.#takeVersion(head));
    const keys = new Set(versions.flatMap(({ assetIds }) => keysIn(assetIds)));
    return {
      entries: this.#journal.entries().filter(({ change }) => childrenIn(change).every(isWanted)), events: this.#progress.list().filter(({ childId }) => isWanted(childId)), laptops, projects, versions, backpack: this.#backpacks.take(isWanted),
      assets: new Map([...keys].flatMap((key) => { const bytes = this.#assets.read(key); return bytes ? [[key, bytes]] : []; })),
    };
  }

  /** All of it or nothing. @throws BagProblem when it would keep this laptop from counting on */
  join(brought: BagContent): Joined {
    this.#refuseLeaps(brought);
    const content = this.#withoutKnown(brought);
    return transact(this.#db, () => {
      this.#eraseAll(content.entries);
      const erased = new Set(rows<{ id: string }>(this.#db, 'SELECT child_id AS id FROM erased').map(({ id }) => id));
      const isKept = (childId: string | null): boolean => childId === null || !erased.has(childId);
      const before = this.#sizes();
      this.#addChildren(content, isKept);
      for (const entry of content.entries) if (isKept(childOf(entry.change))) this.#addEntry(entry);
      this.#progress.add(content.events.filter(({ childId }) => isKept(childId)));
      this.#addProjects(content, isKept);
      this.#backpacks.bring(content.backpack.filter(({ childId }) => isKept(childId)));
      for (const laptop of content.laptops) this.#addLaptop(laptop);
      const after = this.#sizes();
      return { events: after.events - before.events, changes: after.changes - before.changes, versions: after.versions - before.versions };
    });
  }

  /** Nothing of this child stays in this file, nor is taken from another laptop ever again. */
  erase(childId: string): void {
    transact(this.#db, () => {
      this.#journal.record({ kind: 'child-erased', erasedId: childId });
      this.#forget(childId);
    });
  }

  #takeVersion(head: Version): BagVersion {
    const { rowId, ...facts } = head;
    const { jsonGz, thumbnail, assetIds } = row<{ jsonGz: Uint8Array; thumbnail: Uint8Array | null; assetIds: string }>(this.#db, 'SELECT json_gz AS jsonGz, thumbnail, asset_ids AS assetIds FROM versions WHERE id = ?', rowId)!;
    return { ...facts, seen: { ...facts.seen }, assetIds: readOwnJson<string[]>(assetIds) ?? [], jsonGz, thumbnail: thumbnail ?? this.#versions.thumbnail(head) };
  }

  /**
   * Whoever counts further than anybody works in a lifetime wants to have the last word for ever, or to leave this laptop no number to go on with.
   * What this very file wrote may come back, from before it was put back from a copy.
   */
  #refuseLeaps({ entries, events, versions, laptops }: BagContent): void {
    const own = (deviceId: string): boolean => laptopOf(deviceId) === laptopOf(this.#journal.writer);
    const lastClock = nextClock(this.#db) + MOST_LEAP;
    if (entries.some(({ clock }) => clock > lastClock) || versions.some(({ clock }) => clock > lastClock)) throw new BagProblem('damaged');
    if ([entries, events, versions, laptops].flat().some(({ deviceId, counter }) => counter > MOST_LEAP && own(deviceId))) throw new BagProblem('damaged');
    if (versions.some(({ seen }) => Object.entries(seen).some(([deviceId, counter]) => counter > MOST_LEAP && own(deviceId)))) throw new BagProblem('damaged');
  }

  /** Most of a bag mostly is here already: that is seen before anybody else is kept from writing. */
  #withoutKnown(content: BagContent): BagContent {
    const known = (table: 'changes' | 'events'): ReadonlySet<string> => new Set(rows<{ key: string }>(this.#db, `SELECT device_id || ':' || counter AS key FROM ${table}`).map(({ key }) => key));
    const [changes, events] = [known('changes'), known('events')];
    return { ...content, entries: content.entries.filter((entry) => !changes.has(markName(entry))), events: content.events.filter((event) => !events.has(markName(event))) };
  }

  #eraseAll(entries: readonly ClassEntry[]): void {
    for (const { change } of entries) if (change.kind === 'child-erased') this.#forget(change.erasedId);
  }

  #forget(childId: string): void {
    keepCounters(this.#db, this.#journal.writer);
    run(this.#db, 'INSERT INTO erased (child_id) VALUES (?) ON CONFLICT DO NOTHING', childId);
    run(this.#db, 'DELETE FROM versions WHERE project_id IN (SELECT id FROM projects WHERE child_id = ?)', childId);
    for (const table of ['events', 'changes', 'projects', 'backpack']) run(this.#db, `DELETE FROM ${table} WHERE child_id = ?`, childId);
    this.#standing.forget(childId);
    run(this.#db, 'DELETE FROM children WHERE id = ?', childId);
    this.#assets.dropUnused(0);
  }

  #addChildren({ entries, events, projects, backpack }: BagContent, isKept: (childId: string) => boolean): void {
    const ids = new Set([...entries.flatMap(({ change }) => childOf(change) ?? []), ...[...events, ...projects, ...backpack].map(({ childId }) => childId)]);
    for (const id of ids) if (isKept(id)) run(this.#db, 'INSERT INTO children (id) VALUES (?) ON CONFLICT DO NOTHING', id);
  }

  #addEntry({ deviceId, counter, clock, atMs, change }: ClassEntry): void {
    run(this.#db, 'INSERT INTO changes (device_id, counter, clock, child_id, at_ms, change) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', deviceId, counter, clock, childOf(change), Math.trunc(atMs), JSON.stringify(change));
  }

  #addProjects({ projects, versions, assets }: BagContent, isKept: (childId: string) => boolean): void {
    for (const { id, childId, packId, lessonId, partedFrom, partedSeen } of projects) {
      if (isKept(childId)) run(this.#db, 'INSERT INTO projects (id, child_id, pack_id, lesson_id, parted_from, parted_seen) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', id, childId, packId, lessonId, partedFrom, partedSeen && JSON.stringify(partedSeen));
    }
    const known = new Set(rows<{ id: string }>(this.#db, 'SELECT id FROM projects').map(({ id }) => id));
    const wanted = versions.filter(({ projectId }) => known.has(projectId));
    // Of versions that are here too: one that came without its pictures has them at last.
    this.#addAssets(assets, wanted);
    const present = new Set(rows<{ key: string }>(this.#db, "SELECT project_id || ' ' || device_id || ':' || counter AS key FROM versions").map(({ key }) => key));
    for (const version of wanted) if (!present.has(`${version.projectId} ${markName(version)}`)) this.#addVersion(version);
  }

  #addVersion({ projectId, deviceId, counter, clock, seen, savedAtMs, jsonGz, assetIds, thumbnail }: BagVersion): void {
    run(this.#db, `INSERT INTO versions (project_id, device_id, counter, clock, seen, saved_at_ms, json_gz, asset_ids, thumbnail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      projectId, deviceId, counter, clock, JSON.stringify(seen), Math.trunc(savedAtMs), jsonGz, JSON.stringify(assetIds), thumbnail);
  }

  /** Bytes that are not what their key says would stand in the place of others for ever. */
  #addAssets(assets: BagContent['assets'], versions: readonly BagVersion[]): void {
    const wanted = new Set(versions.flatMap(({ assetIds }) => keysIn(assetIds)));
    const present = this.#assets.present(wanted);
    for (const key of wanted) {
      const bytes = assets.get(key);
      if (bytes && !present.has(key) && keyFor(key, bytes) === key) this.#assets.add(key, bytes);
    }
  }

  #addLaptop({ deviceId, label, counter, toldAtMs }: BagLaptop): void {
    run(this.#db, `INSERT INTO laptops (device_id, label, counter, told_at_ms) VALUES (?, ?, ?, ?)
      ON CONFLICT (device_id) DO UPDATE SET label = excluded.label, counter = excluded.counter, told_at_ms = excluded.told_at_ms WHERE excluded.counter > counter`, deviceId, label, counter, Math.trunc(toldAtMs));
  }

  #sizes(): Joined {
    return { ...row<Joined>(this.#db, 'SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM changes) AS changes, (SELECT count(*) FROM versions) AS versions')! };
  }
}

/** The children named by a change that stays with them; nobody is recognised by what is left of an erased one. */
export const childrenIn = (change: ClassChange): readonly string[] => (change.kind === 'children-joined' || change.kind === 'children-parted' ? change.ids : [childOf(change)].filter((id) => id !== null));
