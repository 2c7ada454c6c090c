/** Does something soon after it is asked for, and then not again for a while, however often it is asked. */
import type { Timer } from './autosave.ts';

/** What comes together is done together. */
const SETTLE_MS = 200;
/** A sentence takes about as long to be read out. */
const REST_MS = 2500;

export class CalmPace {
  readonly #timer: Timer;
  readonly #work: () => void;
  #cancel: (() => void) | null = null;
  #restsUntilMs = -Infinity;

  constructor(timer: Timer, work: () => void) {
    this.#timer = timer;
    this.#work = work;
  }

  ask(): void {
    this.#cancel ??= this.#timer.after(Math.max(SETTLE_MS, this.#restsUntilMs - this.#timer.nowMs()), () => {
      this.#cancel = null;
      this.#restsUntilMs = this.#timer.nowMs() + REST_MS;
      this.#work();
    });
  }

  /** What was asked for last is not done any more. */
  end(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
