/** The day of a creation as one says it: today, yesterday, or "mardi 10 nov.". */
import type { TextKey } from '../../core/text/translate.ts';

const DAY_MS = 86_400_000;
const midnight = (atMs: number): number => new Date(atMs).setHours(0, 0, 0, 0);

export function dayLabel(atMs: number, nowMs: number): TextKey {
  // Rounded, because the day on which clocks change has 23 or 25 hours.
  const days = Math.round((midnight(nowMs) - midnight(atMs)) / DAY_MS);
  return days === 0 ? 'sessions.today' : days === 1 ? 'sessions.yesterday' : 'sessions.day';
}
