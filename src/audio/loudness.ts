/** How loud it is, for programs that ask: the microphone is open only while one does. */
import type { Microphone } from './microphone.ts';

/** As often as the stage ticks. */
const EVERY_MS = 33;
/** A program that has not asked for so long has stopped asking. */
const UNASKED_MS = 2500;

export class Loudness {
  readonly #microphone: Microphone;
  readonly #tell: (level: number) => void;
  #close: (() => void) | null = null;
  #closing: ReturnType<typeof setTimeout> | undefined;
  #isOpening = false;

  /** `tell` is given 0–100, and −1 when the microphone is closed again. */
  constructor(microphone: Microphone, tell: (level: number) => void) {
    this.#microphone = microphone;
    this.#tell = tell;
  }

  /** A program asks, and will again within two seconds if it goes on. */
  ask(): void {
    clearTimeout(this.#closing);
    this.#closing = setTimeout(() => { this.close(); }, UNASKED_MS);
    if (!this.#close && !this.#isOpening) void this.#open();
  }

  close(): void {
    clearTimeout(this.#closing);
    this.#closing = undefined;
    this.#close?.();
    this.#close = null;
  }

  async #open(): Promise<void> {
    this.#isOpening = true;
    const ear = await this.#microphone.open();
    this.#isOpening = false;
    if (!ear) return;
    const timer = setInterval(() => { this.#tell(ear.level()); }, EVERY_MS);
    this.#close = () => {
      clearInterval(timer);
      ear.close();
      this.#tell(-1);
    };
    if (this.#closing === undefined) this.close();
  }
}
