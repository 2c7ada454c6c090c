/** What the page and the file worker say to each other: the assets of a job piece by piece, the job, then its answer. */
import type { FileAnswer, FileJob } from './file-job.ts';

export type ToFileWorker =
  /** A piece of an asset of `size` bytes, from `at` on. */
  | { readonly type: 'asset'; readonly name: string; readonly size: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly type: 'job'; readonly job: FileJob };

export type FromFileWorker =
  /** Between 0 and 1. */
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'answer'; readonly given: FileAnswer }
  /** A sentence for the person. */
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'broken'; readonly reason: string };
