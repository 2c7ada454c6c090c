/** One running script: a generator that gives up its turn, and what it waits for. */
import type { ScriptTarget, ScriptThread } from '../emit/script-api.ts';
import type { Scalar } from '../project/project.ts';
import type { Steps } from './steps.ts';

export const RUNNING = 0;
/** Until the clock says `wakeAtMs`. */
export const SLEEPING = 1;
/** Until somebody calls `resume`: an answer, the end of a sound, other threads. */
export const BLOCKED = 2;
export const OVER = 3;
/** Until other threads have ended. */
export const AWAITING = 4;
export type ThreadStatus = typeof RUNNING | typeof SLEEPING | typeof BLOCKED | typeof OVER | typeof AWAITING;

/** What threads need to know of a target; `RuntimeTarget` is one. */
export interface ThreadOwner extends ScriptTarget {
  readonly id: string;
  readonly name: string;
  /** On screen, and not the stage: it can have a bubble. */
  readonly isShown: boolean;
  /** The thread that runs each script, by script index. */
  readonly running: (Thread | undefined)[];
}

export type ScriptFunction = (target: ThreadOwner, thread: Thread) => Steps;

const NOBODY: readonly Thread[] = [];
/** Deeper than any program that is meant to end; some thirty megabytes. */
const MOST_CALLERS = 100_000;

export interface Glide { readonly startMs: number; readonly durationMs: number; readonly fromX: number; readonly fromY: number; readonly toX: number; readonly toY: number }

export class Thread implements ScriptThread {
  readonly target: ThreadOwner;
  /** Changes when scripts before it come or go. */
  scriptIndex: number;
  readonly topId: string;
  generator: Steps;
  /** It is in the endless loop that its script ends with; set before its first turn, it begins there. */
  isInForever = false;
  // Few scripts need these two: they are made when asked for.
  #depths: number[] | null = null;
  #frames: unknown[][] | null = null;
  /** Those who wait for the custom block that `generator` is, the outermost first. */
  #callers: Steps[] | null = null;
  /** Of a script that is looked at: the block that comes next. */
  at: string | null = null;
  /** Read by generated code: what a custom block that may call itself returned. */
  returned: Scalar = '';
  /** Turns of loops in generators in warp: at some of them they look at the clock. */
  polls = 0;
  status: ThreadStatus = RUNNING;
  wakeAtMs = 0;
  glide: Glide | null = null;
  /** It sleeps or blocks as one that waits for somebody: those who wait for it need not look again in this tick. */
  isResting = false;
  /** What a reporter that was clicked gave. */
  reported: Scalar | undefined = undefined;
  /** Those it waits for. */
  awaited: readonly Thread[] = NOBODY;
  /** The pass in which it ended: to those who wait, it is gone from the next on. */
  endedInPass = 0;
  /** It looked at what it waits for in this tick, and nothing there will move before the next. */
  restsInTick = 0;

  constructor(target: ThreadOwner, scriptIndex: number, topId: string, script: ScriptFunction) {
    this.target = target;
    this.scriptIndex = scriptIndex;
    this.topId = topId;
    this.generator = script(target, this);
  }

  /** How deep each custom block that can call itself is nested here, by its index. */
  get depths(): number[] { return this.#depths ??= []; }
  /** Of custom blocks in warp that were interrupted: where each is and what it holds, the outermost last. */
  get frames(): unknown[][] { return this.#frames ??= []; }

  /** It may go on to the end of its turn all the same: a script that starts itself again does, as in Scratch. */
  get isOver(): boolean { return this.status === OVER; }

  /** Goes on in a custom block. Throws a RangeError when too many wait for their end. */
  enter(steps: Steps): void {
    const callers = this.#callers ??= [];
    if (callers.length >= MOST_CALLERS) throw new RangeError('too many calls within calls');
    callers.push(this.generator);
    this.generator = steps;
  }

  /** Goes on in who called the custom block; false when nobody did. */
  leave(): boolean {
    const caller = this.#callers?.pop();
    if (caller) this.generator = caller;
    return caller !== undefined;
  }

  /** Puts others in the place of all the steps. */
  replaceSteps(replaced: (steps: Steps) => Steps): void {
    this.generator = replaced(this.generator);
    this.#callers = this.#callers?.map(replaced) ?? null;
  }

  sleepUntil(atMs: number, isResting = false): void {
    this.isResting = isResting;
    if (this.isOver) return;
    this.status = SLEEPING;
    this.wakeAtMs = atMs;
  }

  block(): void {
    this.isResting = true;
    if (!this.isOver) this.status = BLOCKED;
  }

  resume(): void {
    if (!this.isOver) this.wake();
  }

  wake(): void {
    this.status = RUNNING;
    this.isResting = false;
  }

  end(): void { this.status = OVER; }

  /** It came to the end of its blocks. */
  finish(): void {
    this.status = OVER;
    this.isResting = true;
  }

  /** Until all of `others` have ended. */
  waitFor(others: readonly Thread[]): void {
    this.isResting = false;
    if (this.isOver) return;
    this.status = AWAITING;
    this.awaited = others;
  }

  /** Nothing moves it within this tick: it ended, or waits for an answer, a sound, its bubble's time, or others that wait themselves. */
  restsNow(tick: number): boolean {
    if (this.status === AWAITING) return this.restsInTick === tick;
    return this.status === OVER || this.status === BLOCKED || (this.status === SLEEPING && this.isResting);
  }
}
