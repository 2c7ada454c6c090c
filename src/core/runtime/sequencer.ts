/** Gives every running script its turns, in Scratch's order: passes over all threads until the tick's time is spent or something visible changed. */
import { Emitter } from '../base/emitter.ts';
import type { Budget } from './ports.ts';
import { AWAITING, OVER, RUNNING, SLEEPING, type Thread } from './thread.ts';

export interface ScriptFailure { readonly thread: Thread; readonly error: unknown }

/** An end of a turn and the way to the next block. */
const MOST_TURNS_IN_BLOCK = 3;

export class Sequencer {
  readonly failed = new Emitter<ScriptFailure>();
  /** A clicked reporter has given its value. */
  readonly reported = new Emitter<Thread>();
  readonly #budget: Budget;
  #threads: Thread[] = [];
  /** Those of the pass that is going on; the same list as `#threads` unless a script stopped all. */
  #passing: Thread[] | null = null;
  #active: Thread | null = null;
  #passCount = 0;
  #tickCount = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get threads(): readonly Thread[] { return this.#threads; }

  /** A thread added in the middle of a pass gets its first turn in that pass. */
  add(thread: Thread): void {
    this.#threads.push(thread);
  }

  /** A restarted script keeps its place in the order. */
  replace(old: Thread, thread: Thread): void {
    const index = this.#threads.indexOf(old);
    old.end();
    if (index < 0) this.#threads.push(thread);
    else this.#threads[index] = thread;
  }

  /** One tick's passes. `isOver` says when to stop early: a redraw is wanted. */
  run(nowMs: number, isOver: () => boolean): void {
    this.#budget.start();
    this.#tickCount++;
    for (;;) {
      const turns = this.#pass(nowMs);
      this.#removeEnded();
      if (turns === 0 || isOver() || this.#budget.isSpent(turns)) return;
    }
  }

  /** How many threads had a turn. */
  #pass(nowMs: number): number {
    let turns = 0;
    this.#passCount++;
    const threads = this.#passing = this.#threads;
    for (let i = 0; i < threads.length; i++) {
      const thread = threads[i]!;
      if (thread.status !== RUNNING && !isAwake(thread, nowMs) && !this.#hasWaitedEnough(thread)) continue;
      if (thread.status !== RUNNING) thread.wake();
      turns++;
      this.#active = thread;
      this.#step(thread);
    }
    this.#passing = this.#active = null;
    if (threads !== this.#threads) endAll(threads);
    return turns;
  }

  /**
   * Are all those it waits for gone? One that ended in this very pass is not gone yet; when all the others rest too, it looks again in the next tick
   * only. (Scratch asks whether they are still in its list, from which they are taken at the end of a pass.)
   */
  #hasWaitedEnough(thread: Thread): boolean {
    if (thread.status !== AWAITING || thread.restsInTick === this.#tickCount) return false;
    const left = thread.awaited.filter((other) => other.status !== OVER || other.endedInPass === this.#passCount);
    if (left.length > 0 && left.every((other) => other.restsNow(this.#tickCount))) thread.restsInTick = this.#tickCount;
    return left.length === 0;
  }

  #step(thread: Thread): void {
    try {
      let turn = thread.generator.next();
      // Written to be looked at, but not stopped now: the ids of blocks are no ends of turns.
      while (turn.value !== undefined) turn = thread.generator.next();
      if (turn.done) this.#finish(thread);
    } catch (error) {
      this.#fail(thread, error);
    }
  }

  #finish(thread: Thread): void {
    thread.end();
    thread.endedInPass = this.#passCount;
    if (thread.reported !== undefined) this.reported.emit(thread);
  }

  #fail(thread: Thread, error: unknown): void {
    thread.end();
    this.failed.emit({ thread, error });
  }

  /** One block of every script that can run, in their order: each stops before its next one. */
  stepBlocks(nowMs: number): void {
    for (const thread of [...this.#threads]) {
      if (isAwake(thread, nowMs) || this.#hasWaitedEnough(thread)) thread.wake();
      if (thread.status === RUNNING) this.#stepBlock(thread);
    }
    this.#removeEnded();
  }

  /** Through the ends of turns, but an empty loop has to stop somewhere. */
  #stepBlock(thread: Thread): void {
    try {
      for (let turns = 0; turns < MOST_TURNS_IN_BLOCK && thread.status === RUNNING; turns++) {
        const { done, value } = thread.generator.next();
        if (done) return this.#finish(thread);
        if (typeof value !== 'string') continue;
        thread.at = value;
        return;
      }
    } catch (error) {
      this.#fail(thread, error);
    }
  }

  /** When the first of those who sleep wakes, if nothing else can run; null when something can, or none sleeps. */
  get nextWakeMs(): number | null {
    const waits = this.#threads.filter(({ status }) => status === SLEEPING).map(({ wakeAtMs }) => wakeAtMs);
    return waits.length === 0 || this.#threads.some(({ status }) => status === RUNNING) ? null : Math.min(...waits);
  }

  #removeEnded(): void {
    if (!this.#threads.some((t) => t.status === OVER)) return;
    this.#threads = this.#threads.filter((thread) => {
      if (thread.status !== OVER) return true;
      const { running } = thread.target;
      if (running[thread.scriptIndex] === thread) running[thread.scriptIndex] = undefined;
      return false;
    });
  }

  /**
   * Ends every thread. When a script does it, those that come after it in the pass have one more turn, and what they start lives on: so it
   * is in Scratch, as projects that test it show.
   */
  stopAll(): void {
    const [threads, active] = [this.#threads, this.#active];
    this.#threads = [];
    if (threads !== this.#passing) endAll(threads);
    active?.end();
  }

  /** Ends every thread that `matches`. */
  stop(matches: (thread: Thread) => boolean): void {
    endAll(this.#threads, matches);
    if (this.#passing && this.#passing !== this.#threads) endAll(this.#passing, matches);
  }
}

function endAll(threads: readonly Thread[], matches: (thread: Thread) => boolean = () => true): void {
  for (const thread of threads) if (matches(thread)) thread.end();
}

const isAwake = (thread: Thread, nowMs: number): boolean => thread.status === SLEEPING && thread.wakeAtMs <= nowMs;
