/** Bytes of projects, in and out, away from the page: it stays responsive while a large file is read, kept or written. */
import { Emitter } from '../../core/base/emitter.ts';
import type { FileAnswer, FileAnswers, FileJob } from '../../core/sb2/file-job.ts';
import type { FromFileWorker, ToFileWorker } from '../../core/sb2/file-messages.ts';
import type { Asset, Project, ProjectBundle, Target } from '../../core/project/project.ts';
import { referencedAssets } from '../../core/sb3/referenced-assets.ts';
import { assetAddress } from '../../ipc/addresses.ts';
import { RequestRefused } from '../../platform/platform.ts';
import { sendBytes } from '../../platform/send-bytes.ts';
import { breathe } from './breathe.ts';

type Assets = ProjectBundle['assets'];

/** How far the work is, between 0 and 1; null when that cannot be known. */
export interface FileWork { readonly part: number | null }

/** Each rejects with `RequestRefused` when the disk or the main process says no. */
export interface ProjectFiles {
  /** A `.sb2` or `.sb3` file at `address`. */
  open(address: string): Promise<FileAnswers['open']>;
  /** A `.sprite2` or `.sprite3` file at `address`. */
  openSprite(address: string): Promise<FileAnswers['open-sprite']>;
  /** The assets at these addresses, by md5ext. */
  fetch(addresses: ReadonlyMap<string, string>): Promise<FileAnswers['fetch']>;
  /** Writes a `.sb3` file. */
  save(bundle: ProjectBundle, address: string): Promise<void>;
  /** Writes a `.sprite3` file. */
  saveSprite(target: Target, assets: Assets, address: string): Promise<void>;
  /** Keeps one picture or sound in a class; the key it is kept under. */
  keep(classId: string, md5ext: string, bytes: Uint8Array): Promise<string>;
}

class PageFiles implements ProjectFiles {
  /** What is being read or written now; null when it is done. */
  readonly working = new Emitter<FileWork | null>();

  open(address: string): Promise<FileAnswers['open']> { return this.#do({ kind: 'open', address }); }
  openSprite(address: string): Promise<FileAnswers['open-sprite']> { return this.#do({ kind: 'open-sprite', address }); }
  fetch(addresses: ReadonlyMap<string, string>): Promise<FileAnswers['fetch']> { return this.#do({ kind: 'fetch', addresses }); }
  async save({ project, assets }: ProjectBundle, address: string): Promise<void> { await this.#do({ kind: 'save', project, address }, needed(project, assets)); }
  async saveSprite(target: Target, assets: Assets, address: string): Promise<void> { await this.#do({ kind: 'save-sprite', target, address }, needed({ targets: [target] }, assets)); }
  readonly keep = (classId: string, md5ext: string, bytes: Uint8Array): Promise<string> => sendBytes(assetAddress(classId, md5ext), bytes);

  /** A worker for each job: memory for a large file is given back at once. */
  async #do<K extends FileJob['kind']>(job: FileJob & { readonly kind: K }, assets: Assets = new Map()): Promise<FileAnswers[K]> {
    const worker = new Worker('./file-worker.js', { type: 'module' });
    this.working.emit({ part: null });
    try {
      const answer = answerOf(worker, (part) => { this.working.emit({ part }); });
      await sendAll(worker, assets);
      worker.postMessage({ type: 'job', job } satisfies ToFileWorker);
      const given = await answer;
      if (given.kind !== job.kind) throw new Error(`file worker answered ${given.kind}`);
      return given.answer as FileAnswers[K];
    } finally {
      worker.terminate();
      this.working.emit(null);
    }
  }
}

export const projectFiles = new PageFiles();

/** Copying more than this at once would be felt. */
const PIECE_BYTES = 1 << 20;

function needed(project: Pick<Project, 'targets'>, assets: Assets): ReadonlyMap<string, Uint8Array> {
  const of = ({ md5ext }: Asset): [string, Uint8Array][] => { const bytes = assets.get(md5ext); return bytes ? [[md5ext, bytes]] : []; };
  return new Map(referencedAssets(project).flatMap(({ asset }) => of(asset)));
}

async function sendAll(worker: Worker, assets: Assets): Promise<void> {
  let sinceBreath = 0;
  for (const [name, whole] of assets) {
    for (let at = 0; at === 0 || at < whole.length; at += PIECE_BYTES) {
      const bytes = whole.slice(at, at + PIECE_BYTES);
      worker.postMessage({ type: 'asset', name, size: whole.length, at, bytes } satisfies ToFileWorker, [bytes.buffer]);
      sinceBreath += bytes.length;
      if (sinceBreath < PIECE_BYTES) continue;
      sinceBreath = 0;
      await breathe();
    }
  }
}

const answerOf = (worker: Worker, progress: (part: number) => void): Promise<FileAnswer> => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }: MessageEvent<FromFileWorker>) => {
    if (data.type === 'progress') progress(data.part);
    else if (data.type === 'answer') resolve(data.given);
    else reject(data.type === 'refused' ? new RequestRefused(data.message) : new Error(`file worker: ${data.reason}`));
  };
  worker.onerror = ({ message }) => { reject(new Error(`file worker: ${message}`)); };
});
