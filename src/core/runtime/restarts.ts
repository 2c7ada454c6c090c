/**
 * Scripts that started again in the pass that is going on, in a place that the pass has gone by. Scratch makes another pass only when a script that had
 * a turn in this one has more to do: else they wait for the next tick. One that starts itself again goes on to the end of its turn all the same, and
 * counts if that is not the end of its blocks.
 */
import type { Thread } from './thread.ts';

export class Restarts {
  readonly #later: Thread[] = [];
  readonly #leaving: Thread[] = [];
  #hadMoreToDo = false;

  /** `thread` takes the place of `old`, whose turn it is when it started itself: `active`. To be called before `old` ends. */
  note(thread: Thread, old: Thread, active: Thread, tick: number): void {
    if (old === active) this.#leaving.push(old);
    else if (!this.#later.includes(old)) this.#hadMoreToDo ||= !old.restsNow(tick);
    this.#later.push(thread);
  }

  /** It came to the end of its blocks. */
  finish(thread: Thread): void {
    const index = this.#leaving.indexOf(thread);
    if (index >= 0) this.#leaving.splice(index, 1);
  }

  /** At the end of a pass over `threads`: may there be another in this tick? Forgets what was noted. */
  allowAnotherPass(threads: readonly Thread[], tick: number): boolean {
    if (this.#later.length === 0) return true;
    const [later, leaving, hadMoreToDo] = [this.#later.splice(0), this.#leaving.splice(0), this.#hadMoreToDo];
    this.#hadMoreToDo = false;
    return hadMoreToDo || leaving.some((thread) => !thread.isResting) || threads.some((thread) => !later.includes(thread) && !thread.restsNow(tick));
  }
}
