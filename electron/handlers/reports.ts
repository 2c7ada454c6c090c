import { basename } from 'node:path';
import { drawSheet } from '../../src/core/prints/sheet-page.ts';
import { printPage } from '../../src/core/prints/page.ts';
import { toCsv } from '../../src/core/reports/csv.ts';
import type { Sheet } from '../../src/core/reports/sheet.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { composeReport } from '../printing/compose-report.ts';
import type { Printable, PrintRoom } from '../printing/print-room.ts';
import { saveFile } from '../saved-file.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

interface ReportsHandlersNeeds {
  readonly packs: PackShelf;
  readonly storage: Pick<Storage, 'classes' | 'gate'>;
  readonly printRoom: PrintRoom;
  /** Where to keep the file of this name; null when the person changes their mind. */
  readonly choosePlace: (name: string, kind: 'csv' | 'pdf') => Promise<string | null>;
  readonly locale: Locale;
  readonly t: Translate;
}

export function createReportsHandlers({ packs, storage: { classes, gate }, printRoom, choosePlace, locale, t }: ReportsHandlersNeeds): HandlersOf<'reports'> {
  return {
    'reports:make': async (wish) => {
      gate.requireUnlocked();
      const sheet = composeReport(wish, { packs, classes, locale, t });
      const now = new Date();
      const page = pageOf(sheet, now, locale, t);
      if (wish.to === 'printer') return (await printRoom.print(page)) ? { fileName: null } : null;
      const path = await choosePlace(fileNameOf(sheet, now), wish.to);
      if (path === null) return null;
      const bytes = wish.to === 'csv' ? new TextEncoder().encode(toCsv(sheet, locale)) : await printRoom.pdf(page);
      return { fileName: basename(await saveFile(path, wish.to, bytes, t)) };
    },
  };
}

/** The day first, so that a folder of them is in order. */
const fileNameOf = ({ title, subtitle }: Sheet, now: Date): string => [isoDay(now), title, subtitle].join(' – ');

const isoDay = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

const pageOf = (sheet: Sheet, now: Date, locale: Locale, t: Translate): Printable => ({
  html: printPage(sheet.title, locale, drawSheet(sheet, locale)),
  foot: [now.toLocaleDateString(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }), sheet.subtitle, t('app.name')].join(' · '),
});
