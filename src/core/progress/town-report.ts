/** What a town is told: how often each class met, how many children came, how long they worked. Nobody's name is in it. */
import { sessionDays, UNKNOWN_DAY, type WorkDays } from './work-days.ts';

export interface TownRow {
  readonly className: string;
  /** Days on which somebody of the class made a real try. A laptop without a right date adds none, unless no laptop has one: then they are one. */
  readonly sessions: number;
  /** Who made a real try at least once. */
  readonly children: number;
  /** Of work, of all children together. */
  readonly workedMs: number;
}

export interface TownReport {
  readonly rows: readonly TownRow[];
  /** A child of two classes counts in both. */
  readonly total: Omit<TownRow, 'className'>;
}

/** From the first day to the last, both within; a day is "2026-11-24". */
export interface Period { readonly from: string; readonly to: string }

/** `children`: the days of each child (`workTallies(events).days(ids)`). With a `period`, what has no date is left out. */
export function townRow(className: string, children: readonly WorkDays[], period?: Period): TownRow {
  const within = period ? children.map((days) => new Map([...days].filter(([day]) => day >= period.from && day <= period.to))) : children;
  const days = sessionDays(within);
  const worked = within.map((ofChild) => [...ofChild.values()]);
  return {
    className,
    sessions: days.length > 1 ? days.filter((day) => day !== UNKNOWN_DAY).length : days.length,
    children: worked.filter((ofChild) => ofChild.some(({ tries }) => tries > 0)).length,
    workedMs: worked.flat().reduce((sum, { workedMs }) => sum + workedMs, 0),
  };
}

export function townReport(rows: readonly TownRow[]): TownReport {
  const sum = (of: (row: TownRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return { rows, total: { sessions: sum((row) => row.sessions), children: sum((row) => row.children), workedMs: sum((row) => row.workedMs) } };
}
