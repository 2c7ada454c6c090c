/** How fast a program goes while somebody looks at it, and its own time, which stands still while it does. */

/** `free`: not looked at, the compiled program at full speed. `watched`: as fast, but ready to be paused. */
export type Pace = 'free' | 'watched' | 'paused' | 'slow';

const TICK_MS = 1000 / 30;
/** Ticks between two blocks in slow motion: four tenths of a second, time enough to look from the block to the stage. */
const SLOW_TICKS = 12;

export class PaceKeeper {
  pace: Pace = 'free';
  #clockMs: number;
  #programMs: number;
  #asked = 0;
  #ticks = 0;

  constructor(clockMs: number) {
    this.#clockMs = this.#programMs = clockMs;
  }

  /** One block more, please: while paused. */
  ask(): void {
    if (this.pace === 'paused') this.#asked++;
  }

  get isBlockByBlock(): boolean { return this.pace === 'paused' || this.pace === 'slow'; }

  /** The program's time when it runs freely: as the clock's, less all the time it stood still. */
  flow(clockMs: number): number {
    this.#programMs += clockMs - this.#clockMs;
    this.#clockMs = clockMs;
    return this.#programMs;
  }

  /** Block by block: is it time for the next one? The program's time stands still meanwhile. */
  isDue(clockMs: number): boolean {
    this.#clockMs = clockMs;
    this.#ticks++;
    if (this.pace === 'slow') return this.#ticks % SLOW_TICKS === 0;
    if (this.#asked === 0) return false;
    this.#asked--;
    return true;
  }

  /** The program's time for one block: a tick further, or where the first of those who sleep wakes when all do. */
  step(wakeAtMs: number | null): number {
    this.#programMs = Math.max(this.#programMs + TICK_MS, wakeAtMs ?? 0);
    return this.#programMs;
  }
}
