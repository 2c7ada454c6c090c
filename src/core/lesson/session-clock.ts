/**
 * A session with the time: values and the wall clock, nothing that ticks. A laptop that slept finds itself as much later; a clock that was set back
 * takes the session with it.
 */
import * as v from 'valibot';
import { PHASES, type Phase, type PlannedPhase } from './session-plan.ts';

export const RunningSession = v.object({
  className: v.string(),
  startedAtMs: v.number(),
  /** When it was last looked at. */
  seenAtMs: v.number(),
  phases: v.pipe(v.array(v.object({ phase: v.picklist(PHASES), minutes: v.pipe(v.number(), v.minValue(0)) })), v.minLength(1)),
});
export type RunningSession = v.InferOutput<typeof RunningSession>;

export interface ClockReading {
  /** Null once the last one is over. */
  readonly phase: Phase | null;
  /** Of the present phase, begun minutes counted whole: 1 in the last one, 0 when all is over. */
  readonly minutesLeft: number;
  /** In order, `done` from 0 to 1. */
  readonly bars: readonly (PlannedPhase & { readonly done: number })[];
}

const MINUTE_MS = 60_000;
/** Nobody looked for so long: that session is of another day. */
const FORGOTTEN_MS = 3 * 60 * MINUTE_MS;
const WARNINGS = [5, 10];

export const startSession = (className: string, phases: readonly PlannedPhase[], nowMs: number): RunningSession =>
  ({ className, startedAtMs: nowMs, seenAtMs: nowMs, phases: [...phases] });

/** The session at `nowMs`; null when it was forgotten. */
export function seeSession(session: RunningSession, nowMs: number): RunningSession | null {
  const gap = nowMs - session.seenAtMs;
  if (gap > FORGOTTEN_MS) return null;
  return { ...session, seenAtMs: nowMs, startedAtMs: session.startedAtMs + Math.min(0, gap) };
}

export function readClock({ phases, startedAtMs, seenAtMs }: RunningSession): ClockReading {
  let beginsAtMs = startedAtMs;
  let phase: Phase | null = null;
  let minutesLeft = 0;
  const bars = phases.map((planned) => {
    const lengthMs = planned.minutes * MINUTE_MS;
    const endsAtMs = beginsAtMs + lengthMs;
    const done = seenAtMs >= endsAtMs ? 1 : Math.max(0, (seenAtMs - beginsAtMs) / lengthMs);
    if (phase === null && done < 1) [phase, minutesLeft] = [planned.phase, Math.ceil((endsAtMs - Math.max(seenAtMs, beginsAtMs)) / MINUTE_MS)];
    beginsAtMs = endsAtMs;
    return { ...planned, done };
  });
  return { phase, minutesLeft, bars };
}

/** The present phase becomes longer, or shorter, but not shorter than it already is. */
export function lengthenPhase(session: RunningSession, minutes: number): RunningSession {
  const { bars, phase } = readClock(session);
  return withLength(session, phase, (planned) => Math.max(planned.minutes + minutes, bars.find((bar) => bar.phase === phase)!.done * planned.minutes));
}

/** The present phase is over now; the next begins. */
export function endPhase(session: RunningSession): RunningSession {
  const { bars, phase } = readClock(session);
  return withLength(session, phase, (planned) => bars.find((bar) => bar.phase === phase)!.done * planned.minutes);
}

/** Tidying begins only so many minutes from now: the moment before it goes on. */
export function postponeTidying(session: RunningSession, minutes: number): RunningSession {
  const before = session.phases[session.phases.findIndex(({ phase }) => phase === 'tidying') - 1];
  return before ? withLength(session, before.phase, (planned) => planned.minutes + sinceTidyingMs(session) / MINUTE_MS + minutes) : session;
}

function sinceTidyingMs({ phases, startedAtMs, seenAtMs }: RunningSession): number {
  const minutesBefore = phases.filter(({ phase }) => phase !== 'tidying').reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.max(0, seenAtMs - startedAtMs - minutesBefore * MINUTE_MS);
}

const withLength = (session: RunningSession, phase: Phase | null, lengthOf: (planned: PlannedPhase) => number): RunningSession =>
  ({ ...session, phases: session.phases.map((planned) => (planned.phase === phase ? { ...planned, minutes: lengthOf(planned) } : planned)) });

/** Minutes left of the challenge, when one of its two warnings was due since `before`: after a sleep only the last counts. */
export function warningDue(before: RunningSession, after: RunningSession): number | null {
  if (readClock(after).phase !== 'challenge') return null;
  const [then, now] = [challengeLeftMs(before), challengeLeftMs(after)];
  return WARNINGS.some((minutes) => then > minutes * MINUTE_MS && now <= minutes * MINUTE_MS) ? Math.ceil(now / MINUTE_MS) : null;
}

/** Until its end, also before it begins. */
function challengeLeftMs({ phases, startedAtMs, seenAtMs }: RunningSession): number {
  const upToIt = phases.slice(0, phases.findIndex(({ phase }) => phase === 'challenge') + 1);
  return startedAtMs + upToIt.reduce((sum, { minutes }) => sum + minutes, 0) * MINUTE_MS - seenAtMs;
}
