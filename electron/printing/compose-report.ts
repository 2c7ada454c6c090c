/** From what an animator wants to know of their classes to the sheet that says it. */
import { readLesson } from '../../src/core/lesson/read-pack.ts';
import { stepHeads } from '../../src/core/lesson/step-heads.ts';
import { townRow } from '../../src/core/progress/town-report.ts';
import type { WorkDays } from '../../src/core/progress/work-days.ts';
import { attendanceSheet } from '../../src/core/reports/attendance-sheet.ts';
import { classSheet } from '../../src/core/reports/class-sheet.ts';
import type { Sheet } from '../../src/core/reports/sheet.ts';
import { townSheet } from '../../src/core/reports/town-sheet.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { ReportWish } from '../../src/ipc/contract.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import type { ClassStore } from '../storage/class-store.ts';
import type { Storage } from '../storage/open-storage.ts';
import { tableOf } from './class-at-lesson.ts';

export interface ReportNeeds { readonly packs: Pick<PackShelf, 'list' | 'lesson'>; readonly classes: Storage['classes']; readonly locale: Locale; readonly t: Translate }

export function composeReport({ what, classId, lessonId }: ReportWish, needs: ReportNeeds): Sheet {
  const { classes, t } = needs;
  switch (what) {
    case 'class': return classes.use(classId, (store) => composeClass(store, lessonId, needs));
    case 'attendance': return classes.use(classId, (store) => attendanceSheet(store.summary().name, daysOf(store), t));
    // Who left during the year came all the same.
    case 'town': return townSheet(classes.list().map(({ id, name }) => classes.use(id, (store) => townRow(name, daysOfAll(store)))), t);
  }
}

function composeClass(store: ClassStore, lessonId: string | null, { packs, locale, t }: ReportNeeds): Sheet {
  const { packId, lesson, rows } = tableOf(store, lessonId, packs);
  const read = packId && lesson ? readLesson(packs.lesson(packId, lesson.id, store.pack).files, locale) : null;
  const stepWords = stepHeads(lesson?.stepIds ?? [], read?.ok ? read.value : null).map(({ word }) => word);
  return classSheet(rows, { className: store.summary().name, lessonTitle: lesson?.title ?? '', stepWords }, t);
}

function daysOfAll({ roster, standing }: ClassStore): readonly WorkDays[] {
  const work = standing.work();
  return [...roster.allIds().values()].map((ids) => work.days(ids));
}

function daysOf({ roster, standing }: ClassStore) {
  const [ids, work] = [roster.allIds(), standing.work()];
  return roster.list().map(({ id, firstName }) => ({ firstName, days: work.days(ids.get(id) ?? []) }));
}
