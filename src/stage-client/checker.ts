/** Runs lesson checks in a worker of their own, so that the stage is never disturbed, and ends one that takes too long. */
import type { CheckReport, CheckRequest } from '../core/lesson/check-report.ts';
import type { FromStage } from '../stage-messages/messages.ts';
import { WorkerLink, type WorkerSource } from './worker-link.ts';

const TIME_LIMIT_MS = 10_000;
const TIMED_OUT: CheckReport = { isPassed: false, results: [], isTimedOut: true };

interface Waiting { readonly settle: (report: CheckReport) => void; readonly fail: (reason: Error) => void; readonly timer: ReturnType<typeof setTimeout> }

export class Checker {
  readonly #source: WorkerSource;
  readonly #waiting = new Map<number, Waiting>();
  #link: WorkerLink | null = null;
  #lastId = 0;

  constructor(source: WorkerSource) {
    this.#source = source;
  }

  /** Rejects when the checker breaks or is closed; a program that takes too long gives a report with `isTimedOut`. */
  check(request: CheckRequest): Promise<CheckReport> {
    const requestId = ++this.#lastId;
    return new Promise((settle, fail) => {
      this.#waiting.set(requestId, { settle, fail, timer: setTimeout(() => this.#giveUp(), TIME_LIMIT_MS) });
      this.#link ??= new WorkerLink(this.#source, request.seed, (message) => this.#receive(message), (reason) => this.#break(reason));
      this.#link.send({ type: 'check', requestId, request });
    });
  }

  close(): void {
    this.#break('closed');
  }

  #receive(message: FromStage): void {
    if (message.type === 'check-report') this.#take(message.requestId)?.settle(message.report);
  }

  #take(requestId: number): Waiting | undefined {
    const waiting = this.#waiting.get(requestId);
    this.#waiting.delete(requestId);
    clearTimeout(waiting?.timer);
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
    this.#link?.end();
    this.#link = null;
  }
}
