/** What the page asks about the app itself. */
import type { BrowserWindow } from 'electron';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { Handlers } from '../../src/ipc/contract.ts';
import { goOn } from '../app-window.ts';
import type { HandedFiles } from '../handed-files.ts';
import { handOpenedFile, type OpenedFiles } from '../opened-files.ts';

interface AppHandlersNeeds {
  readonly version: string;
  readonly locale: Locale;
  readonly t: Translate;
  readonly openedFiles: OpenedFiles;
  readonly handedFiles: HandedFiles;
  readonly isReducedMotion: () => boolean;
  /** What stores had to say while they were opened. */
  readonly notices: () => string[];
  readonly window: () => BrowserWindow;
}

export function createAppHandlers({ version, locale, t, openedFiles, handedFiles, isReducedMotion, notices, window }: AppHandlersNeeds): Pick<Handlers, 'app:info' | 'app:takeOpenedFile' | 'app:notices' | 'app:setFullScreen' | 'app:goOn'> {
  return {
    'app:info': async () => ({ version, locale, isReducedMotion: isReducedMotion() }),
    'app:takeOpenedFile': async () => {
      const path = openedFiles.take();
      return path === undefined ? null : handOpenedFile(path, handedFiles, t);
    },
    'app:notices': async () => notices(),
    'app:goOn': async () => { goOn(window()); },
    'app:setFullScreen': async ({ isFullScreen }) => { window().setFullScreen(isFullScreen); },
  };
}
