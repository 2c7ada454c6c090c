/** What one child did, day by day: for the animator who wants to talk with them, never to compare. */
import { byLaptop, getOrAdd } from './by-laptop.ts';
import { placeKey, type Place } from './fold-progress.ts';
import type { ProgressEvent, ProgressFact } from './progress-event.ts';
import { UNKNOWN_DAY, WorkTallies, type Day } from './work-days.ts';

export interface StepOfDay extends Place {
  readonly tries: number;
  readonly hints: number;
  readonly isPassed: boolean;
  readonly isValidated: boolean;
  readonly hasCalled: boolean;
}

export interface ChildDay {
  readonly day: Day;
  readonly workedMs: number;
  /** In the order in which they were first touched. */
  readonly steps: readonly StepOfDay[];
}

type Counting = { -readonly [K in keyof StepOfDay]: StepOfDay[K] };

const COUNT: Readonly<Partial<Record<ProgressFact['kind'], (step: Counting) => void>>> = {
  'check-failed': (step) => { step.tries++; },
  'step-passed': (step) => { step.tries++; step.isPassed = true; },
  'hint-opened': (step) => { step.hints++; },
  'adult-called': (step) => { step.hasCalled = true; },
  'step-validated': (step) => { step.isValidated = true; },
  'step-unvalidated': (step) => { step.isValidated = false; },
};

/** `events`: of one child under all their ids. The last day first; work on a laptop without a right date at the end. */
export function childDays(events: readonly ProgressEvent[]): readonly ChildDay[] {
  const tallies = new WorkTallies();
  const days = new Map<Day, Map<string, Counting>>();
  for (const ofLaptop of byLaptop(events)) {
    tallies.add(ofLaptop, ({ fact }, day) => {
      const { packId, lessonId, stepId } = fact;
      const steps = getOrAdd(days, day, () => new Map<string, Counting>());
      COUNT[fact.kind]?.(getOrAdd(steps, placeKey(fact), () => ({ packId, lessonId, stepId, tries: 0, hints: 0, isPassed: false, isValidated: false, hasCalled: false })));
    });
  }
  const worked = tallies.days([...tallies.childIds()]);
  return [...days].sort(([a], [b]) => (a === UNKNOWN_DAY ? 1 : b === UNKNOWN_DAY ? -1 : a < b ? 1 : -1))
    .map(([day, steps]) => ({ day, workedMs: worked.get(day)?.workedMs ?? 0, steps: [...steps.values()] }));
}
