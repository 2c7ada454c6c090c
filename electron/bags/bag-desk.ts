/** Fills and joins bags on a thread of its own: it takes long, and the main process carries the mouse and the keys. */
import { join } from 'node:path';
import type { TextKey, Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';
import { startSqliteThread, type SqliteThread } from '../storage/sqlite-thread.ts';
import type { ClassBags, WantedBag } from './class-bags.ts';
import type { Exchanged } from './watched-folder.ts';

export interface BagThreadData { readonly dataFolder: string; readonly laptopId: string }

export type BagWork =
  | { readonly kind: 'make'; readonly wanted: WantedBag }
  | { readonly kind: 'join'; readonly bytes: Uint8Array; readonly password: string | undefined; readonly into: string | undefined }
  | { readonly kind: 'exchange'; readonly classId: string };

/** `refusal`: the key of a sentence. */
export type BagAnswer = { readonly value: unknown } | { readonly refusal: string } | { readonly trouble: string };

/** With those who wait for its answers. */
interface Thread extends SqliteThread { readonly waiting: Map<number, Waiting> }
interface Waiting { resolve(value: unknown): void; reject(error: Error): void }

/** Beside this file, as source; as built, all lie in one folder. */
const THREAD = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'bag-thread.ts' : 'bag-thread.js');

export class BagDesk {
  readonly #data: BagThreadData;
  readonly #t: Translate;
  #thread: Thread | null = null;
  #last = 0;

  constructor(data: BagThreadData, t: Translate) {
    this.#data = data;
    this.#t = t;
  }

  /** See `ClassBags`, here and below. */
  make(wanted: WantedBag): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    return this.#ask({ kind: 'make', wanted }) as Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  }

  join(bytes: Uint8Array, password?: string, into?: string): Promise<ReturnType<ClassBags['join']>> {
    return this.#ask({ kind: 'join', bytes, password, into }) as Promise<ReturnType<ClassBags['join']>>;
  }

  exchange(classId: string): Promise<Exchanged | null> {
    return this.#ask({ kind: 'exchange', classId }) as Promise<Exchanged | null>;
  }

  /** What has begun is finished, what waits for it is given up: nothing of that is kept. */
  close(): void {
    this.#thread?.dismiss();
    this.#thread = null;
  }

  #ask(work: BagWork): Promise<unknown> {
    const { worker, waiting } = this.#thread ??= this.#begin();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, work });
    });
  }

  #begin(): Thread {
    const thread: Thread = { ...startSqliteThread(THREAD, this.#data), waiting: new Map() };
    const { worker, waiting } = thread;
    worker.on('message', ({ id, ...answer }: { readonly id: number } & BagAnswer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if ('value' in answer) asked?.resolve(answer.value);
      else asked?.reject('refusal' in answer ? new Refusal(this.#t(answer.refusal as TextKey)) : new Error(answer.trouble));
    });
    const giveUp = (error: Error): void => {
      if (this.#thread === thread) this.#thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.once('error', giveUp);
    worker.once('exit', () => { giveUp(new Error('the thread of the bags ended')); });
    return thread;
  }
}
