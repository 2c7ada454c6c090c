/** Two children at one laptop: who steers, and since when. It proposes to swap, and never does so by itself. */
import { Emitter } from '../../core/base/emitter.ts';
import type { Child } from '../../ipc/contract.ts';

const TURN_MS = 8 * 60_000;

export class PairTurns {
  readonly changed = new Emitter<void>();
  /** The second one is not the one whose project is opened; each keeps what both do. */
  readonly members: readonly [Child, Child];
  readonly #now: () => number;
  #pilot: 0 | 1 = 0;
  #sinceMs: number;

  /** `now`: the laptop's clock; set back, the turn only gets longer. */
  constructor(first: Child, second: Child, now: () => number) {
    this.members = [first, second];
    this.#now = now;
    this.#sinceMs = now();
  }

  get pilot(): Child { return this.members[this.#pilot]; }
  get copilot(): Child { return this.members[this.#pilot === 0 ? 1 : 0]; }
  get isDue(): boolean { return this.#now() - this.#sinceMs >= TURN_MS; }

  swap(): void {
    this.#pilot = this.#pilot === 0 ? 1 : 0;
    this.goOn();
  }

  /** The turn begins anew. */
  goOn(): void {
    this.#sinceMs = this.#now();
    this.changed.emit();
  }
}
