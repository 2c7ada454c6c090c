/** What a town may know of its classes: how much was done, and nobody's name. */
import type { ProgressEvent } from '../progress/progress-event.ts';
import { foldProgress } from '../progress/fold-progress.ts';
import { daysWorked } from '../progress/time-worked.ts';
import type { ClassEntry } from './class-entry.ts';
import { foldClass } from './fold-class.ts';

export interface ReportLine {
  /** Days on which somebody of the class really tried something. */
  readonly sessions: number;
  readonly children: number;
  /** Of all children together. */
  readonly hours: number;
  readonly stepsDone: number;
}
export interface ClassReport extends ReportLine { readonly className: string }

/** The lists of one class, from as many bags as there are. */
export interface ClassLists { readonly entries: readonly ClassEntry[]; readonly events: readonly ProgressEvent[] }

const HOUR_MS = 3_600_000;

export function reportOf(bags: readonly ClassLists[]): ClassReport {
  const { facts, children, erased } = foldClass(bags.flatMap(({ entries }) => entries));
  const childOf = new Map(children.flatMap(({ id, ids }) => ids.map((own) => [own, id] as const)));
  const events = once(bags.map((bag) => bag.events)).filter(({ childId }) => !erased.has(childId)).map((event) => ({ ...event, childId: childOf.get(event.childId) ?? event.childId }));
  const days = daysWorked(events);
  let stepsDone = 0;
  for (const places of foldProgress(events).values()) for (const { isDone } of places.values()) if (isDone) stepsDone++;
  return {
    className: facts.name ?? '', children: children.length, stepsDone,
    sessions: new Set(days.map(({ dayMs }) => dayMs)).size,
    hours: days.reduce((sum, { workedMs }) => sum + workedMs, 0) / HOUR_MS,
  };
}

export function totalOf(lines: readonly ReportLine[]): ReportLine {
  const sum = (key: keyof ReportLine): number => lines.reduce((total, line) => total + line[key], 0);
  return { sessions: sum('sessions'), children: sum('children'), hours: sum('hours'), stepsDone: sum('stepsDone') };
}

/** The bags of one class mostly hold the same. */
function once(lists: readonly (readonly ProgressEvent[])[]): readonly ProgressEvent[] {
  if (lists.length === 1) return lists[0]!;
  return [...new Map(lists.flat().map((event) => [`${event.deviceId} ${event.counter}`, event])).values()];
}
