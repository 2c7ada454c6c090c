/** Clock and budget by real time. Reading the clock costs 300 ns, so light passes share one reading. */
import type { Budget, Clock } from '../core/runtime/ports.ts';

export const realClock: Clock = { nowMs: () => performance.now(), dateMs: () => Date.now() };

const TICK_BUDGET_MS = 25;
const WARP_LIMIT_MS = 500;
/** Of scripts whose turn comes when a tick is already that long: five loops without end in warp must not make Stop wait for seconds. */
const LATER_WARP_LIMIT_MS = 50;
const MOST_PASSES_UNREAD = 64;
const LIGHT_MS = 0.2;

export class RealBudget implements Budget {
  readonly #nowMs: () => number;
  #startMs = 0;
  #endMs = 0;
  #lastReadMs = 0;
  #warpStartMs = 0;
  #passesPerRead = 1;
  #passesLeft = 1;
  /** The turns of the pass that goes on are those of one script alone: as many passes. */
  #isSolo = false;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  start(): void {
    this.#read();
    this.#startMs = this.#lastReadMs;
    this.#endMs = this.#lastReadMs + TICK_BUDGET_MS;
    this.#warpStartMs = this.#lastReadMs;
    this.#passesPerRead = 1;
    this.#passesLeft = 1;
  }

  isSpent(turns: number): boolean {
    this.#passesLeft -= this.#isSolo ? turns : 1;
    this.#isSolo = false;
    if (this.#passesLeft <= 0) {
      const beforeMs = this.#lastReadMs;
      this.#read();
      const isLight = this.#lastReadMs - beforeMs < LIGHT_MS;
      this.#passesPerRead = isLight ? Math.min(this.#passesPerRead * 2, MOST_PASSES_UNREAD) : 1;
      this.#passesLeft = this.#passesPerRead;
      this.#warpStartMs = this.#lastReadMs;
    }
    return this.#lastReadMs >= this.#endMs;
  }

  soloTurns(): number {
    this.#isSolo = true;
    return this.#passesLeft - 1;
  }

  isWarpOver(): boolean {
    this.#read();
    const limitMs = this.#lastReadMs - this.#startMs > WARP_LIMIT_MS + LATER_WARP_LIMIT_MS ? LATER_WARP_LIMIT_MS : WARP_LIMIT_MS;
    if (this.#lastReadMs - this.#warpStartMs < limitMs) return false;
    // The next script of this pass has its own time.
    this.#warpStartMs = this.#lastReadMs;
    return true;
  }

  #read(): void {
    this.#lastReadMs = this.#nowMs();
  }
}
