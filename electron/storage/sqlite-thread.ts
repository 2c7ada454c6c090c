/**
 * A thread of its own that uses SQLite. It must not be cut short while it does: what the binding then throws ends the whole
 * process. So the thread says when it is at work, and whoever wants it gone waits for the end of the work, and of no more.
 */
import { Worker } from 'node:worker_threads';

export interface SqliteThread {
  readonly worker: Worker;
  /** Waits for what the thread does at this moment, then ends it; it begins nothing else. */
  dismiss(): void;
}

/** What the two sides share: in the first cell whether the thread is at work, in the second whether it was dismissed. */
export interface ThreadSign { readonly sign: Int32Array<SharedArrayBuffer> }

const AT_WORK = 0, IS_DISMISSED = 1;

/** A thread that is at work for longer has met a disk that does not answer; nobody waits for that. */
const LONGEST_WAIT_MS = 30_000;

/** `file`: calls `ready` once it is loaded, and does everything else within `atWork`. Does not keep the process alive. */
export function startSqliteThread(file: string, data: object): SqliteThread {
  const sign = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  // Loading the binding is work too.
  sign[AT_WORK] = 1;
  const worker = new Worker(file, { workerData: { ...data, sign } satisfies ThreadSign });
  worker.unref();
  worker.once('exit', () => { Atomics.store(sign, AT_WORK, 0); });
  return {
    worker,
    dismiss: () => {
      Atomics.store(sign, IS_DISMISSED, 1);
      Atomics.wait(sign, AT_WORK, 1, LONGEST_WAIT_MS);
      void worker.terminate();
    },
  };
}

/** Said by the thread. */
export function ready({ sign }: ThreadSign): void {
  Atomics.store(sign, AT_WORK, 0);
  Atomics.notify(sign, AT_WORK);
}

/** Does the work, unless the thread was dismissed meanwhile. */
export function atWork(shared: ThreadSign, work: () => void): void {
  // In this order: whoever dismisses either sees the thread at work, or is seen.
  Atomics.store(shared.sign, AT_WORK, 1);
  try {
    if (Atomics.load(shared.sign, IS_DISMISSED) === 0) work();
  } finally {
    ready(shared);
  }
}
