/**
 * How much a program may compute while it is checked. A burst runs as fast as in the app; a loop that computes for ever gets little a tick
 * once the run's pool is empty, so that every run ends soon. Counts, not clocks: the same everywhere.
 */
import type { Budget } from '../runtime/ports.ts';

const TURNS_PER_TICK = 20_000;
/** For the whole run: turns of scripts, and looks from inside warp (half a million loop turns, which may each move a sprite and draw). */
const TURN_POOL = 300_000;
const POLL_POOL = 500;
/** Looks beyond the pool after which nothing more is expected of the program. */
const MOST_SPARE_POLLS = 200;
/** When the pool is empty. */
const SPARE_TURNS_PER_TICK = 200;
/** A look from inside warp stands for about a thousand loop turns. */
const TURNS_PER_POLL = 100;

export class CheckBudget implements Budget {
  #turns = 0;
  #turnsLeft = TURN_POOL;
  #pollsLeft = POLL_POOL;

  start(): void { this.#turns = 0; }

  isSpent(turns: number): boolean {
    this.#turns += turns;
    this.#turnsLeft -= turns;
    return this.#turns >= this.#turnsPerTick;
  }

  soloTurns(): number {
    const inTick = this.#turnsPerTick - this.#turns;
    return Math.max(0, (this.#turnsLeft > 0 ? Math.min(inTick, this.#turnsLeft) : inTick) - 1);
  }

  /** Warp has gone on for so long that the rest of the run would be more of the same. */
  get isExhausted(): boolean { return this.#pollsLeft <= -MOST_SPARE_POLLS; }

  get #turnsPerTick(): number { return this.#turnsLeft > 0 ? TURNS_PER_TICK : SPARE_TURNS_PER_TICK; }

  isWarpOver(): boolean {
    this.#turns += TURNS_PER_POLL;
    return --this.#pollsLeft <= 0;
  }
}
