/** Every request's handler, gathered: a request without one does not compile. */
import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { Handlers } from '../../src/ipc/contract.ts';
import type { HandedFiles } from '../handed-files.ts';
import type { Kiosk } from '../kiosk.ts';
import type { OpenedFiles } from '../opened-files.ts';
import { DraftShelf } from '../packs/draft-shelf.ts';
import { PackShelf } from '../packs/pack-shelf.ts';
import { realProbes } from '../sticks/find-sticks.ts';
import { FoundThings } from '../sticks/found-things.ts';
import { PrintRoom } from '../printing/print-room.ts';
import { laptopDataFolder } from '../laptop.ts';
import { laptopProbes } from '../selftest/laptop-probes.ts';
import { examineLaptop } from '../selftest/selftest.ts';
import type { Sheets } from '../printing/sheets.ts';
import type { Storage } from '../storage/open-storage.ts';
import { createAccessHandlers } from './access.ts';
import { createAnimatorHandlers } from './animator.ts';
import { createAppHandlers } from './app.ts';
import { choosePack } from './choose-pack.ts';
import { createBackpackHandlers } from './backpack.ts';
import { createBagsHandlers } from './bags.ts';
import { chooseBags, chooseBagPlace, chooseFolder } from './choose-bags.ts';
import { createClassesHandlers } from './classes.ts';
import { chooseDraftPlace } from './choose-draft-place.ts';
import { createDraftsHandlers } from './drafts.ts';
import { choosePlace, createFilesHandlers } from './files.ts';
import { createPacksHandlers } from './packs.ts';
import { createPrintsHandlers } from './prints.ts';
import { createPrivacyHandlers } from './privacy.ts';
import { createProgressHandlers } from './progress.ts';
import { createProjectsHandlers } from './projects.ts';
import { createReportsHandlers } from './reports.ts';
import { createRosterHandlers } from './roster.ts';
import { createSettingsHandlers } from './settings.ts';
import { createTakeHomeHandlers } from './take-home.ts';
import { createTourHandlers } from './tour.ts';

export interface HandlersNeeds {
  readonly version: string;
  readonly locale: Locale;
  readonly t: Translate;
  readonly storage: Storage;
  /** The built app: its page, the lesson packs that came with it, and the page that plays a game taken home. */
  readonly distFolder: string;
  /** Packs that IT put ready, one folder each. */
  readonly preloadedPacks: string | null;
  /** IT does not mind that animators are offered the tour of the app. */
  readonly isTourAllowed: boolean;
  readonly openedFiles: OpenedFiles;
  readonly handedFiles: HandedFiles;
  readonly sheets: Sheets;
  /** The one that dialogs belong to. */
  readonly window: () => BrowserWindow;
  /** Of the system. */
  readonly isReducedMotion: () => boolean;
  /** Ends the app, whatever stands in the way. */
  readonly kiosk: Pick<Kiosk, 'leave' | 'setFullScreen'>;
}

export function createHandlers(needs: HandlersNeeds): Handlers {
  const { storage, t, window, locale, version: appVersion } = needs;
  const packs = new PackShelf({ dataFolder: storage.dataFolder, builtInFolder: join(needs.distFolder, 'lessons'), preloadedFolder: needs.preloadedPacks, appVersion, locale, t });
  const drafts = new DraftShelf({ dataFolder: storage.dataFolder, locale, t });
  const printRoom = new PrintRoom(needs.sheets, t);
  const found = new FoundThings({ appVersion, bags: storage.bags, packs, t });
  return {
    ...createAppHandlers({
      ...needs, notices: () => storage.notices(), gate: storage.gate,
      examine: () => examineLaptop(appVersion, laptopProbes({ distFolder: needs.distFolder, dataFolder: () => laptopDataFolder(t), page: async () => window().webContents }), t),
    }),
    ...createFilesHandlers(needs),
    ...createAccessHandlers(storage, needs.isReducedMotion),
    ...createAnimatorHandlers(storage),
    ...createClassesHandlers(storage, packs),
    ...createPacksHandlers({ ...storage, packs, found, t, choosePack: (from) => choosePack(window(), from, t) }),
    ...createDraftsHandlers({ packs, drafts, gate: storage.gate, t, choosePlace: (name) => chooseDraftPlace(window(), name, t) }),
    ...createBagsHandlers({ ...storage, t, found, probes: realProbes, ask: { bags: () => chooseBags(window(), t), place: (name) => chooseBagPlace(window(), name, t), folder: () => chooseFolder(window(), t) } }),
    ...createPrintsHandlers({ packs, storage, printRoom, choosePlace: (name) => choosePlace(window(), name, 'pdf', t), locale, t }),
    ...createReportsHandlers({ packs, storage, printRoom, choosePlace: (name, kind) => choosePlace(window(), name, kind, t), locale, t }),
    ...createTakeHomeHandlers({ storage, packs, found, playerFile: join(needs.distFolder, 'player.html'), askFolder: () => chooseFolder(window(), t), locale, t }),
    ...createProgressHandlers(storage, packs),
    ...createBackpackHandlers(storage, t),
    ...createProjectsHandlers(storage, t),
    ...createPrivacyHandlers({ ...storage, packs, choosePlace: (name) => choosePlace(window(), name, 'zip', t), locale, t }),
    ...createRosterHandlers(storage, t),
    ...createSettingsHandlers(storage),
    ...createTourHandlers(storage, needs.isTourAllowed),
  };
}
