/** Everything kept on this laptop, opened together and closed together. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';
import { BagDesk } from '../bags/bag-desk.ts';
import { ClassBags } from '../bags/class-bags.ts';
import { WatchedFolders } from '../bags/watched-folder.ts';
import { AnimatorGate } from './animator-gate.ts';
import { ClassCatalogue } from './class-catalogue.ts';
import { classesFolder } from './class-files.ts';
import { readDeviceId } from './device.ts';
import { makeFolder } from './durable-files.ts';
import { SettingsFile } from './laptop-settings.ts';

export interface Storage {
  readonly dataFolder: string;
  readonly classes: ClassCatalogue;
  readonly gate: AnimatorGate;
  readonly settings: SettingsFile;
  readonly bags: ClassBags;
  /** The long work of `bags`, away from the main process. */
  readonly bagDesk: BagDesk;
  /** Who this laptop is in what it leaves to others. */
  readonly laptopId: string;
  /** What the people must know since the start, in their language. Opens every class to know. */
  notices(): string[];
  /** Writes the last backups and closes every file; to be called before the app ends. */
  close(): void;
}

const LOOK_FOR_QUIET_EVERY_MS = 60_000;

/** @throws Refusal when nothing can be written in `dataFolder`. */
export function openStorage(dataFolder: string, t: Translate): Storage {
  makeUsable(dataFolder, t);
  const notices = new Set<string>();
  const laptopId = readDeviceId(dataFolder);
  const settings = new SettingsFile(dataFolder);
  const classes = new ClassCatalogue({ dataFolder, deviceId: laptopId, t, onNotice: (message) => notices.add(message) });
  const bags = new ClassBags({ classes, laptopId, laptopLabel: () => settings.read().laptopName || hostname(), t });
  const bagDesk = new BagDesk({ dataFolder, laptopId }, t);
  const watched = (): readonly string[] => classes.list().map(({ id }) => id).filter((id) => classes.open(id).watchedFolder !== null);
  const timer = setInterval(() => {
    classes.keepWithin(settings.read().mostHistoryMegabytes * 1_000_000);
    classes.backUpWhenQuiet();
    for (const classId of watched()) void bagDesk.exchange(classId).catch(() => undefined);
  }, LOOK_FOR_QUIET_EVERY_MS);
  timer.unref();
  return {
    dataFolder, classes, bags, bagDesk, laptopId, settings,
    gate: new AnimatorGate(dataFolder, t),
    notices: () => {
      classes.list();
      return [...notices];
    },
    close: () => {
      clearInterval(timer);
      bagDesk.close();
      try {
        // The last of the day for the other laptops; what they left is taken next time.
        const folders = new WatchedFolders(classes, bags, laptopId);
        for (const classId of watched()) folders.leave(classId);
      } finally {
        classes.close();
      }
    },
  };
}

function makeUsable(dataFolder: string, t: Translate): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
    accessSync(dataFolder, constants.W_OK);
    makeFolder(dataFolder, classesFolder(dataFolder));
  } catch (error) {
    throw new Refusal(t('storage.folderRefused', { folder: dataFolder, reason: error instanceof Error ? error.message : String(error) }));
  }
}
