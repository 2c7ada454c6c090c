/** The lesson beside the program: holds where the child is and records every fact, in order, even when one had to be tried again. */
import { Emitter } from '../../core/base/emitter.ts';
import { advanceLesson, type LessonAction, type LessonFact, type LessonSession } from '../../core/lesson/lesson-session.ts';
import type { Timer } from './autosave.ts';

const RETRY_MS = 3000;

export class LessonBinding {
  readonly changed = new Emitter<LessonSession>();
  readonly #record: (fact: LessonFact) => Promise<unknown>;
  readonly #timer: Timer;
  #session: LessonSession;
  #waiting: readonly LessonFact[] = [];
  #sending: Promise<void> | null = null;
  #giveUp: () => void = () => undefined;

  constructor(session: LessonSession, record: (fact: LessonFact) => Promise<unknown>, timer: Timer) {
    this.#session = session;
    this.#record = record;
    this.#timer = timer;
  }

  get session(): LessonSession { return this.#session; }

  do(action: LessonAction): void {
    const { session, facts } = advanceLesson(this.#session, action);
    this.#session = session;
    this.#waiting = [...this.#waiting, ...facts];
    void this.flush();
    this.changed.emit(session);
  }

  /** Resolves when all facts are recorded, or the first of them was refused (it is tried again later). */
  async flush(): Promise<void> {
    if (this.#waiting.length > 0) this.#sending ??= this.#send();
    await this.#sending;
  }

  dispose(): void {
    this.#giveUp();
  }

  async #send(): Promise<void> {
    this.#giveUp();
    for (let fact = this.#waiting[0]; fact; fact = this.#waiting[0]) {
      try {
        await this.#record(fact);
        this.#waiting = this.#waiting.slice(1);
      } catch {
        this.#giveUp = this.#timer.after(RETRY_MS, () => { void this.flush(); });
        break;
      }
    }
    // In the same breath as the last look at what waits, or a fact could slip in between and stay.
    this.#sending = null;
  }
}
