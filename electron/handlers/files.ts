/** Opening and saving a project file where the person chooses. */
import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Translate } from '../../src/core/text/translate.ts';
import type { Handlers, OpenedFile } from '../../src/ipc/contract.ts';
import { PROJECT_EXTENSIONS, readOpenedFile } from '../opened-files.ts';
import { safeFileName, saveFile } from '../saved-file.ts';

interface FilesHandlersNeeds { readonly window: () => BrowserWindow; readonly t: Translate }

/** What each kind of file is called in the dialog. */
const SAVED = {
  sb3: { title: 'window.saveTitle', filter: 'window.projectFiles' },
  sprite3: { title: 'window.saveSpriteTitle', filter: 'window.spriteFiles' },
} as const;

export function createFilesHandlers({ window, t }: FilesHandlersNeeds): Pick<Handlers, 'files:open' | 'files:saveAs'> {
  return {
    'files:open': () => chooseProject(window(), t),
    'files:saveAs': async ({ suggestedName, kind, bytes }) => {
      const { title, filter } = SAVED[kind];
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: t(title),
        defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, kind, t('window.untitled'))),
        filters: [{ name: t(filter), extensions: [kind] }],
      });
      return filePath ? { path: await saveFile(filePath, kind, bytes, t) } : null;
    },
  };
}

/** Asks for a project file and reads it; null when the person changes their mind. Throws `Refusal`. */
export async function chooseProject(window: BrowserWindow, t: Translate): Promise<OpenedFile | null> {
  const { filePaths: [path] } = await dialog.showOpenDialog(window, { title: t('window.openTitle'), properties: ['openFile'], filters: projectFilters(t, PROJECT_EXTENSIONS) });
  return path === undefined ? null : readOpenedFile(path, t);
}

const projectFilters = (t: Translate, extensions: string[]) => [{ name: t('window.projectFiles'), extensions }];
