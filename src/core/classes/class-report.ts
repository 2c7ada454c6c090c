/** What a town is told of one class, from as many of its bags as there are: they mostly hold the same. */
import { foldProgress } from '../progress/fold-progress.ts';
import type { ProgressEvent } from '../progress/progress-event.ts';
import { townRow, type TownRow } from '../progress/town-report.ts';
import { workTallies } from '../progress/work-days.ts';
import type { ClassEntry } from './class-entry.ts';
import { foldClass } from './fold-class.ts';

export interface ClassLists { readonly entries: readonly ClassEntry[]; readonly events: readonly ProgressEvent[] }

/** `stepsDone`: of all children together. */
export interface ClassReport extends TownRow { readonly stepsDone: number }

export function classReport(bags: readonly ClassLists[]): ClassReport {
  const { facts, children } = foldClass(bags.flatMap(({ entries }) => entries));
  const listed = new Map(children.flatMap(({ id, ids }) => ids.map((own) => [own, id] as const)));
  const events = bags.flatMap((bag) => bag.events);
  const tallies = workTallies(events);
  const progress = foldProgress(events.map((event) => ({ ...event, childId: listed.get(event.childId) ?? event.childId })));
  const done = children.flatMap(({ id }) => [...progress.get(id)?.values() ?? []]).filter(({ isDone }) => isDone);
  return { ...townRow(facts.name ?? '', children.map(({ ids }) => tallies.days(ids))), stepsDone: done.length };
}
