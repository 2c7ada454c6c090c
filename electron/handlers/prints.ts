import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { PrintWish } from '../../src/ipc/contract.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { composePrint, type PrintedFor } from '../printing/compose-print.ts';
import type { PrintRoom } from '../printing/print-room.ts';
import { saveFile } from '../saved-file.ts';
import type { Storage } from '../storage/open-storage.ts';
import { basename } from 'node:path';
import type { HandlersOf } from './handlers-of.ts';
import { keptBy } from './kept-by.ts';

interface PrintsHandlersNeeds {
  readonly packs: PackShelf;
  readonly storage: Pick<Storage, 'classes' | 'gate'>;
  readonly printRoom: PrintRoom;
  /** Where to keep the PDF of this name; null when the person changes their mind. */
  readonly choosePlace: (name: string) => Promise<string | null>;
  readonly locale: Locale;
  readonly t: Translate;
}

export function createPrintsHandlers({ packs, storage, printRoom, choosePlace, locale, t }: PrintsHandlersNeeds): HandlersOf<'prints'> {
  return {
    'prints:make': async (wish) => {
      storage.gate.requireUnlocked();
      const { title, ...page } = composePrint(wish, printedFor(wish, storage), { packs, kept: keptBy(storage.classes, wish.classId), locale, t, now: new Date() });
      if (wish.to === 'printer') return (await printRoom.print(page)) ? { fileName: null } : null;
      const path = await choosePlace(title);
      if (path === null) return null;
      return { fileName: basename(await saveFile(path, 'pdf', await printRoom.pdf(page), t)) };
    },
  };
}

function printedFor({ classId, childId }: PrintWish, { classes }: Pick<Storage, 'classes'>): PrintedFor {
  if (classId === null) return { className: '', firstNames: [] };
  const children = classes.use(classId, (store) => store.roster.list()).filter((child) => childId === null || child.id === childId);
  return { className: classes.list().find((one) => one.id === classId)?.name ?? '', firstNames: children.map((child) => child.firstName) };
}
