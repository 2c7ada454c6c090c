/** The lesson packs of this laptop: those that came with the app and those an animator loaded, in all their versions. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { err, ok, type Result } from '../../src/core/base/result.ts';
import { describeProblem, packProblem, type PackProblem } from '../../src/core/lesson/pack-problem.ts';
import { inLocale, type Manifest } from '../../src/core/lesson/pack-schema.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { FoundPack, LessonFiles, Output, PackSummary } from '../../src/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import type { PinnedPack } from '../storage/class-store.ts';
import { checkPack } from './check-pack.ts';
import { compareVersions } from './compare-versions.ts';
import { installPack } from './install-pack.ts';
import { findListProblem, isLitter, MAX_PACK_BYTES, type PackFiles } from './pack-files.ts';
import { readPublishers } from './publishers.ts';
import { readPackArchive, withoutOuterFolder } from './read-pack-archive.ts';
import { readPackFolder } from './read-pack-folder.ts';
import { RemovedPacks } from './removed-packs.ts';
import { readFiles, readStoredLesson, readStoredPack, readWholeLesson, type StoredPack } from './stored-pack.ts';

export interface PackShelfDeps {
  readonly dataFolder: string;
  /** Holds one folder per pack. */
  readonly builtInFolder: string;
  /** The same, put ready by IT. */
  readonly preloadedFolder?: string | null;
  readonly appVersion: string;
  readonly locale: Locale;
  readonly t: Translate;
}

export type ImportAnswer = Output<'packs:bring'>;
type Seen = Pick<FoundPack, 'pack' | 'trouble'>;

export class PackShelf {
  readonly #deps: PackShelfDeps;
  readonly #loadedFolder: string;
  readonly #removed: RemovedPacks;
  #packs: ReadonlyMap<string, readonly StoredPack[]> | undefined;

  constructor(deps: PackShelfDeps) {
    this.#deps = deps;
    this.#loadedFolder = join(deps.dataFolder, 'packs');
    this.#removed = new RemovedPacks(this.#loadedFolder);
  }

