/** Ports without a screen, a clock or a person: time advances by ticks, chance is seeded, the same run gives the same trace everywhere. */
import { createRandom } from '../base/random.ts';
import { PenRecord } from './pen-record.ts';
import type { Budget, InputState, RuntimePorts, StageQueries } from './ports.ts';
import { SoundRecord } from './sound-record.ts';

export const TICKS_PER_SECOND = 30;
/** What a tick may do where no clock can say: about what a slow laptop manages in 25 ms. */
const TURNS_PER_TICK = 20_000;
/** Looks at the clock (one per 1,024 loop turns) after which warp has lasted its half second. */
const POLLS_PER_WARP = 1_000;
/** The calendar of virtual runs begins here unless said: a Tuesday, 24 November 2026, 16:30 in Nancy. */
const FIRST_DATE_MS = Date.UTC(2026, 10, 24, 15, 30);

export interface VirtualOptions {
  readonly seed: number;
  readonly stage: StageQueries;
  /** Counts turns unless given. */
  readonly budget?: Budget;
  readonly username?: string;
  readonly startDateMs?: number;
  /** Milliseconds that sounds last; what is not known ends at once. */
  readonly soundMs?: (md5ext: string) => number;
}

export interface VirtualWorld {
  readonly ports: RuntimePorts;
  readonly input: VirtualInput;
  /** What pens drew. */
  readonly pen: PenRecord;
  /** What was heard. */
  readonly sound: SoundRecord;
  readonly nowMs: number;
  /** Lets one tick's time pass. */
  advance(): void;
}

export class VirtualInput implements InputState {
  mouseX = 0;
  mouseY = 0;
  isMouseDown = false;
  loudness = -1;
  username = '';
  readonly #keys = new Set<string>();

  setKey(key: string, isDown: boolean): void {
    if (isDown) this.#keys.add(key);
    else this.#keys.delete(key);
  }

  isKeyDown(key: string): boolean { return key === 'any' ? this.#keys.size > 0 : this.#keys.has(key); }
}

export function createVirtualWorld(options: VirtualOptions): VirtualWorld {
  let ticks = 0;
  const input = new VirtualInput();
  input.username = options.username ?? '';
  // Whole, so that what lasts a second lasts thirty ticks wherever it begins.
  const nowMs = (): number => Math.round((ticks * 1000) / TICKS_PER_SECOND);
  const pen = new PenRecord(options.stage.penMarks);
  const sounds = new SoundRecord(nowMs, options.soundMs ?? (() => 0));
  return {
    ports: {
      clock: { nowMs, dateMs: () => (options.startDateMs ?? FIRST_DATE_MS) + nowMs() },
      budget: options.budget ?? new CountedBudget(), random: createRandom(options.seed), input, sound: sounds, stage: options.stage, pen,
    },
    input,
    pen,
    sound: sounds,
    get nowMs() { return nowMs(); },
    advance() {
      ticks++;
      sounds.endDue();
    },
  };
}

/** Counts turns instead of reading a clock. */
export class CountedBudget implements Budget {
  #turns = 0;
  #polls = 0;

  start(): void { this.#turns = 0; }

  isSpent(turns: number): boolean {
    this.#turns += turns;
    return this.#turns >= TURNS_PER_TICK;
  }

  soloTurns(): number { return TURNS_PER_TICK - this.#turns - 1; }

  isWarpOver(): boolean {
    if (++this.#polls < POLLS_PER_WARP) return false;
    this.#polls = 0;
    return true;
  }
}
