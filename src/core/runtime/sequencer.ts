/** Gives every running script its turns, in Scratch's order: passes over all threads until the tick's time is spent or something visible changed. */
import { Emitter } from '../base/emitter.ts';
import type { Budget } from './ports.ts';
import { resume } from './steps.ts';
import { AWAITING, OVER, RUNNING, SLEEPING, type Thread } from './thread.ts';
import type { Turns } from './turns.ts';

export interface ScriptFailure { readonly thread: Thread; readonly error: unknown }

/** An end of a turn and the way to the next block. */
const MOST_TURNS_IN_BLOCK = 3;
/** Passes are counted from one. */
const NO_PASS = 0;

export class Sequencer {
  readonly failed = new Emitter<ScriptFailure>();
  /** A clicked reporter has given its value. */
  readonly reported = new Emitter<Thread>();
  readonly #budget: Budget;
  readonly #turns: Turns;
  #threads: Thread[] = [];
  /** Those of the pass that is going on; the same list as `#threads` unless a script stopped all. */
  #passing: Thread[] | null = null;
  #active: Thread | null = null;
  /** Has anybody more to do in this tick, as it was seen after their turn in the pass? */
  #hasMoreToDo = false;
  /** The only one that had a turn in the pass before. */
  #alone: Thread | null = null;
  #passCount = 0;
  #tickCount = 0;

  constructor(budget: Budget, turns: Turns) {
    this.#budget = budget;
    this.#turns = turns;
  }

