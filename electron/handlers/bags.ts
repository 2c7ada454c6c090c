/** Taking classes on sticks and bringing them back; the page never knows where files lie. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';
import { saveFile } from '../saved-file.ts';
import { findSticks, type StickProbes } from '../sticks/find-sticks.ts';
import type { FoundThings } from '../sticks/found-things.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

/** Each answers null or nothing when the person changes their mind. */
interface Questions {
  readonly bags: () => Promise<readonly string[]>;
  readonly place: (name: string) => Promise<string | null>;
  readonly folder: () => Promise<string | null>;
}

interface BagsNeeds extends Pick<Storage, 'classes' | 'gate' | 'bagDesk'> { readonly t: Translate; readonly found: FoundThings; readonly probes: StickProbes; readonly ask: Questions }

/** Some ten classes of a year; more would not fit into a small laptop's memory. */
const MOST_BAG_BYTES = 1_000_000_000;

export function createBagsHandlers({ classes, gate, bagDesk, t, found, probes, ask }: BagsNeeds): HandlersOf<'bags' | 'sticks'> {
  return {
    'sticks:look': async () => {
      gate.requireUnlocked();
      return Promise.all(findSticks(probes).map((stick) => found.lookOn(stick)));
    },
    'bags:take': async ({ classId, childId, password, stickId }) => {
      gate.requireUnlocked();
      const { name, bytes } = await bagDesk.make({ classId, childId: childId ?? undefined, password: password ?? undefined });
      const path = stickId === null ? await ask.place(name) : join(found.pathOf(stickId), name);
      return path === null ? null : basename(await saveFile(path, 'periscode-classe', bytes, t));
    },
    'bags:choose': async () => {
      gate.requireUnlocked();
      return Promise.all((await ask.bags()).map((path) => found.lookAtBag(path)));
    },
    'bags:bring': async ({ bagId, password, into }) => {
      gate.requireUnlocked();
      const { classId, joined } = await bagDesk.join(await readWhole(found.pathOf(bagId), t), password ?? undefined, into ?? undefined);
      return { classId, ...joined };
    },
    'bags:watch': async ({ classId, isWatched }) => {
      gate.requireUnlocked();
      const folder = isWatched ? await ask.folder() : null;
      if (folder !== null || !isWatched) classes.use(classId, (store) => { store.watchedFolder = folder; });
      if (folder !== null) await bagDesk.exchange(classId);
      return classes.open(classId).watchedFolder;
    },
  };
}

async function readWhole(path: string, t: Translate): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MOST_BAG_BYTES) throw new Refusal(t('bag.damaged'));
    return await readFile(path);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(t('bag.unreadable'), { cause: error });
  }
}
