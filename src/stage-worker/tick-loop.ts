/** Thirty turns a second on a fixed grid: late timers do not add up, and a long pause is caught up by one turn at most. */
export interface Scheduler {
  nowMs(): number;
  setTimer(callback: () => void, delayMs: number): number;
  clearTimer(id: number): void;
}

export const TICK_MS = 1000 / 30;

export class TickLoop {
  readonly #scheduler: Scheduler;
  readonly #turn: () => boolean;
  #dueMs = 0;
  #timer: number | null = null;

  /** `turn` does the work of a tick and says whether another one is needed; the loop sleeps until `wake` when not. */
  constructor(scheduler: Scheduler, turn: () => boolean) {
    this.#scheduler = scheduler;
    this.#turn = turn;
  }

  /** Starts the loop again, never sooner than a tick after the last one. Does nothing while it runs. */
  wake(): void {
    if (this.#timer !== null) return;
    this.#dueMs = Math.max(this.#scheduler.nowMs(), this.#dueMs);
    this.#schedule();
  }

  stop(): void {
    if (this.#timer !== null) this.#scheduler.clearTimer(this.#timer);
    this.#timer = null;
  }

  #schedule(): void {
    this.#timer = this.#scheduler.setTimer(() => this.#run(), Math.max(0, this.#dueMs - this.#scheduler.nowMs()));
  }

  #run(): void {
    this.#timer = null;
    let isNeeded = true;
    // A turn that throws must not end the loop: the rest of the child's program goes on.
    try {
      isNeeded = this.#turn();
    } finally {
      this.#dueMs = Math.max(this.#dueMs + TICK_MS, this.#scheduler.nowMs() - TICK_MS);
      if (isNeeded) this.#schedule();
    }
  }
}
