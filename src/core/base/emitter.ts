type Listener<T> = (event: T) => void;

/** Typed publish and subscribe: one instance per kind of event, so that names cannot be misspelt. */
export class Emitter<T> {
  readonly #listeners = new Set<Listener<T>>();

  /** Calls `listener` for each later event; the returned function ends it. */
  on(listener: Listener<T>): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  emit(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
