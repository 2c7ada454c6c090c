/** Run as a thread by `bag-desk.ts`: fills, joins and exchanges bags with connections of its own to the classes. */
import { hostname } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';
import { ClassCatalogue } from '../storage/class-catalogue.ts';
import { SettingsFile } from '../storage/laptop-settings.ts';
import { atWork, ready, type ThreadSign } from '../storage/sqlite-thread.ts';
import type { BagAnswer, BagThreadData, BagWork } from './bag-desk.ts';
import { ClassBags } from './class-bags.ts';
import { WatchedFolders } from './watched-folder.ts';

/** A class that is open here cannot be put aside or taken away on Windows. */
const LET_GO_AFTER_MS = 10_000;

/** Sentences are made where the language is known. */
const keyItself: Translate = (key) => key;

const data = workerData as BagThreadData & ThreadSign;
const { dataFolder, laptopId } = data;
const classes = new ClassCatalogue({ dataFolder, deviceId: laptopId, t: keyItself, onNotice: () => undefined });
const bags = new ClassBags({ classes, laptopId, laptopLabel: () => new SettingsFile(dataFolder).read().laptopName || hostname(), t: keyItself });
const folders = new WatchedFolders(classes, bags, laptopId);

let timer: ReturnType<typeof setTimeout> | undefined;

parentPort!.on('message', ({ id, work }: { readonly id: number; readonly work: BagWork }) => {
  clearTimeout(timer);
  atWork(data, () => { parentPort!.postMessage({ id, ...answer(work) }); });
  timer = setTimeout(() => { atWork(data, () => { classes.letGo(); }); }, LET_GO_AFTER_MS);
});
ready(data);

function answer(work: BagWork): BagAnswer {
  try {
    return { value: perform(work) };
  } catch (error) {
    return error instanceof Refusal ? { refusal: error.message } : { trouble: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}

function perform(work: BagWork): unknown {
  switch (work.kind) {
    case 'make': return bags.make(work.wanted);
    case 'join': return bags.join(work.bytes, work.password, work.into);
    case 'exchange': return folders.exchange(work.classId);
  }
}
