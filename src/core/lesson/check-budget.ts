/**
 * How much a program may compute while it is checked. A burst runs as fast as in the app; a loop that computes for ever gets little a tick
 * once the run's pool is empty, so that every run ends soon. Counts, not clocks: the same everywhere.
 */
import type { Budget } from '../runtime/ports.ts';

const TURNS_PER_TICK = 20_000;
/** For the whole run: turns of scripts, and looks from inside warp (three million loop turns, half a second on a slow laptop). */
const TURN_POOL = 300_000;
const POLL_POOL = 3_000;
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

  get #turnsPerTick(): number { return this.#turnsLeft > 0 ? TURNS_PER_TICK : SPARE_TURNS_PER_TICK; }

  isWarpOver(): boolean {
    this.#turns += TURNS_PER_POLL;
    return --this.#pollsLeft <= 0;
  }
}
