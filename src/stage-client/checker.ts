/** Runs lesson checks in a worker of their own, so that the stage is never disturbed, and ends one that takes too long. */
import type { CheckReport, CheckRequest } from '../core/lesson/check-report.ts';
import type { FromStage } from '../stage-messages/messages.ts';
import { WorkerLink, type WorkerSource } from './worker-link.ts';

/** For a stage that this worker never has: each request brings its seed. */
const OWN_SEED = 0;
const TIME_LIMIT_MS = 10_000;
const TIMED_OUT: CheckReport = { isPassed: false, results: [], isTimedOut: true };

interface Waiting { readonly settle: (report: CheckReport) => void; readonly fail: (reason: Error) => void }

export class Checker {
  readonly #source: WorkerSource;
  readonly #waiting = new Map<number, Waiting>();
  #link: WorkerLink | null = null;
  /** Runs while something waits and the worker is ready: its start is not the program's time. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;
  #lastId = 0;

  constructor(source: WorkerSource) {
    this.#source = source;
  }

  /** Starts the worker before it is asked, so that the first answer comes as soon as the others. */
  prepare(): void {
    this.#connect();
  }

  /** Rejects when the checker breaks or is closed; a program that takes too long gives a report with `isTimedOut`. */
  check(request: CheckRequest): Promise<CheckReport> {
    const requestId = ++this.#lastId;
    return new Promise((settle, fail) => {
      this.#waiting.set(requestId, { settle, fail });
      this.#connect().send({ type: 'check', requestId, request });
      this.#time();
    });
  }

  close(): void {
    this.#break('closed');
  }

  #connect(): WorkerLink {
    return this.#link ??= new WorkerLink(this.#source, OWN_SEED, (message) => this.#receive(message), (reason) => this.#break(reason));
  }

  #receive(message: FromStage): void {
    if (message.type === 'ready') this.#isReady = true;
    else if (message.type === 'check-report') this.#take(message.requestId)?.settle(message.report);
    else return;
    this.#time();
  }

  #time(): void {
    clearTimeout(this.#timer);
    if (this.#isReady && this.#waiting.size > 0) this.#timer = setTimeout(() => this.#giveUp(), TIME_LIMIT_MS);
  }

  #take(requestId: number): Waiting | undefined {
    const waiting = this.#waiting.get(requestId);
    this.#waiting.delete(requestId);
    return waiting;
  }

  #giveUp(): void {
    this.#endLink();
    for (const requestId of [...this.#waiting.keys()]) this.#take(requestId)?.settle(TIMED_OUT);
  }

  #break(reason: string): void {
    this.#endLink();
    for (const requestId of [...this.#waiting.keys()]) this.#take(requestId)?.fail(new Error(`Checks broke: ${reason}`));
  }

  #endLink(): void {
    clearTimeout(this.#timer);
    this.#link?.end();
    this.#link = null;
    this.#isReady = false;
  }
}
