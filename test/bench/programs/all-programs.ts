import { computePrograms } from './compute.ts';
import type { BenchProgram } from './program.ts';
import { schedulerPrograms } from './scheduler.ts';

export const programs: readonly BenchProgram[] = [...computePrograms, ...schedulerPrograms];
