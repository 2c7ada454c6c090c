/** Keeps what was costly to make within a number of bytes; what was not asked for the longest goes first. */
export class ByteCache<T> {
  readonly #entries = new Map<string, { readonly value: T; readonly bytes: number }>();
  readonly #budgetBytes: number;
  readonly #dispose: (value: T) => void;
  #usedBytes = 0;

  constructor(budgetBytes: number, dispose: (value: T) => void = () => undefined) {
    this.#budgetBytes = budgetBytes;
    this.#dispose = dispose;
  }

  get usedBytes(): number {
    return this.#usedBytes;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // A Map remembers the order of insertion: the last asked for is the last in it.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps `value` even when it is alone larger than the budget: it is about to be used. */
  set(key: string, value: T, bytes: number): void {
    this.#remove(key);
    this.#entries.set(key, { value, bytes });
    this.#usedBytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#usedBytes <= this.#budgetBytes || oldest === key) return;
      this.#remove(oldest);
    }
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.#remove(key);
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#usedBytes -= entry.bytes;
    this.#dispose(entry.value);
  }
}
