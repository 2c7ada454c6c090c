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
  for (const ofDevice of groupBy(events, (event) => event.deviceId).values()) {
    for (const [childId, ofChild] of groupBy(inOrder(ofDevice), (event) => event.childId)) {
      const places = getOrAdd(tallies, childId, () => new Map<string, DeviceTally[]>());
      for (const [place, tally] of tallyByPlace(ofChild)) getOrAdd(places, place, () => []).push(tally);
    }
  }
  return mapValues(tallies, (places) => mapValues(places, joinTallies));
}

/** One laptop's events as it counted them, each once. */
function inOrder(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
  const sorted = [...events].sort((a, b) => a.counter - b.counter);
  return sorted.filter((event, i) => event.counter !== sorted[i - 1]?.counter);
}

function tallyByPlace(events: readonly ProgressEvent[]): Map<string, DeviceTally> {
  const places = new Map<string, DeviceTally>();
  for (const { fact } of events) count(getOrAdd(places, placeKey(fact), emptyTally), fact);
  return places;
}

function count<K extends ProgressFact['kind']>(tally: DeviceTally, fact: Extract<ProgressFact, { kind: K }>): void {
  const countKind = COUNT[fact.kind] as (tally: DeviceTally, fact: Extract<ProgressFact, { kind: K }>) => void;
  countKind(tally, fact);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) getOrAdd(groups, keyOf(item), () => []).push(item);
  return groups;
}

function getOrAdd<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = create());
  return value;
}

const mapValues = <V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): Map<string, W> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
