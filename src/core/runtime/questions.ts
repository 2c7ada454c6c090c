/** "Ask and wait": one question at a time, the others queue. */
import type { RuntimeEvent } from './ports.ts';
import type { Thread, ThreadOwner } from './thread.ts';

interface Question { readonly thread: Thread; readonly text: string; readonly isSaid: boolean }

export class Questions {
  readonly #tell: (event: RuntimeEvent) => void;
  #waiting: Question[] = [];
  answer = '';

  constructor(tell: (event: RuntimeEvent) => void) {
    this.#tell = tell;
  }

  ask(thread: Thread, text: string): void {
    thread.block();
    this.#waiting.push({ thread, text, isSaid: thread.target.isShown });
    if (this.#waiting.length === 1) this.#askFirst();
  }

  give(answer: string): void {
    const asked = this.#waiting.shift();
    if (!asked) return;
    this.answer = withPoint(answer);
    this.#close(asked);
    this.#askFirst();
  }

  /** As the flag does. */
  forget(): void { this.answer = ''; }

  /** As *stop all* does: nobody goes on with an answer, not even who has one more turn. */
  dropAll(): void {
    if (this.#waiting.length === 0) return;
    this.#waiting = [];
    this.#tell({ kind: 'ask-over' });
  }

  /** A target whose scripts are stopped no longer asks anything. (What a script asked before it was started again is still asked.) */
  dropOf(target: ThreadOwner): void {
    const [first] = this.#waiting;
    this.#waiting = this.#waiting.filter(({ thread }) => thread.target !== target);
    if (first?.thread.target !== target) return;
    this.#close({ ...first, isSaid: true });
    this.#askFirst();
  }

  #askFirst(): void {
    const [first] = this.#waiting;
    if (!first) return;
    const { thread: { target }, text, isSaid } = first;
    if (isSaid) target.say('say', text);
    this.#tell({ kind: 'ask', target: target.name, text, isSaid });
  }

  #close({ thread, isSaid }: Question): void {
    if (isSaid) thread.target.say('say', '');
    thread.resume();
    this.#tell({ kind: 'ask-over' });
  }
}

/** What people type: a number with a decimal comma is kept with the point that sums understand, as in the blocks' own fields. */
const withPoint = (typed: string): string => (/^\s*[-−+]?\d+,\d+\s*$/u.test(typed) ? typed.replace(',', '.').replace('−', '-') : typed);
