/** What the animator reads on a child's page: days, lessons and steps under their names. */
import type { ChildDay, StepOfDay } from '../../core/progress/child-days.ts';
import { placeKey, type ChildProgress } from '../../core/progress/fold-progress.ts';
import { cellOf, type CellState } from '../../core/progress/progress-table.ts';
import { UNKNOWN_DAY, type Day } from '../../core/progress/work-days.ts';
import type { Translate } from '../../core/text/translate.ts';
import type { PackSummary } from '../../ipc/contract.ts';

export interface DayOfChild { readonly day: Day; readonly workedMs: number; readonly lessons: readonly LessonOfDay[] }
/** `lesson`: null when the class's pack has none such, or no longer. */
export interface LessonOfDay { readonly lesson: NumberedLesson | null; readonly steps: readonly (StepOfDay & { readonly number: number })[] }
export interface NumberedLesson { readonly id: string; readonly title: string; readonly number: number; readonly stepIds: readonly string[] }

export const lessonsOf = (pack: PackSummary | undefined): readonly NumberedLesson[] => pack?.lessons.map(({ id, title, stepIds }, i) => ({ id, title, stepIds, number: i + 1 })) ?? [];

/** Steps of other packs stand together at the end of their day, under no lesson. */
export function childTimeline(days: readonly ChildDay[], pack: PackSummary | undefined): readonly DayOfChild[] {
  const lessons = lessonsOf(pack);
  return days.map(({ day, workedMs, steps }) => {
    const groups = Map.groupBy(steps, ({ packId, lessonId }) => (packId === pack?.id ? lessons.find(({ id }) => id === lessonId) : undefined) ?? null);
    return { day, workedMs, lessons: [...groups].sort(([a], [b]) => (a?.number ?? Infinity) - (b?.number ?? Infinity)).map(([lesson, touched]) => ({ lesson, steps: numbered(touched, lesson) })) };
  });
}

const numbered = (steps: readonly StepOfDay[], lesson: NumberedLesson | null): LessonOfDay['steps'] =>
  steps.map((step) => ({ ...step, number: (lesson?.stepIds.indexOf(step.stepId) ?? -1) + 1 })).sort((a, b) => a.number - b.number);

/** What is known of each step of a lesson. */
export const cellsOf = (packId: string, { id, stepIds }: NumberedLesson, progress: ChildProgress | undefined): readonly CellState[] =>
  stepIds.map((stepId) => cellOf(progress?.get(placeKey({ packId, lessonId: id, stepId }))));

/** The last lesson this child has begun, or the first. */
export const lessonOfChild = (lessons: readonly NumberedLesson[], packId: string, progress: ChildProgress | undefined): NumberedLesson | undefined =>
  lessons.findLast((lesson) => cellsOf(packId, lesson, progress).some((cell) => cell !== 'none')) ?? lessons[0];

/** "mardi 24 nov." by the date that the laptop told, whatever the hour here. */
export function dayTitle(day: Day, t: Translate): string {
  if (day === UNKNOWN_DAY) return t('animator.child.unknownDay');
  const [year, month, date] = day.split('-').map(Number);
  return t('sessions.day', { at: new Date(year!, month! - 1, date, 12).getTime() });
}

/** "12 min", "2 h 05". */
export function duration(ms: number, t: Translate): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 60 ? t('animator.child.minutes', { minutes }) : t('animator.child.hours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') });
}

/** What is said of a step on one day, only what there was. */
export function stepWords({ tries, hints, hasCalled }: StepOfDay, t: Translate): string {
  return [t('animator.child.tries', { count: tries }), hints > 0 ? t('animator.child.hints', { count: hints }) : '', hasCalled ? t('animator.child.called') : ''].filter(Boolean).join(' · ');
}
