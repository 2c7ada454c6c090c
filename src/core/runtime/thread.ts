/** One running script: a generator that gives up its turn, and what it waits for. */
import type { ScriptTarget, ScriptThread } from '../emit/script-api.ts';
import type { Scalar } from '../project/project.ts';

export const RUNNING = 0;
/** Until the clock says `wakeAtMs`. */
export const SLEEPING = 1;
/** Until somebody calls `resume`: an answer, the end of a sound, other threads. */
export const BLOCKED = 2;
export const OVER = 3;
export type ThreadStatus = typeof RUNNING | typeof SLEEPING | typeof BLOCKED | typeof OVER;

/** What threads need to know of a target; `RuntimeTarget` is one. */
export interface ThreadOwner extends ScriptTarget {
  readonly id: string;
  readonly name: string;
  /** On screen, and not the stage: it can have a bubble. */
  readonly isShown: boolean;
  /** The thread that runs each script, by script index. */
  readonly running: (Thread | undefined)[];
}

/** A generator of a script, or what stands for it. */
export interface Steps { next(): IteratorResult<unknown, void> }

export type ScriptFunction = (target: ThreadOwner, thread: Thread) => Generator<undefined, void, undefined>;

export interface Glide { readonly startMs: number; readonly durationMs: number; readonly fromX: number; readonly fromY: number; readonly toX: number; readonly toY: number }

export class Thread implements ScriptThread {
  readonly target: ThreadOwner;
  /** Changes when scripts before it come or go. */
  scriptIndex: number;
  readonly topId: string;
  generator: Steps;
  /** It is in the endless loop that its script ends with; set before its first turn, it begins there. */
  isInForever = false;
  /** How deep each custom block that can call itself is nested here, by its index. */
  readonly depths: number[] = [];
  /** Of custom blocks in warp that were interrupted: where each is and what it holds, the outermost last. */
  readonly frames: unknown[][] = [];
  /** Of a script that is looked at: the block that comes next. */
  at: string | null = null;
  status: ThreadStatus = RUNNING;
  wakeAtMs = 0;
  glide: Glide | null = null;
  /** Done once, when a sleep is over or the thread ends. */
  onWake: (() => void) | null = null;
  /** What a reporter that was clicked gave. */
  reported: Scalar | undefined = undefined;
  /** Of a thread that waits for others: how many of them still run. */
  pending = 0;
  /** The thread that waits for this one. */
  waiter: Thread | null = null;

  constructor(target: ThreadOwner, scriptIndex: number, topId: string, script: ScriptFunction) {
    this.target = target;
    this.scriptIndex = scriptIndex;
    this.topId = topId;
    this.generator = script(target, this);
  }

  /** Read by generated code after what may have stopped its own script. */
  get isOver(): boolean { return this.status === OVER; }

  sleepUntil(atMs: number): void {
    this.status = SLEEPING;
    this.wakeAtMs = atMs;
  }

  block(): void {
    this.status = BLOCKED;
  }

  resume(): void {
    if (this.status !== OVER) this.status = RUNNING;
  }

  wake(): void {
    this.status = RUNNING;
    this.#settle();
  }

  #settle(): void {
    const { onWake } = this;
    this.onWake = null;
    onWake?.();
  }

  /** Ends it; whoever waited for it alone goes on. */
  end(): void {
    if (this.status === OVER) return;
    this.status = OVER;
    this.#settle();
    const { waiter } = this;
    if (waiter && --waiter.pending === 0) waiter.resume();
  }
}
