/** Notices that the worker no longer answers. Counts beats of the page, not time: a laptop that slept must not look like a stuck worker. */
export class Watchdog {
  readonly #mostSilentBeats: number;
  readonly #onSilent: () => void;
  #silentBeats = 0;
  #isWatching = false;

  constructor(mostSilentBeats: number, onSilent: () => void) {
    this.#mostSilentBeats = mostSilentBeats;
    this.#onSilent = onSilent;
  }

  /** Any message counts; watching starts with the first, since starting may take long on an old machine. */
  hear(): void {
    this.#isWatching = true;
    this.#silentBeats = 0;
  }

  /** Once a second. */
  beat(): void {
    if (!this.#isWatching || ++this.#silentBeats < this.#mostSilentBeats) return;
    this.reset();
    this.#onSilent();
  }

  /** Until the next message, silence is normal. */
  reset(): void {
    this.#isWatching = false;
    this.#silentBeats = 0;
  }
}
