/** What the page asks about the app itself. */
import type { BrowserWindow } from 'electron';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { LaptopReport } from '../../src/ipc/contract.ts';
import { goOn } from '../app-window.ts';
import type { HandedFiles } from '../handed-files.ts';
import type { Kiosk } from '../kiosk.ts';
import { handOpenedFile, type OpenedFiles } from '../opened-files.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

interface AppHandlersNeeds extends Pick<Storage, 'gate'> {
  readonly version: string;
  readonly locale: Locale;
  readonly t: Translate;
  readonly openedFiles: OpenedFiles;
  readonly handedFiles: HandedFiles;
  /** What stores had to say while they were opened. */
  readonly notices: () => string[];
  readonly examine: () => Promise<LaptopReport>;
  readonly window: () => BrowserWindow;
  readonly kiosk: Pick<Kiosk, 'leave' | 'setFullScreen'>;
}

export function createAppHandlers({ version, locale, t, openedFiles, handedFiles, notices, gate, examine, window, kiosk }: AppHandlersNeeds): HandlersOf<'app'> {
  return {
    'app:info': async () => ({ version, locale }),
    'app:takeOpenedFile': async () => {
      const path = openedFiles.take();
      return path === undefined ? null : handOpenedFile(path, handedFiles, t);
    },
    'app:notices': async () => notices(),
    'app:goOn': async () => { goOn(window()); },
    'app:examine': async () => {
      gate.requireUnlocked();
      return examine();
    },
    'app:setFullScreen': async ({ isFullScreen }) => { kiosk.setFullScreen(isFullScreen); },
    'app:leave': async () => {
      gate.requireUnlocked();
      kiosk.leave();
    },
  };
}
