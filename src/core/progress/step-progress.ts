/** What is known of one child at one step, whatever laptops they worked on. */
import type { ProgressFact } from './progress-event.ts';

export interface StepProgress {
  readonly isOpened: boolean;
  /** Real tries: checks asked for, passed or not. */
  readonly tries: number;
  readonly isPassed: boolean;
  /** By a person, where no machine can judge. */
  readonly isValidated: boolean;
  /** Passed or validated. */
  readonly isDone: boolean;
  /** Rungs of the ladder that were opened. */
  readonly hints: ReadonlySet<number>;
  /** An adult was called and has not come. */
  readonly needsAdult: boolean;
  readonly failuresSincePass: number;
  /** Many failures in a row, or an adult called: somebody should go there. */
  readonly isStuck: boolean;
  /** The check that failed most since the last pass. */
  readonly stuckOn: string | null;
}

export const FAILURES_THAT_MEAN_STUCK = 4;

/** One laptop's own view, which does have an order: its counter. */
export interface DeviceTally {
  isOpened: boolean;
  tries: number;
  hasPassed: boolean;
  isValidated: boolean;
  readonly hints: Set<number>;
  needsAdult: boolean;
  /** Since the last pass on this laptop, by check. */
  readonly failures: Map<string, number>;
}

export const emptyTally = (): DeviceTally =>
  ({ isOpened: false, tries: 0, hasPassed: false, isValidated: false, hints: new Set(), needsAdult: false, failures: new Map() });

/** What each kind of event changes. */
const COUNT: { readonly [K in ProgressFact['kind']]: (tally: DeviceTally, fact: Extract<ProgressFact, { kind: K }>) => void } = {
  'step-opened': (tally) => { tally.isOpened = true; },
  'check-failed': (tally, { checkId }) => {
    tally.tries++;
    tally.failures.set(checkId, (tally.failures.get(checkId) ?? 0) + 1);
  },
  'step-passed': (tally) => {
    tally.tries++;
    tally.hasPassed = true;
    settle(tally);
  },
  'step-validated': (tally) => {
    tally.isValidated = true;
    settle(tally);
  },
  'step-unvalidated': (tally) => { tally.isValidated = false; },
  'hint-opened': (tally, { rung }) => { tally.hints.add(rung); },
  'adult-called': (tally) => { tally.needsAdult = true; },
  'adult-came': (tally) => { tally.needsAdult = false; },
  // What was asked changes; what was done stays done.
  'level-chosen': () => undefined,
};

export function countFact<K extends ProgressFact['kind']>(tally: DeviceTally, fact: Extract<ProgressFact, { kind: K }>): void {
  const countKind = COUNT[fact.kind] as (tally: DeviceTally, fact: Extract<ProgressFact, { kind: K }>) => void;
  countKind(tally, fact);
}

function settle(tally: DeviceTally): void {
  tally.needsAdult = false;
  tally.failures.clear();
}

/** Joins what the laptops saw. The result is the same in whatever order they are given. */
export function joinTallies(tallies: readonly DeviceTally[]): StepProgress {
  const isPassed = tallies.some((tally) => tally.hasPassed);
  const isValidated = tallies.some((tally) => tally.isValidated);
  const isDone = isPassed || isValidated;
  // Once done somewhere, failures on a laptop that never saw it may well be older: they count no more.
  const current = isDone ? tallies.filter((tally) => tally.hasPassed || tally.isValidated) : tallies;
  const failures = addUp(current);
  const failuresSincePass = [...failures.values()].reduce((sum, n) => sum + n, 0);
  const needsAdult = current.some((tally) => tally.needsAdult);
  return {
    isPassed, isValidated, isDone, needsAdult, failuresSincePass,
    isOpened: tallies.some((tally) => tally.isOpened),
    tries: tallies.reduce((sum, tally) => sum + tally.tries, 0),
    hints: new Set(tallies.flatMap((tally) => [...tally.hints])),
    isStuck: needsAdult || failuresSincePass >= FAILURES_THAT_MEAN_STUCK,
    stuckOn: mostFrequent(failures),
  };
}

function addUp(tallies: readonly DeviceTally[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const tally of tallies) for (const [check, n] of tally.failures) sum.set(check, (sum.get(check) ?? 0) + n);
  return sum;
}

/** Of two as frequent, the first by name: the same on every laptop. */
function mostFrequent(failures: ReadonlyMap<string, number>): string | null {
  let [found, most]: [string | null, number] = [null, 0];
  for (const [check, n] of failures) if (n > most || (n === most && found !== null && check < found)) [found, most] = [check, n];
  return found;
}