  /** The newest of each: those that came with the app, for the youngest first, then the loaded ones. Of `kept` that version, when it is here. */
  list(kept: PinnedPack | null = null): PackSummary[] {
    return [...this.#all().keys()].map((id) => {
      const newest = this.#newest(id)!;
      const { summary } = this.#version(id, kept) ?? newest;
      return { ...summary, newer: compareVersions(newest.summary.version, summary.version) > 0 ? newest.summary.version : null };
    });
  }

  /** @throws Refusal when it is not on this laptop. */
  lesson(packId: string, lessonId: string, kept: PinnedPack | null = null): LessonFiles {
    const lesson = readStoredLesson(this.#known(packId, kept), lessonId);
    if (!lesson) throw new Refusal(this.#deps.t('packs.noSuchLesson'));
    return lesson;
  }

  /** With its solutions: for adults only. */
  wholeLesson(packId: string, lessonId: string, kept: PinnedPack | null = null): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
    const files = readWholeLesson(this.#known(packId, kept), lessonId);
    if (!files) throw new Refusal(this.#deps.t('packs.noSuchLesson'));
    return files;
  }

  /** Of the newest version, or of the `kept` one. @throws Refusal when it is not on this laptop, here and below. */
  manifest(packId: string, kept: PinnedPack | null = null): Manifest { return this.#known(packId, kept).manifest; }

  /** Every file of a pack, answers too. */
  files(packId: string): PackFiles {
    const files = readFiles(this.#known(packId));
    if (!files) throw new Refusal(this.#deps.t('packs.noSuchLesson'));
    return files;
  }

  /** Installs the pack in this folder or file, whole; or says why not, and then nothing has changed on the disk. */
  async import(path: string): Promise<ImportAnswer> {
    return this.#importing(basename(path), () => readAnywhere(path));
  }

  /** The same for what was dropped on the window: one zip, or the files of a folder by their path. */
  async importDropped(name: string, files: PackFiles): Promise<ImportAnswer> {
    const [[only, bytes] = ['', new Uint8Array()]] = files;
    return this.#importing(name, () => (files.size === 1 && !only.includes('/') ? readPackArchive(only, bytes) : readDropped(files)));
  }

  /** The same for files that are read already. Rejects when the disk does not take them. */
  async install(files: PackFiles): Promise<ImportAnswer> {
    const manifest = this.#check(files);
    if (!manifest.ok) return this.#refuse(manifest.error);
    const { id, version } = manifest.value;
    const before = this.#newest(id)?.summary.version ?? null;
    await installPack(files, join(this.#loadedFolder, id, version), this.#loadedFolder, this.#deps.dataFolder);
    this.#packs = undefined;
    const pack = this.#newest(id);
    if (!pack) throw new Error(`${id} ${version} was installed and cannot be read back`);
    return { ok: true, pack: pack.summary, before, changes: this.#changesSince(pack.manifest, before) };
  }

  /** What lies there, without installing it. */
  look(path: string): Seen {
    const files = readAnywhere(path);
    if (!files.ok) return { pack: null, trouble: describeProblem(files.error, this.#deps.t) };
    const manifest = this.#check(files.value);
    if (!manifest.ok) return { pack: null, trouble: describeProblem(manifest.error[0]!, this.#deps.t) };
    const { id, title, version } = manifest.value;
    return { pack: { title: inLocale(title, this.#deps.locale), version, present: this.#newest(id)?.summary.version ?? null }, trouble: null };
  }

  /** Why these files are no pack that this app would take; null when they are. */
  refusalOf(files: PackFiles): Extract<ImportAnswer, { ok: false }> | null {
    const manifest = checkPack(files, this.#deps.appVersion);
    return manifest.ok ? null : this.#refuse(manifest.error);
  }

  /** Takes the loaded versions away; what came with the app stays. They can be had back until the app starts again. */
  remove(packId: string): void {
    this.#removed.remove(packId);
    this.#packs = undefined;
  }

  restore(packId: string): void {
    this.#removed.restore(packId);
    this.#packs = undefined;
  }

  async #importing(name: string, read: () => Result<PackFiles, PackProblem>): Promise<ImportAnswer> {
    try {
      const files = read();
      return files.ok ? await this.install(files.value) : this.#refuse([files.error]);
    } catch (error) {
      return { ok: false, message: this.#deps.t('packs.unreadable', { name, reason: error instanceof Error ? error.message : String(error) }) };
    }
  }

  #check(files: PackFiles): Result<Manifest, readonly PackProblem[]> {
    const manifest = checkPack(files, this.#deps.appVersion);
    if (!manifest.ok) return manifest;
    const present = this.#newest(manifest.value.id)?.summary.version;
    const isOlder = present !== undefined && compareVersions(manifest.value.version, present) < 0;
    return isOlder ? err([packProblem('pack.json', 'packs.older', { version: manifest.value.version, present })]) : manifest;
  }

  #changesSince({ changelog }: Manifest, before: string | null): string[] {
    return before === null ? [] : changelog.filter(({ version }) => compareVersions(version, before) > 0).map(({ changes }) => inLocale(changes, this.#deps.locale));
  }

  #refuse([first, ...others]: readonly PackProblem[]): Extract<ImportAnswer, { ok: false }> {
    const { t } = this.#deps;
    return { ok: false, message: t('packs.refused', { problem: first ? describeProblem(first, t) : '', others: others.length }) };
  }

  #known(packId: string, kept: PinnedPack | null = null): StoredPack {
    const pack = this.#version(packId, kept) ?? this.#newest(packId);
    if (!pack) throw new Refusal(this.#deps.t('packs.noSuchLesson'));
    return pack;
  }

  #newest(packId: string): StoredPack | undefined { return this.#all().get(packId)?.at(-1); }

  #version(packId: string, kept: PinnedPack | null): StoredPack | undefined {
    return kept?.packId === packId ? this.#all().get(packId)?.findLast(({ summary }) => summary.version === kept.version) : undefined;
  }

  #all(): ReadonlyMap<string, readonly StoredPack[]> {
    return this.#packs ??= this.#readAll();
  }

  #readAll(): ReadonlyMap<string, readonly StoredPack[]> {
    const options = { locale: this.#deps.locale, publishers: readPublishers(this.#deps.dataFolder) };
    return byId([
      ...[this.#deps.builtInFolder, this.#deps.preloadedFolder ?? ''].flatMap(foldersIn).map((folder) => readStoredPack(folder, { ...options, isBuiltIn: true })).sort(youngestFirst),
      ...foldersIn(this.#loadedFolder).flatMap(foldersIn).map((folder) => readStoredPack(folder, { ...options, isBuiltIn: false })),
    ]);
  }
}

function readAnywhere(path: string): Result<PackFiles, PackProblem> {
  const stat = statSync(path);
  if (stat.isDirectory()) return readPackFolder(path);
  if (stat.size > MAX_PACK_BYTES) return err(packProblem(basename(path), 'packs.tooBig', { max: MAX_PACK_BYTES / 2 ** 20 }));
  return readPackArchive(basename(path), readFileSync(path));
}

function readDropped(files: PackFiles): Result<PackFiles, PackProblem> {
  const kept = new Map([...files].filter(([path]) => !isLitter(path)));
  const problem = findListProblem([...kept].map(([path, bytes]) => ({ path, bytes: bytes.length })));
  return problem ? err(problem) : ok(withoutOuterFolder(kept));
}

const youngestFirst = (one: StoredPack | null, other: StoredPack | null): number =>
  (one?.manifest.ages.from ?? 0) - (other?.manifest.ages.from ?? 0) || (one?.manifest.ages.to ?? 0) - (other?.manifest.ages.to ?? 0);

/** The newest version last; of two equal ones the later in the list: what an animator loads replaces what came with the app. */
function byId(packs: readonly (StoredPack | null)[]): ReadonlyMap<string, readonly StoredPack[]> {
  const grouped = Map.groupBy(packs.filter((pack) => pack !== null), ({ manifest }) => manifest.id);
  return new Map([...grouped].map(([id, versions]) => [id, versions.toSorted((a, b) => compareVersions(a.summary.version, b.summary.version))]));
}

/** Sorted by name, without the unfinished ones. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => join(folder, entry.name)).sort();
}
