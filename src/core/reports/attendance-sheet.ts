/** Who was there at which session, and how long each child worked. */
import { sessionDays, type WorkDays } from '../progress/work-days.ts';
import type { Translate } from '../text/translate.ts';
import { dayWords, hours, type Sheet } from './sheet.ts';

export interface PresentChild { readonly firstName: string; readonly days: WorkDays }

export function attendanceSheet(className: string, children: readonly PresentChild[], t: Translate): Sheet {
  const sessions = sessionDays(children.map(({ days }) => days));
  const workedMs = ({ days }: PresentChild): number => [...days.values()].reduce((sum, day) => sum + day.workedMs, 0);
  return {
    title: t('report.attendance'),
    subtitle: className,
    columns: [t('report.firstName'), ...sessions.map((day) => dayWords(day, t)), t('report.sessions'), t('report.hours')],
    rows: children.map((child) => {
      const wasThere = sessions.map((day) => child.days.has(day));
      return [child.firstName, ...wasThere.map((isThere) => (isThere ? t('report.there') : null)), wasThere.filter(Boolean).length, hours(workedMs(child))];
    }),
    total: [t('report.total'), ...sessions.map((day) => children.filter(({ days }) => days.has(day)).length), sessions.length, hours(children.reduce((sum, child) => sum + workedMs(child), 0))],
    note: t('report.attendance.note'),
  };
}
