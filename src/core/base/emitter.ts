type Listener<T> = (event: T) => void;

/** Typed publish and subscribe: one instance per kind of event, so that names cannot be misspelt. */
export class Emitter<T> {
  /** Another list at each change, so that who is told of an event is settled when it begins. */
  #listeners: readonly Listener<T>[] = [];

  /** Calls `listener` for each later event; the returned function ends it. */
  on(listener: Listener<T>): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => { this.#listeners = this.#listeners.filter((each) => each !== listener); };
  }

  emit(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }
}
