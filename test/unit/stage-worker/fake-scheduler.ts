import type { Scheduler } from '../../../src/stage-worker/tick-loop.ts';

/** Time that only passes when told to; timers fire in order, `lateMs` after they are due. */
export class FakeScheduler implements Scheduler {
  #nowMs = 0;
  #lastId = 0;
  #timers: { id: number; atMs: number; callback: () => void }[] = [];
  lateMs = 0;

  nowMs(): number { return this.#nowMs; }

  setTimer(callback: () => void, delayMs: number): number {
    const id = ++this.#lastId;
    this.#timers.push({ id, atMs: this.#nowMs + delayMs, callback });
    return id;
  }

  clearTimer(id: number): void { this.#timers = this.#timers.filter((t) => t.id !== id); }

  get pending(): number { return this.#timers.length; }

  /** What takes time inside a callback. */
  spend(ms: number): void { this.#nowMs += ms; }

  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const next = this.#timers.toSorted((a, b) => a.atMs - b.atMs)[0];
      if (!next || next.atMs + this.lateMs > untilMs) break;
      this.clearTimer(next.id);
      this.#nowMs = Math.max(this.#nowMs, next.atMs + this.lateMs);
      next.callback();
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }
}
