/** Ports without a screen, a clock or a person: time advances by ticks, chance is seeded, the same run gives the same trace everywhere. */
import { createRandom } from '../base/random.ts';
import { PenRecord } from './pen-record.ts';
import type { Budget, InputState, RuntimePorts, SoundPort, StageQueries } from './ports.ts';

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
  const sounds = new VirtualSound(nowMs, options.soundMs ?? (() => 0));
  return {
    ports: {
      clock: { nowMs, dateMs: () => (options.startDateMs ?? FIRST_DATE_MS) + nowMs() },
      budget: options.budget ?? new CountedBudget(), random: createRandom(options.seed), input, sound: sounds, stage: options.stage, pen,
    },
    input,
    pen,
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

  isWarpOver(): boolean {
    if (++this.#polls < POLLS_PER_WARP) return false;
    this.#polls = 0;
    return true;
  }
}

interface PlayingSound { readonly owner: string; readonly endMs: number; readonly onEnd: () => void }

class VirtualSound implements SoundPort {
  readonly #nowMs: () => number;
  readonly #lengthMs: (md5ext: string) => number;
  #playing: PlayingSound[] = [];

  constructor(nowMs: () => number, lengthMs: (md5ext: string) => number) {
    this.#nowMs = nowMs;
    this.#lengthMs = lengthMs;
  }

  play: SoundPort['play'] = (owner, sound, _mix, onEnd) => {
    const known = sound.rate > 0 ? (sound.sampleCount / sound.rate) * 1000 : this.#lengthMs(sound.md5ext);
    this.#playing.push({ owner, endMs: this.#nowMs() + known, onEnd });
  };

  setMix(): void { /* Nobody listens. */ }
  playTone(): void { /* Nor is anything awaited. */ }
  speak: SoundPort['speak'] = (_owner, _words, _voice, _mix, onEnd) => { onEnd(); };

  stop(owner?: string): void { this.#end((sound) => owner === undefined || sound.owner === owner); }
  endDue(): void { this.#end((sound) => sound.endMs <= this.#nowMs()); }

  #end(isOver: (sound: PlayingSound) => boolean): void {
    const ended = this.#playing.filter(isOver);
    this.#playing = this.#playing.filter((sound) => !ended.includes(sound));
    for (const { onEnd } of ended) onEnd();
  }
}
