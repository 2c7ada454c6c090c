/** The table of progress of one lesson, as it stands on the screen. */
import type { HelpWanted, TableRow } from '../progress/progress-table.ts';
import type { Translate } from '../text/translate.ts';
import type { Sheet } from './sheet.ts';

export interface ClassSheetOf {
  readonly className: string;
  /** Empty when the class follows no course. */
  readonly lessonTitle: string;
  /** A short word for each step. */
  readonly stepWords: readonly string[];
}

export const classSheet = (rows: readonly TableRow[], { className, lessonTitle, stepWords }: ClassSheetOf, t: Translate): Sheet => ({
  title: t('report.class'),
  subtitle: [className, lessonTitle].filter(Boolean).join(' · '),
  columns: [t('report.firstName'), ...stepWords.map((word, i) => `${i + 1} ${word}`), t('animator.table.note')],
  rows: rows.map(({ child, cells, help }) => [child.firstName, ...cells.map((cell) => t(`animator.cell.${cell}`)), noteOf(help, t)]),
  total: null,
  note: '',
});

/** What the last column says of a child who needs somebody; empty of the others. */
export const noteOf = (help: HelpWanted | null, t: Translate): string => (help ? t(help.isCalled ? 'animator.note.called' : 'animator.note.stuck', { count: help.tries }) : '');
