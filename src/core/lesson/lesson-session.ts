/** Where a child is in a lesson: a value that each action turns into the next, with the facts to record. No input or output here. */
import type { CheckReport, Replay } from './check-report.ts';
import type { Pointer } from './checks/check-kind.ts';
import { stepAt, type Lesson, type Level, type Step, type Words } from './lesson.ts';
import type { Observation } from './observations/observe.ts';

interface Place { readonly packId: string; readonly lessonId: string; readonly stepId: string }

/** What the progress log records of a lesson: the facts of `core/progress`, which stands above this room. */
export type LessonFact = Place & (
  | { readonly kind: 'step-opened' | 'step-passed' | 'adult-called' | 'adult-came' | 'step-validated' | 'step-unvalidated' }
  | { readonly kind: 'check-failed'; readonly checkId: string }
  | { readonly kind: 'hint-opened'; readonly rung: number }
  | { readonly kind: 'level-chosen'; readonly level: Level });

export type Feedback =
  | { readonly kind: 'passed'; readonly words: Words }
  | { readonly kind: 'almost'; readonly checkId: string; readonly message: string; readonly pointsAt?: Pointer; readonly replay?: Replay; readonly observation?: Observation };

export interface LessonSession {
  readonly packId: string;
  readonly lesson: Lesson;
  readonly stepId: string;
  /** How much is asked, in this lesson. */
  readonly level: Level;
  /** Passed by a check or validated by hand. */
  readonly doneSteps: ReadonlySet<string>;
  /** How many hints are open, by step id. */
  readonly hintsOpened: ReadonlyMap<string, number>;
  /** Answer to the last *Je vérifie*; null once the program has changed. */
  readonly feedback: Feedback | null;
  readonly isAdultCalled: boolean;
}

export type LessonAction =
  | { readonly kind: 'open-step'; readonly stepId: string }
  | { readonly kind: 'next-step' }
  | { readonly kind: 'open-hint' }
  | { readonly kind: 'choose-level'; readonly level: Level }
  | { readonly kind: 'receive-report'; readonly report: CheckReport }
  | { readonly kind: 'change-program' }
  | { readonly kind: 'call-adult' }
  | { readonly kind: 'adult-came' }
  /** An adult looked and said it is done. */
  | { readonly kind: 'validate-step' };

export interface LessonMove { readonly session: LessonSession; readonly facts: readonly LessonFact[] }

/** The session as the facts so far leave it, in the order they happened; facts of other lessons and of steps now gone are passed over. */
export function createLessonSession(packId: string, lesson: Lesson, facts: readonly LessonFact[]): LessonSession {
  const known = facts.filter((fact) => fact.packId === packId && fact.lessonId === lesson.id && lesson.steps.some((step) => step.id === fact.stepId));
  const doneSteps = new Set([...stepsOf(known, 'step-passed'), ...stepsStillValidated(known)]);
  const hintsOpened = new Map<string, number>();
  for (const fact of known) if (fact.kind === 'hint-opened') hintsOpened.set(fact.stepId, Math.max(fact.rung, hintsOpened.get(fact.stepId) ?? 0));
  const lastOpened = known.findLast((fact) => fact.kind === 'step-opened')?.stepId;
  const calls = known.findLast((fact) => fact.kind === 'adult-called' || fact.kind === 'adult-came');
  const level = known.findLast((fact) => fact.kind === 'level-chosen')?.level ?? 'standard';
  const fresh = { packId, lesson, level, doneSteps, hintsOpened, feedback: null, isAdultCalled: calls?.kind === 'adult-called', stepId: lastOpened ?? lesson.steps[0]!.id };
  return { ...fresh, stepId: doneSteps.has(fresh.stepId) ? nextStepId(fresh) : fresh.stepId };
}

const stepsOf = (facts: readonly LessonFact[], kind: LessonFact['kind']): readonly string[] => facts.flatMap((fact) => (fact.kind === kind ? [fact.stepId] : []));

function stepsStillValidated(facts: readonly LessonFact[]): readonly string[] {
  const last = new Map(facts.flatMap((fact) => (fact.kind === 'step-validated' || fact.kind === 'step-unvalidated' ? [[fact.stepId, fact.kind] as const] : [])));
  return [...last].flatMap(([stepId, kind]) => (kind === 'step-validated' ? [stepId] : []));
}

