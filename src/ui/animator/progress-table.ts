/** A class at one lesson: child × step, and who needs somebody. Never a ranking: rows keep the order of the class. */
import { placeKey, type ChildProgress, type Progress } from '../../core/progress/fold-progress.ts';
import type { StepProgress } from '../../core/progress/step-progress.ts';
import type { Child, PackSummary } from '../../ipc/contract.ts';

export type CellState = 'done' | 'validated' | 'now' | 'stuck' | 'called' | 'none';

export interface TableRow {
  readonly child: Child;
  readonly cells: readonly CellState[];
  /** The first step where this child needs somebody. */
  readonly help: HelpWanted | null;
}

export interface HelpWanted {
  /** From 0. */
  readonly stepIndex: number;
  readonly isCalled: boolean;
  readonly tries: number;
  readonly checkId: string | null;
}

export interface TablePlace {
  readonly packId: string;
  readonly lesson: { readonly id: string; readonly stepIds: readonly string[] };
}

export function progressTable(children: readonly Child[], progress: Progress, { packId, lesson }: TablePlace): readonly TableRow[] {
  return children.map((child) => {
    const steps = lesson.stepIds.map((stepId) => progress.get(child.id)?.get(placeKey({ packId, lessonId: lesson.id, stepId })));
    const stepIndex = steps.findIndex((step) => step?.isStuck);
    const step = steps[stepIndex];
    return { child, cells: steps.map(cellOf), help: step ? { stepIndex, isCalled: step.needsAdult, tries: step.tries, checkId: step.stuckOn } : null };
  });
}

function cellOf(step: StepProgress | undefined): CellState {
  if (!step) return 'none';
  if (step.needsAdult) return 'called';
  if (step.isStuck) return 'stuck';
  if (step.isPassed) return 'done';
  if (step.isValidated) return 'validated';
  return step.isOpened || step.tries > 0 ? 'now' : 'none';
}

/** The lesson the class is at: the last one somebody has begun, or the first. */
export function currentLessonId(pack: PackSummary, progress: Progress): string | undefined {
  const hasBegun = (lessonId: string) => [...progress.values()].some((child) => isAnyStepKnown(child, pack.id, lessonId));
  return (pack.lessons.findLast((lesson) => hasBegun(lesson.id)) ?? pack.lessons[0])?.id;
}

const isAnyStepKnown = (child: ChildProgress, packId: string, lessonId: string): boolean =>
  [...child.keys()].some((key) => key.startsWith(`${packId}/${lessonId}/`));
