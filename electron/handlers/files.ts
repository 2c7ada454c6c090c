/** Opening and saving a project file where the person chooses. */
import { app, dialog, type BrowserWindow } from 'electron';
import { extname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { TextKey, Translate } from '../../src/core/text/translate.ts';
import type { Handlers, OpenedFile } from '../../src/ipc/contract.ts';
import { PROJECT_EXTENSIONS, readOpenedFile } from '../opened-files.ts';
import { Refusal } from '../refusal.ts';

interface FilesHandlersNeeds { readonly window: () => BrowserWindow; readonly t: Translate }

const WRITE_REASONS: Readonly<Record<string, TextKey>> = {
  ENOSPC: 'window.diskFull', EDQUOT: 'window.diskFull',
  EACCES: 'window.folderForbidden', EPERM: 'window.folderForbidden', EROFS: 'window.folderForbidden',
  ENOENT: 'window.folderGone', ENXIO: 'window.folderGone', EIO: 'window.folderGone', ENODEV: 'window.folderGone',
};

export function createFilesHandlers({ window, t }: FilesHandlersNeeds): Pick<Handlers, 'files:open' | 'files:saveAs'> {
  return {
    'files:open': () => chooseProject(window(), t),
    'files:saveAs': async ({ suggestedName, bytes }) => {
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: t('window.saveTitle'),
        defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, t('window.untitled'))),
        filters: projectFilters(t),
      });
      if (!filePath) return null;
      const path = extname(filePath) ? filePath : `${filePath}.sb3`;
      await write(path, bytes, t);
      return { path };
    },
  };
}

/** Asks for a project file and reads it; null when the person changes their mind. Throws `Refusal`. */
export async function chooseProject(window: BrowserWindow, t: Translate): Promise<OpenedFile | null> {
  const { filePaths: [path] } = await dialog.showOpenDialog(window, { title: t('window.openTitle'), properties: ['openFile'], filters: projectFilters(t) });
  return path === undefined ? null : readOpenedFile(path, t);
}

const projectFilters = (t: Translate) => [{ name: t('window.projectFiles'), extensions: PROJECT_EXTENSIONS }];

/** Whole or not at all: a stick pulled out leaves the former file. */
async function write(path: string, bytes: Uint8Array, t: Translate): Promise<void> {
  try {
    await writeFileAtomic(path, Buffer.from(bytes));
  } catch (error) {
    throw new Refusal(t(WRITE_REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'window.saveRefused'));
  }
}

/** A title as a file name that Windows takes too. */
export function safeFileName(title: string, untitled: string): string {
  const bare = title.replace(/\.sb3$/iu, '').replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replaceAll(/\s+/gu, ' ').trim().replace(/^\.+|\.+$/gu, '').slice(0, 100);
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(bare);
  return `${bare === '' || isReserved ? untitled : bare}.sb3`;
}
