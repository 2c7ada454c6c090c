/** What goes into a run of checks and what comes out. */
import type { Project } from '../project/project.ts';
import type { Pointer, RunInput } from './checks/check-kind.ts';
import type { WordedCheck } from './lesson.ts';
import type { Observation } from './observations/observe.ts';

export interface CheckRequest {
  readonly project: Project;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Those of a step of a read lesson: their messages are already in the lesson's language. */
  readonly checks: readonly WordedCheck[];
  /** For runs that do not name their seeds. */
  readonly seed: number;
}

export interface CheckReport {
  /** Every required check passed. */
  readonly isPassed: boolean;
  readonly results: readonly CheckResult[];
  /** The run was ended from outside because it took too long; there are no results then. */
  readonly isTimedOut?: boolean;
  /** Something else to remark in a program that is not there yet. */
  readonly observation?: Observation;
}

export interface CheckResult {
  readonly checkId: string;
  readonly isPassed: boolean;
  readonly isRequired: boolean;
  /** For the child, in the lesson's language; empty when passed. */
  readonly message: string;
  /** Where to look, when the check can tell. */
  readonly pointsAt?: Pointer;
  /** The run in which a dynamic check did not hold, to be watched again. */
  readonly replay?: Replay;
}

export interface Replay {
  readonly inputs: readonly RunInput[];
  readonly seed: number;
  /** Length of the run, and the moment that decided, in seconds of its clock. */
  readonly seconds: number;
  readonly decidedAt: number;
}
