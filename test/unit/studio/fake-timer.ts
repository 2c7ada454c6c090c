/** A clock moved by hand, for what waits. */
import type { Timer } from '../../../src/app/studio/autosave.ts';

export class FakeTimer implements Timer {
  #nowMs = 0;
  #waiting: { atMs: number; callback: () => void }[] = [];

  nowMs(): number { return this.#nowMs; }

  after(delayMs: number, callback: () => void): () => void {
    const entry = { atMs: this.#nowMs + delayMs, callback };
    this.#waiting.push(entry);
    return () => { this.#waiting = this.#waiting.filter((e) => e !== entry); };
  }

  /** Lets `ms` pass, calling what falls due in order, and lets promises settle after each. */
  async pass(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    for (let next = this.#due(endMs); next; next = this.#due(endMs)) {
      this.#nowMs = next.atMs;
      this.#waiting = this.#waiting.filter((e) => e !== next);
      next.callback();
      await settle();
    }
    this.#nowMs = endMs;
  }

  #due(endMs: number): { atMs: number; callback: () => void } | undefined {
    return this.#waiting.filter((e) => e.atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
  }
}

/** Lets every promise that is already resolved call back. */
export const settle = (): Promise<void> => new Promise((done) => { setImmediate(done); });
