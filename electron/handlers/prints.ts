import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { PrintWish } from '../../src/ipc/contract.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { composeClassPrint } from '../printing/compose-class-print.ts';
import { composeGuide } from '../printing/compose-guide.ts';
import { composePrint, type Print, type PrintedFor } from '../printing/compose-print.ts';
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
  const put = async ({ title, ...page }: Print, to: PrintWish['to']): Promise<{ fileName: string | null } | null> => {
    if (to === 'printer') return (await printRoom.print(page)) ? { fileName: null } : null;
    const path = await choosePlace(title);
    if (path === null) return null;
    return { fileName: basename(await saveFile(path, 'pdf', await printRoom.pdf(page), t)) };
  };
  return {
    'prints:make': async (wish) => {
      storage.gate.requireUnlocked();
      return put(composePrint(wish, printedFor(wish, storage), { packs, kept: keptBy(storage.classes, wish.classId), locale, t, now: new Date() }), wish.to);
    },
    'prints:guide': async ({ what, to }) => {
      storage.gate.requireUnlocked();
      return put(composeGuide(what, { locale, t }), to);
    },
    'prints:ofClass': async ({ what, classId, to }) => {
      storage.gate.requireUnlocked();
      return put(storage.classes.use(classId, (store) => composeClassPrint(what, store, { locale, t, now: new Date() })), to);
    },
  };
}

function printedFor({ classId, childId }: PrintWish, { classes }: Pick<Storage, 'classes'>): PrintedFor {
  if (classId === null) return { className: '', firstNames: [] };
  const children = classes.use(classId, (store) => store.roster.list()).filter((child) => childId === null || child.id === childId);
  return { className: classes.list().find((one) => one.id === classId)?.name ?? '', firstNames: children.map((child) => child.firstName) };
}
