/** Keeps the child's work without being asked: soon after the last change, never much later than the first, and again after a refusal. */
import { Emitter } from '../../core/base/emitter.ts';

/** Time, so that tests need not wait. */
export interface Timer {
  /** Calls back once after `delayMs`; the returned function gives it up. */
  after(delayMs: number, callback: () => void): () => void;
  /** Milliseconds that only grow. */
  nowMs(): number;
}

export type KeptState = 'kept' | 'pending' | 'refused';

/** A change is saved when nothing more came for SETTLE_MS, and at the latest LATEST_MS after the first: with the writing, under two seconds. */
const SETTLE_MS = 500;
const LATEST_MS = 1500;
const RETRY_MS = 3000;

export class Autosave {
  /** Told each time the answer to "is everything kept?" may have changed. */
  readonly stateChanged = new Emitter<KeptState>();
  readonly #save: () => Promise<void>;
  readonly #timer: Timer;
  #state: KeptState = 'kept';
  #firstUnsavedMs: number | null = null;
  #giveUp: () => void = () => undefined;
  #running: Promise<void> | null = null;

  /** `save` writes the work as it is when called, and rejects when it could not. */
  constructor(save: () => Promise<void>, timer: Timer) {
    this.#save = save;
    this.#timer = timer;
  }

  get state(): KeptState { return this.#state; }

  /** The work changed. */
  touch(): void {
    const now = this.#timer.nowMs();
    this.#firstUnsavedMs ??= now;
    if (this.#state === 'kept') this.#setState('pending');
    this.#schedule(Math.max(0, Math.min(SETTLE_MS, this.#firstUnsavedMs + LATEST_MS - now)));
  }

  /** Saves what is not saved yet, now. True when everything is kept. */
  async flush(): Promise<boolean> {
    this.#giveUp();
    while (this.#running) await this.#running;
    if (this.#firstUnsavedMs !== null) await this.#run();
    return this.#firstUnsavedMs === null;
  }

  /** Stops the clock; `flush` first. */
  dispose(): void {
    this.#giveUp();
  }

  #schedule(delayMs: number): void {
    this.#giveUp();
    this.#giveUp = this.#timer.after(delayMs, () => { if (!this.#running && this.#firstUnsavedMs !== null) void this.#run(); });
  }

  #run(): Promise<void> {
    this.#running = this.#saveOnce().finally(() => { this.#running = null; });
    return this.#running;
  }

  async #saveOnce(): Promise<void> {
    const firstUnsavedMs = this.#firstUnsavedMs;
    this.#firstUnsavedMs = null;
    try {
      await this.#save();
      if (this.#firstUnsavedMs === null) this.#setState('kept');
      else this.#schedule(SETTLE_MS);
    } catch {
      this.#firstUnsavedMs = firstUnsavedMs ?? this.#timer.nowMs();
      this.#setState('refused');
      this.#schedule(RETRY_MS);
    }
  }

  #setState(state: KeptState): void {
    this.#state = state;
    this.stateChanged.emit(state);
  }
}
