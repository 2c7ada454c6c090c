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

/** What became of the answers of one lesson, and what is to be mended in it. */
export type LessonTrial = Pick<PackAudit, 'lessons' | 'problems'>;

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
  /** Each project of the step and what became of it. */
  readonly answers: readonly AnswerAudit[];
}

export interface AnswerAudit {
  /** By path inside the lesson's folder. */
  readonly project: string;
  /** It must pass, or fail the check `fails`. */
  readonly fails: string | null;
  /** Did it do what it is made for? */
  readonly isGood: boolean;
  /** What a child would be told. */
  readonly told: string;
}

/** How many behave as the author says, of how many. */
export interface Tally { readonly good: number; readonly all: number }
