/** What a town is told of its classes: numbers, and nobody's name. */
import { townReport, type TownRow } from '../progress/town-report.ts';
import type { Translate } from '../text/translate.ts';
import { hours, type Sheet } from './sheet.ts';

export function townSheet(classes: readonly TownRow[], t: Translate): Sheet {
  const { rows, total } = townReport(classes);
  return {
    title: t('report.town'),
    subtitle: t('report.classes', { count: rows.length }),
    columns: [t('report.className'), t('report.sessions'), t('report.children'), t('report.hours')],
    rows: rows.map(({ className, sessions, children, workedMs }) => [className, sessions, children, hours(workedMs)]),
    total: [t('report.total'), total.sessions, total.children, hours(total.workedMs)],
    note: t('report.town.note'),
  };
}
