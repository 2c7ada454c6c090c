/** The session's clock of this laptop: it goes on whatever screen is shown, through reloads and sleep. */
import { createContext } from '@lit/context';
import * as v from 'valibot';
import { Emitter } from '../../core/base/emitter.ts';
import { endPhase, lengthenPhase, postponeTidying, readClock, RunningSession, seeSession, startSession, warningDue } from '../../core/lesson/session-clock.ts';
import type { PlannedPhase } from '../../core/lesson/session-plan.ts';

export interface ClockPorts {
  nowMs(): number;
  /** Calls every second until told not to. */
  everySecond(call: () => void): () => void;
  /** What was kept last; null when there is none. */
  read(): string | null;
  keep(text: string | null): void;
}

export const clockContext = createContext<SessionClock>(Symbol('session-clock'));

/** How much may be lost of when it was last looked at; the disks of old laptops are slow. */
const KEPT_EVERY_MS = 30_000;

export class SessionClock {
  readonly changed = new Emitter<void>();
  /** So many minutes of the challenge are left. */
  readonly warned = new Emitter<number>();
  readonly #ports: ClockPorts;
  #session: RunningSession | null;
  #isAtBoard = false;
  #keptAtMs = 0;
  #stopTicking: (() => void) | null = null;

  constructor(ports: ClockPorts) {
    this.#ports = ports;
    this.#session = readKept(ports.read());
    if (this.#session) this.#look();
  }

  get session(): RunningSession | null { return this.#session; }
  /** Everybody is asked to look at the board. */
  get isAtBoard(): boolean { return this.#isAtBoard; }
  /** The session is at its closing ritual, or past it. */
  get isTidying(): boolean {
    const phase = this.#session && readClock(this.#session).phase;
    return this.#session !== null && (phase === null || phase === 'tidying');
  }

  start(className: string, phases: readonly PlannedPhase[]): void {
    this.#set(startSession(className, phases, this.#ports.nowMs()));
  }

  stop(): void { this.#set(null); }
  nextPhase(): void { this.#change(endPhase); }
  postponeTidying(minutes: number): void { this.#change((session) => postponeTidying(session, minutes)); }
  lengthen(minutes: number): void { this.#change((session) => lengthenPhase(session, minutes)); }

  callToBoard(isAtBoard: boolean): void {
    this.#isAtBoard = isAtBoard;
    this.changed.emit();
  }

  #change(change: (session: RunningSession) => RunningSession): void {
    const seen = this.#session && seeSession(this.#session, this.#ports.nowMs());
    this.#set(seen && change(seen));
  }

  #look(): void {
    const before = this.#session;
    const after = before && seeSession(before, this.#ports.nowMs());
    const minutes = before && after && warningDue(before, after);
    this.#set(after);
    if (minutes !== null) this.warned.emit(minutes);
  }

  #set(session: RunningSession | null): void {
    const isNews = session?.phases !== this.#session?.phases || session?.startedAtMs !== this.#session?.startedAtMs;
    this.#session = session;
    if (!session) this.#isAtBoard = false;
    if (isNews || Math.abs((session?.seenAtMs ?? 0) - this.#keptAtMs) >= KEPT_EVERY_MS) this.#keep(session);
    if (session) this.#stopTicking ??= this.#ports.everySecond(() => { this.#look(); });
    else {
      this.#stopTicking?.();
      this.#stopTicking = null;
    }
    this.changed.emit();
  }

  #keep(session: RunningSession | null): void {
    this.#keptAtMs = session?.seenAtMs ?? 0;
    this.#ports.keep(session && JSON.stringify(session));
  }
}

/** What cannot be read is no session. */
function readKept(text: string | null): RunningSession | null {
  try {
    const read = v.safeParse(RunningSession, JSON.parse(text ?? 'null'));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
