/** Bytes on their way in: what comes in several pieces is put together where it goes. */

/** Where bytes go. Each call may throw a `Refusal`; then nothing of it is left. */
export interface Arrival<T> {
  add(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All has come. */
  finish(): Promise<T>;
  /** The rest will not come. */
  abandon(): Promise<void>;
}

interface Begun { readonly arrival: Arrival<string>; length: number }

export class ArrivingBytes {
  readonly #begun = new Map<string, Begun>();

  /** Takes the piece of `what` that begins at `at`; what `finish` gives after the last one. A first piece starts anew; one out of order throws. */
  async take(what: string, piece: { readonly at: number; readonly isLast: boolean; readonly bytes: Uint8Array<ArrayBuffer> }, begin: () => Promise<Arrival<string>>): Promise<string | null> {
    const { at, isLast, bytes } = piece;
    if (at === 0) await this.#restart(what, begin);
    const begun = this.#begun.get(what);
    if (begun?.length !== at) throw new Error(`a piece at ${at} where ${begun?.length ?? 'none'} was expected`);
    try {
      await begun.arrival.add(bytes);
      begun.length += bytes.length;
      if (!isLast) return null;
      this.#begun.delete(what);
      return await begun.arrival.finish();
    } catch (error) {
      await this.#abandon(what, begun);
      throw error;
    }
  }

  /** The page that was sending is gone. */
  async abandonAll(): Promise<void> {
    await Promise.all([...this.#begun].map(([what, begun]) => this.#abandon(what, begun)));
  }

  async #restart(what: string, begin: () => Promise<Arrival<string>>): Promise<void> {
    const former = this.#begun.get(what);
    if (former) await this.#abandon(what, former);
    this.#begun.set(what, { arrival: await begin(), length: 0 });
  }

  async #abandon(what: string, { arrival }: Begun): Promise<void> {
    this.#begun.delete(what);
    await arrival.abandon();
  }
}
