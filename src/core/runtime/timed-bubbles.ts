/** Bubbles said for a time. They go when it is over, and do not ask whether the script that said them still runs: so it is in Scratch. */
import type { Bubble } from './ports.ts';
import type { RuntimeTarget } from './target.ts';

interface TimedBubble { readonly target: RuntimeTarget; readonly bubble: Bubble | null; readonly endMs: number }

export class TimedBubbles {
  #all: TimedBubble[] = [];

  get isEmpty(): boolean { return this.#all.length === 0; }

  /** The bubble that `target` shows now. */
  add(target: RuntimeTarget, endMs: number): void {
    this.#all.push({ target, bubble: target.bubble, endMs });
  }

  /** Those whose time is over, unless another one has taken their place. */
  takeAway(nowMs: number): void {
    if (this.#all.length === 0) return;
    const over = this.#all.filter(({ endMs }) => endMs <= nowMs);
    this.#all = this.#all.filter(({ endMs }) => endMs > nowMs);
    for (const { target, bubble } of over) if (bubble && target.bubble === bubble) target.say(bubble.kind, '');
  }

  /** All, or those of a target that is gone. */
  forget(target?: RuntimeTarget): void {
    this.#all = target ? this.#all.filter((each) => each.target !== target) : [];
  }
}
