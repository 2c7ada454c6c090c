/** Opens and writes project files away from the page, which stays responsive while a large one is unpacked. */
import type { FileAnswer, FileAnswers, FileJob } from '../../core/sb2/file-job.ts';
import type { ProjectBundle, Target } from '../../core/project/project.ts';

export interface ProjectFiles {
  /** `bytes` of a `.sb2` or `.sb3` file. */
  open(bytes: Uint8Array): Promise<FileAnswers['open']>;
  /** `bytes` of a `.sprite2` or `.sprite3` file. */
  openSprite(bytes: Uint8Array): Promise<FileAnswers['open-sprite']>;
  /** The bytes of a `.sb3` file. */
  save(bundle: ProjectBundle): Promise<FileAnswers['save']>;
  /** The bytes of a `.sprite3` file. */
  saveSprite(target: Target, assets: ProjectBundle['assets']): Promise<FileAnswers['save-sprite']>;
}

export const projectFiles: ProjectFiles = {
  open: async (bytes) => answerTo(await work({ kind: 'open', bytes }), 'open'),
  openSprite: async (bytes) => answerTo(await work({ kind: 'open-sprite', bytes }), 'open-sprite'),
  save: async ({ project, assets }) => answerTo(await work({ kind: 'save', bundle: { project, assets } }), 'save'),
  saveSprite: async (target, assets) => answerTo(await work({ kind: 'save-sprite', target, assets }), 'save-sprite'),
};

/** A worker for each job: memory for a large file is given back at once. */
function work(job: FileJob): Promise<FileAnswer> {
  const worker = new Worker('./file-worker.js', { type: 'module' });
  const answer = new Promise<FileAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => { resolve(data); };
    worker.onerror = ({ message }) => { reject(new Error(`file worker: ${message}`)); };
  });
  worker.postMessage(job);
  return answer.finally(() => { worker.terminate(); });
}

function answerTo<K extends FileJob['kind']>(given: FileAnswer, kind: K): FileAnswers[K] {
  if (given.kind !== kind) throw new Error(`file worker answered ${given.kind}`);
  return given.answer as FileAnswers[K];
}
