/** Copies a large class on a thread of its own: it takes a second or more, and the main process carries the mouse and the keys. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startSqliteThread } from './sqlite-thread.ts';

export interface CopyWish { readonly database: string; readonly to: string }

export interface CopyAside {
  /** Whether the copy lies there, whole; rejects with what the disk or SQLite says. */
  readonly done: Promise<boolean>;
  /** No copy is wanted any more: `done` answers false. Waits for a copy that has begun, see `sqlite-thread.ts`. */
  stop(): void;
}

/** Smaller ones are copied in less time than a thread takes to start. */
const LARGE_BYTES = 10_000_000;

/** Beside this file, as source or built. */
const THREAD = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'copy-thread.ts' : 'copy-thread.js');

export const isLarge = (database: string): boolean => statSync(database).size > LARGE_BYTES;

export function copyAside(wish: CopyWish): CopyAside {
  const { worker, dismiss } = startSqliteThread(THREAD, wish);
  let isStopped = false;
  const done = new Promise<boolean>((resolve, reject) => {
    worker.once('message', (isWhole: boolean) => { resolve(isWhole && !isStopped); });
    worker.once('error', reject);
    worker.once('exit', () => {
      if (isStopped) rmSync(wish.to, { force: true });
      resolve(false);
    });
  });
  return { done, stop: () => { isStopped = true; dismiss(); } };
}