  get threads(): readonly Thread[] { return this.#threads; }

  /** A thread added in the middle of a pass gets its first turn in that pass. */
  add(thread: Thread): void {
    this.#threads.push(thread);
    this.#turns.end();
  }

  /**
   * A restarted script keeps its place in the order, and the old one is gone at once. When the pass has gone by there, it waits for the next one, or for
   * the next tick.
   */
  replace(old: Thread, thread: Thread): void {
    const index = this.#threads.indexOf(old);
    old.end();
    old.endedInPass = NO_PASS;
    if (index < 0) this.#threads.push(thread);
    else this.#threads[index] = thread;
    this.#turns.end();
  }

  /** Somebody who waited goes on: the script that runs is not alone any more. */
  resume(thread: Thread): void {
    thread.resume();
    this.#turns.end();
  }

  /** One tick's passes. `isOver` says when to stop early: a redraw is wanted. */
  run(nowMs: number, isOver: () => boolean): void {
    this.#budget.start();
    this.#tickCount++;
    this.#alone = null;
    for (;;) {
      const turns = this.#pass(nowMs);
      this.#removeEnded();
      if (!this.#hasMoreToDo || turns === 0 || isOver() || this.#budget.isSpent(turns)) return;
    }
  }

  /**
   * How many turns threads had. Whether there is more to do is asked of each after its turn, not at the end: so scripts that were restarted in a place
   * that the pass has gone by run on within the tick only when a script that had its turn, even one that was stopped since, was not at its end.
   */
  #pass(nowMs: number): number {
    this.#hasMoreToDo = false;
    let stepped = 0;
    let more = 0;
    this.#passCount++;
    const threads = this.#passing = this.#threads;
    for (let i = 0; i < threads.length; i++) {
      const thread = threads[i]!;
      if (thread.status !== RUNNING) {
        if (!isAwake(thread, nowMs) && !this.#hasWaitedEnough(thread, nowMs)) {
          this.#hasMoreToDo ||= !thread.restsNow(this.#tickCount);
          continue;
        }
        thread.wake();
      }
      this.#active = thread;
      if (stepped++ === 0 && thread === this.#alone) more = this.#stepAlone(thread);
      else this.#step(thread);
      this.#hasMoreToDo ||= thread.isOver ? !thread.isResting : !thread.restsNow(this.#tickCount);
    }
    this.#alone = stepped === 1 ? this.#active : null;
    this.#passing = this.#active = null;
    if (threads !== this.#threads) endAll(threads);
    return stepped + more;
  }

  /** How many turns it took besides one. */
  #stepAlone(thread: Thread): number {
    this.#turns.give(this.#budget.soloTurns());
    this.#step(thread);
    const { taken } = this.#turns;
    this.#turns.end();
    return taken;
  }

  /**
   * Are all those it waits for gone? One that ended in this very pass is not gone yet; when all the others rest too, it looks again in the next tick
   * only. (Scratch asks whether they are still in its list, from which they are taken at the end of a pass.)
   */
  #hasWaitedEnough(thread: Thread, nowMs: number): boolean {
    if (thread.status !== AWAITING || thread.restsInTick === this.#tickCount) return false;
    let isAnyLeft = false;
    let areAllResting = true;
    for (const other of thread.awaited) {
      if (other.status === OVER && other.endedInPass !== this.#passCount) continue;
      isAnyLeft = true;
      areAllResting &&= other.restsNow(this.#tickCount) && !isAwake(other, nowMs);
    }
    if (isAnyLeft && areAllResting) thread.restsInTick = this.#tickCount;
    return !isAnyLeft;
  }

  #step(thread: Thread): void {
    try {
      for (;;) {
        const { done, value } = resume(thread.generator);
        if (done) {
          if (!thread.leave()) return this.#finish(thread);
        } else if (value === undefined) return;
        // Written to be looked at, but not stopped now: the ids of blocks are no ends of turns.
        else if (typeof value !== 'string') thread.enter(value);
      }
    } catch (error) {
      this.#fail(thread, error);
    }
  }

  /** One that was ended before, and went on to the end of its turn, is gone already. */
  #finish(thread: Thread): void {
    if (!thread.isOver) thread.endedInPass = this.#passCount;
    thread.finish();
    if (thread.reported !== undefined) this.reported.emit(thread);
  }

  #fail(thread: Thread, error: unknown): void {
    thread.finish();
    this.failed.emit({ thread, error });
  }

  /** One block of every script that can run, in their order: each stops before its next one. */
  stepBlocks(nowMs: number): void {
    for (const thread of [...this.#threads]) {
      if (isAwake(thread, nowMs) || this.#hasWaitedEnough(thread, nowMs)) thread.wake();
      if (thread.status === RUNNING) this.#stepBlock(thread);
    }
    this.#removeEnded();
  }

  /** Through the ends of turns, but an empty loop has to stop somewhere. */
  #stepBlock(thread: Thread): void {
    try {
      for (let turns = 0; turns < MOST_TURNS_IN_BLOCK && (thread.status === RUNNING || (thread.isOver && turns === 0));) {
        const { done, value } = resume(thread.generator);
        if (typeof value === 'string') {
          if (thread.isOver) continue;
          thread.at = value;
          return;
        }
        if (done && !thread.leave()) return this.#finish(thread);
        if (value) thread.enter(value);
        else if (!done) turns++;
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

  /** In place: this comes after every pass. */
  #removeEnded(): void {
    const threads = this.#threads;
    let kept = 0;
    for (let i = 0; i < threads.length; i++) {
      const thread = threads[i]!;
      if (thread.status !== OVER) threads[kept++] = thread;
      else if (thread.target.running[thread.scriptIndex] === thread) thread.target.running[thread.scriptIndex] = undefined;
    }
    if (kept < threads.length) threads.length = kept;
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
    this.#turns.end();
  }

  /** Ends every thread that `matches`. */
  stop(matches: (thread: Thread) => boolean): void {
    // Who waited for one of them goes on.
    this.#turns.end();
    endAll(this.#threads, matches);
    if (this.#passing && this.#passing !== this.#threads) endAll(this.#passing, matches);
  }
}

function endAll(threads: readonly Thread[], matches: (thread: Thread) => boolean = () => true): void {
  for (const thread of threads) if (matches(thread)) thread.end();
}

const isAwake = (thread: Thread, nowMs: number): boolean => thread.status === SLEEPING && thread.wakeAtMs <= nowMs;
