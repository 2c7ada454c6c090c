/**
 * On which days a child worked, and for how long. A laptop's clock is believed for two things only: how long after the event before something happened, and which day it was.
 * Clocks of two laptops are never compared.
 */
import { byLaptop, getOrAdd } from './by-laptop.ts';
import type { ProgressEvent, ProgressFact, Sighting } from './progress-event.ts';

/** Whoever does nothing for longer was not at work. */
export const LONGEST_PAUSE_MS = 10 * 60_000;

/** "2026-11-24"; on a laptop whose clock stands before there was any Périscode (its battery is empty), `UNKNOWN_DAY`. */
export type Day = string;
export const UNKNOWN_DAY: Day = '';
const FIRST_YEAR = 2026;

export interface WorkDay {
  /** Proved by real tries: each proves the time since the child sat down, or since the try before. */
  readonly workedMs: number;
  /** Checks asked for, passed or not. */
  readonly tries: number;
}

/** The days on which a child was there, by any sign. */
export type WorkDays = ReadonlyMap<Day, WorkDay>;

/** One child at one laptop. */
export interface Seat {
  readonly days: Map<Day, { workedMs: number; tries: number }>;
  day: Day;
  /** Null until they sat down. */
  lastAtMs: number | null;
  unprovedMs: number;
}

export const emptySeat = (): Seat => ({ days: new Map(), day: UNKNOWN_DAY, lastAtMs: null, unprovedMs: 0 });

/** What an adult does for a child is no sign that the child is there. */
const BY_ADULTS: ReadonlySet<ProgressFact['kind']> = new Set(['adult-came', 'step-validated', 'step-unvalidated']);
const isTry = ({ kind }: ProgressFact): boolean => kind === 'check-failed' || kind === 'step-passed';

/** What events add up to, so that later ones cost only themselves. */
export class WorkTallies {
  /** By laptop and child. */
  readonly #seats = new Map<string, Map<string, Seat>>();

  /** `events`: of one laptop, in its order, later than all that were added of it. Tells `onDay` the day on which each was. */
  add(events: readonly ProgressEvent[], onDay?: (event: ProgressEvent, day: Day) => void): void {
    for (const event of events) {
      const day = countWork(getOrAdd(this.#seatsOf(event.deviceId), event.childId, emptySeat), event);
      onDay?.(event, day);
    }
  }

  /** What was counted before. */
  put(deviceId: string, childId: string, seat: Seat): void {
    this.#seatsOf(deviceId).set(childId, seat);
  }

  /** Of a child who may be kept under several ids. */
  days(childIds: readonly string[]): WorkDays {
    const sum = new Map<Day, WorkDay>();
    for (const children of this.#seats.values()) {
      for (const childId of childIds) {
        for (const [day, { workedMs, tries }] of children.get(childId)?.days ?? []) {
          const known = sum.get(day);
          sum.set(day, { workedMs: workedMs + (known?.workedMs ?? 0), tries: tries + (known?.tries ?? 0) });
        }
      }
    }
    return sum;
  }

  /** Of a child with all their ids: on each laptop, when by its own clock. */
  lastSeen(childIds: readonly string[]): readonly Omit<Sighting, 'childId'>[] {
    return [...this.#seats].flatMap(([deviceId, children]) => childIds.flatMap((id) => {
      const seat = children.get(id);
      return seat && seat.lastAtMs !== null ? [{ deviceId, atMs: seat.lastAtMs }] : [];
    }));
  }

  /** Under which ids anything is known. */
  childIds(): ReadonlySet<string> {
    return new Set([...this.#seats.values()].flatMap((children) => [...children.keys()]));
  }

  #seatsOf(deviceId: string): Map<string, Seat> {
    return getOrAdd(this.#seats, deviceId, () => new Map<string, Seat>());
  }
}

/** The day on which it was. */
export function countWork(seat: Seat, event: ProgressEvent): Day {
  if (BY_ADULTS.has(event.fact.kind)) return dayOf(event.atMs);
  work(seat, event);
  return seat.day;
}

function work(seat: Seat, { atMs, fact }: ProgressEvent): void {
  const pauseMs = atMs - (seat.lastAtMs ?? -Infinity);
  // A clock that was set back, too, begins anew.
  const goesOn = pauseMs >= 0 && pauseMs <= LONGEST_PAUSE_MS;
  if (!goesOn) seat.day = dayOf(atMs);
  seat.unprovedMs = goesOn ? seat.unprovedMs + pauseMs : 0;
  seat.lastAtMs = atMs;
  const day = getOrAdd(seat.days, seat.day, () => ({ workedMs: 0, tries: 0 }));
  if (!isTry(fact)) return;
  day.tries++;
  day.workedMs += seat.unprovedMs;
  seat.unprovedMs = 0;
}

/** Where the laptop stands. */
function dayOf(atMs: number): Day {
  const date = new Date(atMs);
  const year = date.getFullYear();
  return year < FIRST_YEAR ? UNKNOWN_DAY : `${year}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

export function workTallies(events: readonly ProgressEvent[]): WorkTallies {
  const tallies = new WorkTallies();
  for (const ofLaptop of byLaptop(events)) tallies.add(ofLaptop);
  return tallies;
}

/** Those on which somebody of the class made a real try, in order; the unknown one last. */
export function sessionDays(children: readonly WorkDays[]): readonly Day[] {
  const held = new Set(children.flatMap((days) => [...days].flatMap(([day, { tries }]) => (tries > 0 ? [day] : []))));
  return [...held].sort((a, b) => (a === UNKNOWN_DAY ? 1 : b === UNKNOWN_DAY ? -1 : a < b ? -1 : 1));
}
