/** A class at one lesson: child × step, and who needs somebody. Never a ranking: rows keep the order of the class. */
import * as v from 'valibot';
import type { StepProgress } from './step-progress.ts';

export const CELL_STATES = ['done', 'validated', 'now', 'stuck', 'called', 'none'] as const;
export type CellState = (typeof CELL_STATES)[number];

export const HelpWanted = v.object({
  /** From 0. */
  stepIndex: v.number(),
  isCalled: v.boolean(),
  tries: v.number(),
  checkId: v.nullable(v.string()),
});
export type HelpWanted = v.InferOutput<typeof HelpWanted>;

export const TableRow = v.object({
  child: v.object({ id: v.string(), firstName: v.string(), avatar: v.string() }),
  /** One for each step of the lesson. */
  cells: v.array(v.picklist(CELL_STATES)),
  /** The first step where this child needs somebody. */
  help: v.nullable(HelpWanted),
});
export type TableRow = v.InferOutput<typeof TableRow>;

/** `stepOf`: what is known of a child at a step of the lesson; undefined when it was never opened. */
export function progressTable(children: readonly TableRow['child'][], stepIds: readonly string[], stepOf: (childId: string, stepId: string) => StepProgress | undefined): TableRow[] {
  return children.map(({ id, firstName, avatar }) => {
    const steps = stepIds.map((stepId) => stepOf(id, stepId));
    return { child: { id, firstName, avatar }, cells: steps.map(cellOf), help: helpWanted(steps) };
  });
}

export function helpWanted(steps: readonly (StepProgress | undefined)[]): HelpWanted | null {
  const stepIndex = steps.findIndex((step) => step?.isStuck);
  const step = steps[stepIndex];
  return step ? { stepIndex, isCalled: step.needsAdult, tries: step.tries, checkId: step.stuckOn } : null;
}

export function cellOf(step: StepProgress | undefined): CellState {
  if (!step) return 'none';
  if (step.needsAdult) return 'called';
  if (step.isStuck) return 'stuck';
  if (step.isPassed) return 'done';
  if (step.isValidated) return 'validated';
  return step.isOpened || step.tries > 0 ? 'now' : 'none';
}

/** The lesson the class is at: the last one somebody has begun, or the first. */
export const currentLessonId = (lessonIds: readonly string[], hasBegun: (lessonId: string) => boolean): string | null => lessonIds.findLast(hasBegun) ?? lessonIds[0] ?? null;

/** Where most of those who have begun are. */
export interface GroupPlace {
  readonly kind: 'not-begun' | 'working' | 'stuck-together' | 'done';
  /** From 0; of those who are done, 0. */
  readonly stepIndex: number;
  /** How many are there, of how many who have begun. */
  readonly count: number;
  readonly of: number;
}

/** As many at one step who need somebody are no longer helped one by one. */
const MANY = 3;

/** What the group should do next follows from it. Of two steps with as many children, the earlier one. */
export function groupPlace(rows: readonly TableRow[]): GroupPlace {
  const begun = rows.filter(({ cells }) => cells.some((cell) => cell !== 'none'));
  const of = begun.length;
  if (of === 0) return { kind: 'not-begun', stepIndex: 0, count: 0, of };
  const stuck = mostFrequent(begun.flatMap(({ help }) => help?.stepIndex ?? []));
  if (stuck.count >= MANY && stuck.count * 3 >= of) return { kind: 'stuck-together', ...stuck, of };
  const working = mostFrequent(begun.flatMap(({ cells }) => cells.findIndex((cell) => cell !== 'done' && cell !== 'validated')).filter((index) => index >= 0));
  return working.count === 0 ? { kind: 'done', stepIndex: 0, count: of, of } : { kind: 'working', ...working, of };
}

function mostFrequent(indexes: readonly number[]): { readonly stepIndex: number; readonly count: number } {
  const counts = Map.groupBy([...indexes].sort((a, b) => a - b), (index) => index);
  return [...counts].reduce((most, [stepIndex, { length: count }]) => (count > most.count ? { stepIndex, count } : most), { stepIndex: 0, count: 0 });
}
