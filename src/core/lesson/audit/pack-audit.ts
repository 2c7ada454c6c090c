/** What a look through a whole pack found: for the table authors read, and for CI. */
import type { CheckKind } from '../checks/registry.ts';
import type { PackProblem } from '../pack-problem.ts';
import type { Manifest } from '../pack-schema.ts';

export interface PackAudit {
  readonly manifest: Manifest | null;
  readonly lessons: readonly LessonAudit[];
  /** Of the pack and of all its lessons; none: the pack is good. Paths are inside the pack. */
  readonly problems: readonly PackProblem[];
}

export interface LessonAudit {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly steps: readonly StepAudit[];
}

export interface StepAudit {
  readonly id: string;
  /** Of the instruction. */
  readonly wordCount: number;
  readonly checks: readonly CheckKind[];
  readonly solutions: Tally;
  readonly wrong: Tally;
}

/** How many behave as the author says, of how many. */
export interface Tally { readonly good: number; readonly all: number }
