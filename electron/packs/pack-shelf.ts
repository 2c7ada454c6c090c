/** The lesson packs of this laptop: those that came with the app and those an animator loaded; of one id, the newest counts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { err, type Result } from '../../src/core/base/result.ts';
import { describeProblem, packProblem, type PackProblem } from '../../src/core/lesson/pack-problem.ts';
import type { Manifest } from '../../src/core/lesson/pack-schema.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { LessonFiles, Output, PackSummary } from '../../src/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import { checkPack } from './check-pack.ts';
import { compareVersions } from './compare-versions.ts';
import { installPack } from './install-pack.ts';
import { MAX_PACK_BYTES, type PackFiles } from './pack-files.ts';
import { readPackArchive } from './read-pack-archive.ts';
import { readPackFolder } from './read-pack-folder.ts';
import { readStoredLesson, readStoredPack, readWholeLesson, type StoredPack } from './stored-pack.ts';

export interface PackShelfDeps {
  readonly dataFolder: string;
  /** Holds one folder per pack. */
  readonly builtInFolder: string;
  readonly appVersion: string;
  readonly locale: Locale;
  readonly t: Translate;
}

type ImportAnswer = NonNullable<Output<'packs:import'>>;

export class PackShelf {
  readonly #deps: PackShelfDeps;
  readonly #loadedFolder: string;
  #packs: ReadonlyMap<string, StoredPack> | undefined;

  constructor(deps: PackShelfDeps) {
    this.#deps = deps;
    this.#loadedFolder = join(deps.dataFolder, 'packs');
  }

  /** Those that came with the app, for the youngest first, then the loaded ones. */
  list(): PackSummary[] {
    return [...this.#all().values()].map((pack) => pack.summary);
  }

  /** @throws Refusal when it is not on this laptop. */
  lesson(packId: string, lessonId: string): LessonFiles {
    const pack = this.#all().get(packId);
    const lesson = pack && readStoredLesson(pack, lessonId);
    if (!lesson) throw new Refusal(this.#deps.t('packs.noSuchLesson'));
    return lesson;
  }

  /** With its solutions: for adults only. */
  wholeLesson(packId: string, lessonId: string): ReadonlyMap<string, Uint8Array> {
    const pack = this.#all().get(packId);
    const files = pack && readWholeLesson(pack, lessonId);
    if (!files) throw new Refusal(this.#deps.t('packs.noSuchLesson'));
    return files;
  }

  manifest(packId: string): Manifest {
    const pack = this.#all().get(packId);
    if (!pack) throw new Refusal(this.#deps.t('packs.noSuchLesson'));
    return pack.manifest;
  }

  /** Installs the pack in this folder or file, whole; or says why not, and then nothing has changed on the disk. */
  async import(path: string): Promise<ImportAnswer> {
    try {
      const files = readAnywhere(path);
      return files.ok ? await this.install(files.value) : this.#refuse([files.error]);
    } catch (error) {
      return { ok: false, message: this.#deps.t('packs.unreadable', { name: basename(path), reason: error instanceof Error ? error.message : String(error) }) };
    }
  }

  /** The same for files that are read already. Rejects when the disk does not take them. */
  async install(files: PackFiles): Promise<ImportAnswer> {
    const manifest = this.#check(files);
    if (!manifest.ok) return this.#refuse(manifest.error);
    const { id, version } = manifest.value;
    await installPack(files, join(this.#loadedFolder, id, version), this.#loadedFolder, this.#deps.dataFolder);
    this.#packs = undefined;
    const pack = this.#all().get(id);
    if (!pack) throw new Error(`${id} ${version} was installed and cannot be read back`);
    return { ok: true, pack: pack.summary };
  }

  /** Why these files are no pack that this app would take; null when they are. */
  refusalOf(files: PackFiles): Extract<ImportAnswer, { ok: false }> | null {
    const manifest = checkPack(files, this.#deps.appVersion);
    return manifest.ok ? null : this.#refuse(manifest.error);
  }

  /** Every file of a pack, answers too. @throws Refusal when it is not on this laptop. */
  files(packId: string): PackFiles {
    const pack = this.#all().get(packId);
    const files = pack && readPackFolder(pack.folder);
    if (!files?.ok) throw new Refusal(this.#deps.t('packs.noSuchLesson'));
    return files.value;
  }

  #check(files: PackFiles): Result<Manifest, readonly PackProblem[]> {
    const manifest = checkPack(files, this.#deps.appVersion);
    if (!manifest.ok) return manifest;
    const present = this.#all().get(manifest.value.id)?.summary.version;
    const isOlder = present !== undefined && compareVersions(manifest.value.version, present) < 0;
    return isOlder ? err([packProblem('pack.json', 'packs.older', { version: manifest.value.version, present })]) : manifest;
  }

  #refuse([first, ...others]: readonly PackProblem[]): Extract<ImportAnswer, { ok: false }> {
    const { t } = this.#deps;
    return { ok: false, message: t('packs.refused', { problem: first ? describeProblem(first, t) : '', others: others.length }) };
  }

  #all(): ReadonlyMap<string, StoredPack> {
    return this.#packs ??= newestOfEach([
      ...foldersIn(this.#deps.builtInFolder).map((folder) => readStoredPack(folder, true, this.#deps.locale)).sort(youngestFirst),
      ...foldersIn(this.#loadedFolder).flatMap(foldersIn).map((folder) => readStoredPack(folder, false, this.#deps.locale)),
    ]);
  }
}

function readAnywhere(path: string): Result<PackFiles, PackProblem> {
  const stat = statSync(path);
  if (stat.isDirectory()) return readPackFolder(path);
  if (stat.size > MAX_PACK_BYTES) return err(packProblem(basename(path), 'packs.tooBig', { max: MAX_PACK_BYTES / 2 ** 20 }));
  return readPackArchive(basename(path), readFileSync(path));
}

const youngestFirst = (one: StoredPack | null, other: StoredPack | null): number =>
  (one?.manifest.ages.from ?? 0) - (other?.manifest.ages.from ?? 0) || (one?.manifest.ages.to ?? 0) - (other?.manifest.ages.to ?? 0);

/** Of two equal versions the later in the list: what an animator loads replaces what came with the app. */
function newestOfEach(packs: readonly (StoredPack | null)[]): ReadonlyMap<string, StoredPack> {
  const newest = new Map<string, StoredPack>();
  for (const pack of packs) {
    const present = pack && newest.get(pack.manifest.id);
    if (pack && (!present || compareVersions(pack.manifest.version, present.manifest.version) >= 0)) newest.set(pack.manifest.id, pack);
  }
  return newest;
}

/** Sorted by name, without the unfinished ones. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => join(folder, entry.name)).sort();
}
