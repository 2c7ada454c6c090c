/** Runs the answers of a lesson that is being written, in a worker of its own. As long as they take: each run ends by itself. */
import type { LessonTrial } from '../core/lesson/audit/pack-audit.ts';
import { WorkerLink, type WorkerSource } from './worker-link.ts';

interface Waiting { readonly settle: (trial: LessonTrial) => void; readonly fail: (reason: Error) => void }

/** Of chance that a check does not choose: the same as in the app's tests. */
const SEED = 1;

export class Auditor {
  readonly #source: WorkerSource;
  readonly #waiting = new Map<number, Waiting>();
  #link: WorkerLink | null = null;
  #lastId = 0;

  constructor(source: WorkerSource) {
    this.#source = source;
  }

  /** `files` by path in the pack: `pack.json` and those of `lesson`. Rejects when the worker breaks or is closed. */
  audit(files: ReadonlyMap<string, Uint8Array>, lesson: string): Promise<LessonTrial> {
    const requestId = ++this.#lastId;
    return new Promise((settle, fail) => {
      this.#waiting.set(requestId, { settle, fail });
      this.#link ??= new WorkerLink(this.#source, SEED, (message) => {
        if (message.type !== 'audited') return;
        this.#waiting.get(message.requestId)?.settle(message.trial);
        this.#waiting.delete(message.requestId);
      }, (reason) => this.#break(reason));
      this.#link.send({ type: 'audit', requestId, files, lesson });
    });
  }

  close(): void { this.#break('closed'); }

  #break(reason: string): void {
    this.#link?.end();
    this.#link = null;
    for (const { fail } of this.#waiting.values()) fail(new Error(`The trial broke: ${reason}`));
    this.#waiting.clear();
  }
}
