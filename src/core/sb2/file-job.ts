/** The work on whole files that takes seconds for a large one: the page has its file worker do it. */
import type { Result } from '../base/result.ts';
import type { ProjectBundle, Target } from '../project/project.ts';
import type { OpenedProject } from '../sb3/read-sb3.ts';
import type { Sb3Error } from '../sb3/sb3-problem.ts';
import { writeSb3, writeSprite3 } from '../sb3/write-sb3.ts';
import { openProject } from './open-project.ts';
import { openSprite, type OpenedSprite } from './open-sprite.ts';

export type FileJob =
  | { readonly kind: 'open' | 'open-sprite'; readonly bytes: Uint8Array }
  | { readonly kind: 'save'; readonly bundle: ProjectBundle }
  | { readonly kind: 'save-sprite'; readonly target: Target; readonly assets: ProjectBundle['assets'] };

export interface FileAnswers {
  readonly open: Result<OpenedProject, Sb3Error>;
  readonly 'open-sprite': Result<OpenedSprite, Sb3Error>;
  readonly save: Uint8Array;
  readonly 'save-sprite': Uint8Array;
}

export type FileAnswer = { readonly [K in FileJob['kind']]: { readonly kind: K; readonly answer: FileAnswers[K] } }[FileJob['kind']];

export function doFileJob(job: FileJob): FileAnswer {
  switch (job.kind) {
    case 'open': return { kind: 'open', answer: openProject(job.bytes) };
    case 'open-sprite': return { kind: 'open-sprite', answer: openSprite(job.bytes) };
    case 'save': return { kind: 'save', answer: writeSb3(job.bundle) };
    case 'save-sprite': return { kind: 'save-sprite', answer: writeSprite3(job.target, job.assets) };
  }
}

/** The buffers that may change hands rather than be copied. */
export function buffersOf({ kind, answer }: FileAnswer): ArrayBuffer[] {
  const bytes = kind === 'save' || kind === 'save-sprite' ? [answer] : answer.ok ? [...answer.value.assets.values()] : [];
  return [...new Set(bytes.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
