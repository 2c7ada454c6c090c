/**
 * Packs that an animator writes. A draft is a folder: `files/` by what is in them, and `draft.json`, which says which of them stands where.
 * A change writes new files first and then puts the new `draft.json` in place: whatever happens meanwhile, a draft is the former or the new one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { inLocale, PackPath, Slug } from '../../src/core/lesson/pack-schema.ts';
import { readManifest } from '../../src/core/lesson/read-pack.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { DraftSummary } from '../../src/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import { makeFolder, putInPlace, shareFile, syncFolder } from '../storage/durable-files.ts';
import { findListProblem, type PackFiles } from './pack-files.ts';

export interface DraftShelfDeps { readonly dataFolder: string; readonly locale: Locale; readonly t: Translate }

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
/** `draft.json`: what is in the file at each path of the pack. */
const Index = v.record(PackPath, Sha256);
type Index = v.InferOutput<typeof Index>;

/** A removed draft waits here until the app is started again: *Annuler* brings it back. */
const REMOVED = '.removed-';

export class DraftShelf {
  readonly #deps: DraftShelfDeps;
  readonly #folder: string;

  constructor(deps: DraftShelfDeps) {
    this.#deps = deps;
    this.#folder = join(deps.dataFolder, 'drafts');
    for (const name of this.#names()) if (name.startsWith(REMOVED)) rmSync(join(this.#folder, name), { recursive: true, force: true });
  }

  /** The last one written first; what cannot be read is left out and left alone. */
  list(): DraftSummary[] {
    return this.#names().filter((name) => v.is(Slug, name)).flatMap((id) => this.#summary(id) ?? []).sort((a, b) => b.changedAtMs - a.changedAtMs);
  }

  has(id: string): boolean { return existsSync(this.#indexFile(id)); }

  create(id: string, files: PackFiles): DraftSummary {
    this.#put(id, {}, files);
    return this.#summary(id)!;
  }

  /** All files of the pack. @throws Refusal when there is no such draft, or a file of it is gone. */
  read(id: string): Map<string, Uint8Array<ArrayBuffer>> {
    try {
      return new Map(Object.entries(this.#index(id)).map(([path, sha]) => [path, new Uint8Array(readFileSync(this.#fileOf(id, sha)))]));
    } catch {
      throw new Refusal(this.#deps.t('drafts.unreadable'));
    }
  }

  /** @throws Refusal when the files could not be those of a pack, or cannot be written; the draft is then as it was. */
  write(id: string, written: PackFiles, removed: readonly string[]): void {
    const gone = new Set(removed);
    this.#put(id, Object.fromEntries(Object.entries(this.#index(id)).filter(([path]) => !gone.has(path))), written);
    this.#dropUnused(id);
  }

  remove(id: string): void {
    if (this.has(id)) renameSync(join(this.#folder, id), join(this.#folder, `${REMOVED}${id}`));
  }

  restore(id: string): void {
    if (!this.has(id) && existsSync(join(this.#folder, `${REMOVED}${id}`))) renameSync(join(this.#folder, `${REMOVED}${id}`), join(this.#folder, id));
  }

  #put(id: string, kept: Index, written: PackFiles): void {
    const { dataFolder, t } = this.#deps;
    const problem = findListProblem([...written].map(([path, bytes]) => ({ path, bytes: bytes.length })));
    if (problem) throw new Refusal(t('packProblem.sentence', { where: problem.file, reason: t(problem.key, problem.values) }));
    try {
      makeFolder(dataFolder, join(this.#folder, id, 'files'));
      const added = [...written].map(([path, bytes]) => [path, this.#keep(id, bytes)] as const);
      syncFolder(join(this.#folder, id, 'files'));
      const draft = `${this.#indexFile(id)}.new`;
      writeFileSync(draft, JSON.stringify({ ...kept, ...Object.fromEntries(added) }));
      shareFile(dataFolder, draft);
      putInPlace(draft, this.#indexFile(id));
    } catch {
      throw new Refusal(t('drafts.notKept'));
    }
  }

  /** Under the name of its content; answers that name. A file that is there was whole before it had its name. */
  #keep(id: string, bytes: Uint8Array): string {
    const sha = createHash('sha256').update(bytes).digest('hex');
    const file = this.#fileOf(id, sha);
    if (existsSync(file)) return sha;
    writeFileSync(`${file}.new`, bytes, { flush: true });
    shareFile(this.#deps.dataFolder, `${file}.new`);
    renameSync(`${file}.new`, file);
    return sha;
  }

  #dropUnused(id: string): void {
    const used = new Set(Object.values(this.#index(id)));
    for (const name of readdirSync(join(this.#folder, id, 'files'))) if (!used.has(name)) rmSync(this.#fileOf(id, name), { force: true });
  }

  #summary(id: string): DraftSummary | null {
    try {
      const sha = this.#index(id)['pack.json'];
      const manifest = sha === undefined ? null : readManifest(readFileSync(this.#fileOf(id, sha), 'utf8'));
      if (!manifest?.ok) return null;
      const { title, lessons, version } = manifest.value;
      return { id, title: inLocale(title, this.#deps.locale), version, lessonCount: lessons.length, changedAtMs: statSync(this.#indexFile(id)).mtimeMs };
    } catch {
      return null;
    }
  }

  #index(id: string): Index {
    return v.parse(Index, JSON.parse(readFileSync(this.#indexFile(id), 'utf8')));
  }

  #names(): string[] { return existsSync(this.#folder) ? readdirSync(this.#folder) : []; }
  #indexFile(id: string): string { return join(this.#folder, v.parse(Slug, id), 'draft.json'); }
  #fileOf(id: string, sha: string): string { return join(this.#folder, v.parse(Slug, id), 'files', sha); }
}
