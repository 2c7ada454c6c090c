/** From events to who did what and who is stuck. The events are a set: their order and their copies change nothing. */
import type { ProgressEvent, ProgressFact } from './progress-event.ts';
import { COUNT, emptyTally, joinTallies, type DeviceTally, type StepProgress } from './step-progress.ts';

export type Place = Pick<ProgressFact, 'packId' | 'lessonId' | 'stepId'>;

/** What each child did; a step never opened is absent. */
export type Progress = ReadonlyMap<string, ChildProgress>;
/** By `placeKey`. */
export type ChildProgress = ReadonlyMap<string, StepProgress>;

/** Ids hold no slash. */
export const placeKey = ({ packId, lessonId, stepId }: Place): string => `${packId}/${lessonId}/${stepId}`;

export const stepOf = (progress: Progress, childId: string, place: Place): StepProgress | undefined => progress.get(childId)?.get(placeKey(place));

export function foldProgress(events: readonly ProgressEvent[]): Progress {
  const tallies = new Map<string, Map<string, DeviceTally[]>>();
  for (const ofDevice of groupByDevice(events)) {
    for (const [childId, places] of tallyDevice(inOrder(ofDevice))) {
      const ofChild = getOrAdd(tallies, childId, () => new Map<string, DeviceTally[]>());
      for (const [place, tally] of places) getOrAdd(ofChild, place, () => []).push(tally);
    }
  }
  return mapValues(tallies, (places) => mapValues(places, joinTallies));
}

function groupByDevice(events: readonly ProgressEvent[]): Iterable<readonly ProgressEvent[]> {
  const groups = new Map<string, ProgressEvent[]>();
  for (const event of events) getOrAdd(groups, event.deviceId, () => []).push(event);
  return groups.values();
}

/** One laptop's events as it counted them, each once. They mostly come so already. */
function inOrder(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  if (events.every((event, i) => i === 0 || event.counter > events[i - 1]!.counter)) return events;
  const sorted = [...events].sort((a, b) => a.counter - b.counter);
  return sorted.filter((event, i) => event.counter !== sorted[i - 1]?.counter);
}

/** By child and place. A child stays at a step for many events in a row, so the place is looked up only when it changes. */
function tallyDevice(events: readonly ProgressEvent[]): Map<string, Map<string, DeviceTally>> {
  const children = new Map<string, Map<string, DeviceTally>>();
  let last: ProgressEvent | undefined;
  let tally = emptyTally();
  for (const event of events) {
    if (!last || !isSamePlace(event, last)) tally = getOrAdd(getOrAdd(children, event.childId, () => new Map()), placeKey(event.fact), emptyTally);
    count(tally, event.fact);
    last = event;
  }
  return children;
}

const isSamePlace = (a: ProgressEvent, b: ProgressEvent): boolean =>
  a.childId === b.childId && a.fact.stepId === b.fact.stepId && a.fact.lessonId === b.fact.lessonId && a.fact.packId === b.fact.packId;

function count<K extends ProgressFact['kind']>(tally: DeviceTally, fact: Extract<ProgressFact, { kind: K }>): void {
  const countKind = COUNT[fact.kind] as (tally: DeviceTally, fact: Extract<ProgressFact, { kind: K }>) => void;
  countKind(tally, fact);
}

function getOrAdd<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = create());
  return value;
}

const mapValues = <V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): Map<string, W> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
