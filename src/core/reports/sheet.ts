/** A report as rows of cells: what the screen, a CSV file and paper show alike. */
import { UNKNOWN_DAY, type Day } from '../progress/work-days.ts';
import type { Locale, Translate } from '../text/translate.ts';

/** Null: nothing to say. */
export type Cell = string | number | null;

export interface Sheet {
  readonly title: string;
  /** Whose and of what. */
  readonly subtitle: string;
  readonly columns: readonly string[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Sums, under the rows. */
  readonly total: readonly Cell[] | null;
  /** What a reader must know to understand it. */
  readonly note: string;
}

/** In words and figures of one language. */
export interface SheetWords { readonly t: Translate; readonly locale: Locale }

/** "24/11/2026" */
export const dayWords = (day: Day, t: Translate): string => (day === UNKNOWN_DAY ? t('report.noDate') : day.split('-').reverse().join('/'));

/** In hours, to a hundredth. */
export const hours = (ms: number): number => Math.round(ms / 36_000) / 100;