/** As asked at the session's level. */
export const currentStep = ({ lesson, stepId, level }: LessonSession): Step => stepAt(lesson.steps.find((step) => step.id === stepId)!, level);
export const isLessonFinished = (session: LessonSession): boolean => session.lesson.steps.every((step) => session.doneSteps.has(step.id));
/** The hints to show now, gentlest first. */
export const openHints = (session: LessonSession): readonly Words[] => currentStep(session).hints.slice(0, session.hintsOpened.get(session.stepId) ?? 0);

/** The session after `action` and the facts it makes; an action that changes nothing makes none. */
export function advanceLesson(session: LessonSession, action: LessonAction): LessonMove {
  const { stepId } = session;
  const fact = (session_: LessonSession, kind: Exclude<LessonFact['kind'], 'check-failed' | 'hint-opened' | 'level-chosen'>): LessonMove =>
    ({ session: session_, facts: [{ ...placeOf(session_), kind }] });
  switch (action.kind) {
    case 'open-step': return openStep(session, action.stepId);
    case 'next-step': return nextStepId(session) === stepId ? { session, facts: [] } : openStep(session, nextStepId(session));
    case 'receive-report': return receiveReport(session, action.report);
    case 'change-program': return { session: { ...session, feedback: null }, facts: [] };
    case 'call-adult': return session.isAdultCalled ? { session, facts: [] } : fact({ ...session, isAdultCalled: true }, 'adult-called');
    case 'adult-came': return session.isAdultCalled ? fact({ ...session, isAdultCalled: false }, 'adult-came') : { session, facts: [] };
    case 'choose-level': return chooseLevel(session, action.level);
    case 'validate-step': return fact(pass(session), 'step-validated');
    case 'open-hint': return openHint(session);
  }
}

function openHint(session: LessonSession): LessonMove {
  const { stepId, hintsOpened } = session;
  const rung = (hintsOpened.get(stepId) ?? 0) + 1;
  if (rung > currentStep(session).hints.length) return { session, facts: [] };
  return { session: { ...session, hintsOpened: new Map([...hintsOpened, [stepId, rung]]) }, facts: [{ ...placeOf(session), kind: 'hint-opened', rung }] };
}

function chooseLevel(session: LessonSession, level: Level): LessonMove {
  if (session.level === level) return { session, facts: [] };
  return { session: { ...session, level, feedback: null }, facts: [{ ...placeOf(session), kind: 'level-chosen', level }] };
}

const placeOf = ({ packId, lesson, stepId }: LessonSession): Place => ({ packId, lessonId: lesson.id, stepId });

/** The next step not yet done after this one, then from the start; this one again when all are done. */
function nextStepId({ lesson: { steps }, stepId, doneSteps }: LessonSession): string {
  const at = steps.findIndex((step) => step.id === stepId);
  return [...steps.slice(at + 1), ...steps.slice(0, at)].find((step) => !doneSteps.has(step.id))?.id ?? stepId;
}

function openStep(session: LessonSession, stepId: string): LessonMove {
  if (!session.lesson.steps.some((step) => step.id === stepId)) return { session, facts: [] };
  const opened = { ...session, stepId, feedback: null };
  return { session: opened, facts: [{ ...placeOf(opened), kind: 'step-opened' }] };
}

const pass = (session: LessonSession): LessonSession =>
  ({ ...session, doneSteps: new Set([...session.doneSteps, session.stepId]), feedback: { kind: 'passed', words: currentStep(session).success } });

function receiveReport(session: LessonSession, report: CheckReport): LessonMove {
  const isDone = session.doneSteps.has(session.stepId);
  if (report.isPassed) return { session: pass(session), facts: isDone ? [] : [{ ...placeOf(session), kind: 'step-passed' }] };
  const missed = report.results.find((result) => result.isRequired && !result.isPassed);
  if (!missed) return { session, facts: [] };
  const { checkId, message, pointsAt, replay } = missed;
  const { observation } = report;
  const feedback: Feedback = { kind: 'almost', checkId, message, ...(pointsAt ? { pointsAt } : {}), ...(replay ? { replay } : {}), ...(observation ? { observation } : {}) };
  return { session: { ...session, feedback }, facts: [{ ...placeOf(session), kind: 'check-failed', checkId }] };
}
