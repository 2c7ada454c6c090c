import type { Project } from '../../../src/core/project/project.ts';

/** One program in three forms: blocks, and the same by hand in JavaScript; both give the same text at the end. */
export interface BenchProgram {
  readonly name: string;
  readonly kind: 'compute' | 'scheduler';
  readonly project: Project;
  /** What the last bubble must say. */
  readonly byHand: () => string;
}
