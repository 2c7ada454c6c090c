/** The least that keeps Scratch's order: passes over generators until one asks for a new frame. */
export type HandThread = Generator<undefined, void, undefined>;

const TURNS_PER_TICK = 20_000;

export class HandScheduler {
  #threads: HandThread[] = [];
  readonly #over = new WeakSet<HandThread>();
  endsTick = false;

  start(thread: HandThread): HandThread {
    this.#threads.push(thread);
    return thread;
  }

  isOver(thread: HandThread): boolean { return this.#over.has(thread); }

  run(): void {
    while (this.#threads.length > 0) {
      this.endsTick = false;
      for (let turns = 0; turns < TURNS_PER_TICK && !this.endsTick && this.#threads.length > 0;) turns += this.#pass();
    }
  }

  #pass(): number {
    let left = 0;
    const threads = this.#threads;
    for (let i = 0; i < threads.length; i++) {
      const thread = threads[i]!;
      if (thread.next().done) this.#over.add(thread);
      else threads[left++] = thread;
    }
    threads.length = left;
    return left + 1;
  }
}
