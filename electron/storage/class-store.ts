/** One open class: its children, their progress and their projects. */
import type { ClassKey } from '../../src/core/classes/class-entry.ts';
import type { ProgressEvent } from '../../src/core/progress/progress-event.ts';
import type { ClassSummary } from '../../src/ipc/contract.ts';
import { Backpacks } from './backpacks.ts';
import { dropOldBackups, keepCopy, listBackups, makeBackup, unfinishedIn } from './backups.ts';
import { ClassExchange } from './class-exchange.ts';
import type { ClassFiles } from './class-files.ts';
import { ClassJournal } from './class-journal.ts';
import { ClassStanding } from './class-standing.ts';
import { copyAside, isLarge, type CopyAside } from './copy-aside.ts';
import { diskTroubleOf } from './disk-trouble.ts';
import { KeptAssets } from './kept-assets.ts';
import { claimWriter, readMeta, writeMeta } from './meta.ts';
import { ProgressJournal } from './progress-journal.ts';
import { ProjectShelf } from './project-shelf.ts';
import { Roster } from './roster.ts';
import { row, type Database } from './sqlite.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BACKUP_EVERY_MS = 10 * MINUTE_MS;
const KEEP_UNUSED_ASSETS_MS = 30 * DAY_MS;

/** A pack in one of its versions. */
export interface PinnedPack { readonly packId: string; readonly version: string }

export class ClassStore {
  readonly id: string;
  readonly journal: ClassJournal;
  readonly roster: Roster;
  readonly progress: ProgressJournal;
  /** What the progress adds up to, by now. */
  readonly standing: ClassStanding;
  readonly projects: ProjectShelf;
  readonly assets: KeptAssets;
  readonly backpacks: Backpacks;
  readonly exchange: ClassExchange;
  readonly #db: Database;
  readonly #files: ClassFiles;
  /** Grows with rows changed through this connection and with what others wrote; at the last backup and at the last look. */
  #changesBackedUp: number;
  #changesSeen: number;
  #backedUpAtMs: number;
  /** Being made on another thread. */
  #copying: CopyAside | null = null;

