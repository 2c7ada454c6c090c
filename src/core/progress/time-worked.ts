/** How long children worked, as far as events tell: counted from a child's first real try of a day, so that looking on and waiting is no work. */
import type { ProgressEvent, ProgressFact } from './progress-event.ts';

/** Whoever does nothing that is told for longer than this does something else. */
export const LONGEST_PAUSE_MS = 10 * 60_000;

const isTry = ({ kind }: ProgressFact): boolean => kind === 'check-failed' || kind === 'step-passed' || kind === 'step-validated';

export interface DayWorked {
  readonly childId: string;
  /** Midnight where this is counted, of the laptop's clock. */
  readonly dayMs: number;
  readonly workedMs: number;
}

/** One for each child and day with a real try, in no order. Each event is given once. */
export function daysWorked(events: readonly ProgressEvent[]): readonly DayWorked[] {
  const days = new Map<string, ProgressEvent[]>();
  const midnight = midnights();
  for (const event of events) {
    const key = `${midnight(event.atMs)} ${event.childId}`;
    const known = days.get(key);
    if (known) known.push(event);
    else days.set(key, [event]);
  }
  return [...days.values()].flatMap((ofDay) => {
    const sorted = ofDay.sort((a, b) => a.atMs - b.atMs);
    const first = sorted.findIndex(({ fact }) => isTry(fact));
    if (first < 0) return [];
    let workedMs = 0;
    for (let i = first + 1; i < sorted.length; i++) workedMs += Math.min(sorted[i]!.atMs - sorted[i - 1]!.atMs, LONGEST_PAUSE_MS);
    return [{ childId: sorted[0]!.childId, dayMs: midnight(sorted[0]!.atMs), workedMs }];
  });
}

/** The calendar is asked once an hour of events, not once an event. */
function midnights(): (atMs: number) => number {
  const known = new Map<number, number>();
  const HOUR_MS = 3_600_000;
  return (atMs) => {
    const hour = Math.floor(atMs / HOUR_MS);
    let at = known.get(hour);
    if (at === undefined) known.set(hour, at = new Date(hour * HOUR_MS).setHours(0, 0, 0, 0));
    return at;
  };
}
