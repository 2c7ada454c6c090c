/** From events to who did what and who is stuck. The events are a set: their order and their copies change nothing. */
import { byLaptop, getOrAdd } from './by-laptop.ts';
import type { ProgressEvent, ProgressFact } from './progress-event.ts';
import { countFact, emptyTally, joinTallies, type DeviceTally, type StepProgress } from './step-progress.ts';

export type Place = Pick<ProgressFact, 'packId' | 'lessonId' | 'stepId'>;

/** What each child did; a step never opened is absent. */
export type Progress = ReadonlyMap<string, ChildProgress>;
/** By `placeKey`. */
export type ChildProgress = ReadonlyMap<string, StepProgress>;

/** Ids hold no slash. */
export const placeKey = ({ packId, lessonId, stepId }: Place): string => `${packId}/${lessonId}/${stepId}`;

export const stepOf = (progress: Progress, childId: string, place: Place): StepProgress | undefined => progress.get(childId)?.get(placeKey(place));

export function foldProgress(events: readonly ProgressEvent[]): Progress {
  const tallies = new ProgressTallies();
  for (const ofLaptop of byLaptop(events)) tallies.add(ofLaptop);
  return tallies.progress();
}

/** What events add up to, laptop by laptop, so that later ones cost only themselves. */
export class ProgressTallies {
  /** By laptop, child and place: a laptop's own view has an order, the whole has none. */
  readonly #laptops = new Map<string, Map<string, Map<string, DeviceTally>>>();

  /** `events`: of one laptop, in its order, later than all that were added of it. A child stays at a step for many events in a row, so the place is looked up only when it changes. */
  add(events: readonly ProgressEvent[]): void {
    let last: ProgressEvent | undefined;
    let tally = emptyTally();
    for (const event of events) {
      if (!last || !isSamePlace(event, last)) tally = this.#tallyFor(event);
      countFact(tally, event.fact);
      last = event;
    }
  }

  /** What was counted before. */
  put(deviceId: string, childId: string, place: Place, tally: DeviceTally): void {
    this.#placesOf(deviceId, childId).set(placeKey(place), tally);
  }

  progress(): Progress {
    const found = new Map<string, Map<string, DeviceTally[]>>();
    for (const children of this.#laptops.values()) {
      for (const [childId, places] of children) {
        const ofChild = getOrAdd(found, childId, () => new Map<string, DeviceTally[]>());
        for (const [place, tally] of places) getOrAdd(ofChild, place, () => []).push(tally);
      }
    }
    return mapValues(found, (places) => mapValues(places, joinTallies));
  }

  /** One step of one child, who may be kept under several ids; undefined when it was never opened. */
  step(childIds: readonly string[], place: Place): StepProgress | undefined {
    const key = placeKey(place);
    const tallies = [...this.#laptops.values()].flatMap((children) => childIds.flatMap((childId) => children.get(childId)?.get(key) ?? []));
    return tallies.length === 0 ? undefined : joinTallies(tallies);
  }

  #tallyFor({ deviceId, childId, fact }: ProgressEvent): DeviceTally {
    return getOrAdd(this.#placesOf(deviceId, childId), placeKey(fact), emptyTally);
  }

  #placesOf(deviceId: string, childId: string): Map<string, DeviceTally> {
    return getOrAdd(getOrAdd(this.#laptops, deviceId, () => new Map<string, Map<string, DeviceTally>>()), childId, () => new Map<string, DeviceTally>());
  }
}

const isSamePlace = (a: ProgressEvent, b: ProgressEvent): boolean =>
  a.childId === b.childId && a.fact.stepId === b.fact.stepId && a.fact.lessonId === b.fact.lessonId && a.fact.packId === b.fact.packId;

const mapValues = <V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): Map<string, W> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