  /** `db`: whole and in the newest shape (see `openClass`). */
  constructor(db: Database, files: ClassFiles, deviceId: string) {
    this.id = files.id;
    this.#db = db;
    this.#files = files;
    const writer = claimWriter(db, deviceId);
    this.journal = new ClassJournal(db, writer);
    this.roster = new Roster(db, this.journal);
    this.progress = new ProgressJournal(db, writer);
    this.standing = new ClassStanding(db);
    this.assets = new KeptAssets(db);
    this.projects = new ProjectShelf(db, this);
    this.backpacks = new Backpacks(db, this.journal);
    this.exchange = new ClassExchange(db, writer);
    this.assets.dropUnused(KEEP_UNUSED_ASSETS_MS);
    this.#changesBackedUp = this.#changesSeen = this.#changes();
    this.#backedUpAtMs = listBackups(files.backups)[0]?.madeAtMs ?? 0;
    if (Math.abs(Date.now() - this.#backedUpAtMs) > DAY_MS) this.#backUpInPassing();
  }

  summary(): ClassSummary {
    const { name = '', detail = '', emblem = '', school = '', slot = '', schoolYear = '', packId = null, hasCodes } = this.journal.state().facts;
    return { id: this.id, name, detail, emblem, school, slot, schoolYear, childCount: this.roster.count(), packId, hasCodes: hasCodes !== undefined, usedAtMs: this.#usedAtMs };
  }

  /** Only what differs is said again. */
  change(facts: Readonly<Partial<Record<ClassKey, string>>>): void {
    const known = this.journal.state().facts;
    const changed = (Object.entries(facts) as [ClassKey, string][]).filter(([key, value]) => (known[key] ?? '') !== value);
    this.journal.record(...changed.map(([key, value]) => ({ kind: 'class-set' as const, key, value })));
  }

  /** A child begins to work in it on this laptop. */
  use(): void { writeMeta(this.#db, 'used-at', String(Date.now())); }

  get #usedAtMs(): number | null {
    const at = readMeta(this.#db, 'used-at');
    return at === null ? null : Number(at);
  }

  /** Of everybody, or of one child; each event under the id that the child is listed by. */
  progressOf(childId?: string): readonly ProgressEvent[] {
    const listed = new Map(this.journal.state().children.flatMap(({ id, ids }) => ids.map((own) => [own, id] as const)));
    return this.progress.list(...childId === undefined ? [] : this.roster.idsOf(childId)).map((event) => ({ ...event, childId: listed.get(event.childId) ?? event.childId }));
  }

  /** Null when the class follows none, or began before versions were kept. */
  get pack(): PinnedPack | null {
    const { packId, packVersion } = this.journal.state().facts;
    return packId === undefined || packVersion === undefined ? null : { packId, version: packVersion };
  }

  /** Where this laptop leaves its bag of the class for the others; null when nowhere. */
  get watchedFolder(): string | null { return readMeta(this.#db, 'watched-folder'); }
  set watchedFolder(folder: string | null) { writeMeta(this.#db, 'watched-folder', folder); }

  /** Another text after anything of the class changed, whoever changed it. */
  get state(): string {
    return Object.values(row<Readonly<Record<string, number | null>>>(this.#db,
      'SELECT (SELECT count(*) FROM changes) AS changes, (SELECT count(*) FROM events) AS events, (SELECT max(id) FROM versions) AS versions, (SELECT count(*) FROM backpack) AS backpack')!).join(' ');
  }

  /** The class goes on with this version, whatever newer ones come. */
  setPack(pack: PinnedPack | null): void {
    this.journal.record({ kind: 'class-set', key: 'packId', value: pack?.packId ?? null }, { kind: 'class-set', key: 'packVersion', value: pack?.version ?? null });
  }

  /** Nothing of these children stays on this laptop, in no copy either; what other laptops bring of them is not taken. */
  eraseChildren(childIds: readonly string[]): void {
    this.#stopCopying();
    for (const id of childIds.flatMap((childId) => this.roster.idsOf(childId))) this.exchange.erase(id);
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#backUp();
    dropOldBackups(this.#files.backups);
  }

  eraseChild(childId: string): void { this.eraseChildren([childId]); }

  /** Called now and then: backs up when something changed, nothing changed since the last call, and the last copy is old enough. */
  backUpWhenQuiet(): void {
    const changes = this.#changes();
    const isQuiet = changes === this.#changesSeen;
    this.#changesSeen = changes;
    if (isQuiet && changes !== this.#changesBackedUp && Math.abs(Date.now() - this.#backedUpAtMs) > BACKUP_EVERY_MS) this.#backUpInPassing();
  }

  /** Resolves when no copy is being made. */
  async copied(): Promise<void> { await this.#copying?.done.catch(() => undefined); }

  letGo(): void {
    this.#stopCopying();
    this.#db.close();
  }

  close(): void {
    try {
      if (this.#copying || this.#changes() !== this.#changesBackedUp) unlessDiskTrouble(() => { this.#backUp(); });
    } finally {
      this.#db.close();
    }
  }

  /** A copy on the way may hold what was just erased, or is not worth waiting for: it never counts. */
  #backUp(): void {
    this.#stopCopying();
    makeBackup(this.#db, this.#files.dataFolder, this.#files.backups);
    this.#backedUp(this.#changes());
  }

  #stopCopying(): void {
    this.#copying?.stop();
    this.#copying = null;
  }

  /** Work goes on meanwhile, and when there is no room for a copy. */
  #backUpInPassing(): void {
    unlessDiskTrouble(() => {
      if (!isLarge(this.#files.database)) this.#backUp();
      else if (!this.#copying) void this.#backUpAside();
    });
  }

  async #backUpAside(): Promise<void> {
    const { dataFolder, database, backups } = this.#files;
    const [changes, to] = [this.#changes(), unfinishedIn(dataFolder, backups, 'aside')];
    const copying = this.#copying = copyAside({ database, to });
    const isWhole = await copying.done.catch(() => false);
    if (this.#copying !== copying) return;
    this.#copying = null;
    if (isWhole) unlessDiskTrouble(() => { keepCopy(to, dataFolder, backups); this.#backedUp(changes); });
  }

  #backedUp(changes: number): void {
    this.#changesBackedUp = changes;
    this.#backedUpAtMs = Date.now();
  }

  #changes(): number {
    return (row<{ n: number }>(this.#db, 'SELECT total_changes() AS n')?.n ?? 0) + (row<{ data_version: number }>(this.#db, 'PRAGMA data_version')?.data_version ?? 0);
  }
}

/** A copy that the disk refuses stops nobody: whatever is to be kept says it in words, and a copy is tried again. */
function unlessDiskTrouble(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!diskTroubleOf(error)) throw error;
  }
}
