/** Opening and saving a project file where the person chooses. */
import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { TextKey, Translate } from '../../src/core/text/translate.ts';
import type { Handlers, OpenedFile, SavedKind } from '../../src/ipc/contract.ts';
import type { HandedFiles } from '../handed-files.ts';
import { handOpenedFile, PROJECT_EXTENSIONS } from '../opened-files.ts';
import { safeFileName } from '../saved-file.ts';

interface FilesHandlersNeeds { readonly window: () => BrowserWindow; readonly handedFiles: HandedFiles; readonly t: Translate }

interface Called { readonly title: TextKey; readonly filter: TextKey }
const PICTURE: Called = { title: 'window.savePictureTitle', filter: 'window.pictureFiles' };
const SOUND: Called = { title: 'window.saveSoundTitle', filter: 'window.soundFiles' };

/** What each kind of file is called in the dialog. */
const SAVED: Readonly<Record<SavedKind, Called>> = {
  sb3: { title: 'window.saveTitle', filter: 'window.projectFiles' },
  sprite3: { title: 'window.saveSpriteTitle', filter: 'window.spriteFiles' },
  svg: PICTURE, png: PICTURE, jpg: PICTURE, gif: PICTURE, bmp: PICTURE, wav: SOUND, mp3: SOUND,
  zip: { title: 'window.saveRecordTitle', filter: 'window.zipFiles' },
  pdf: { title: 'window.savePrintTitle', filter: 'window.printFiles' },
  csv: { title: 'window.saveReportTitle', filter: 'window.reportFiles' },
};

export function createFilesHandlers({ window, handedFiles, t }: FilesHandlersNeeds): Pick<Handlers, 'files:open' | 'files:saveAs'> {
  return {
    'files:open': () => chooseProject(window(), handedFiles, t),
    'files:saveAs': async ({ suggestedName, kind }) => {
      const path = await choosePlace(window(), suggestedName, kind, t);
      return path === null ? null : { address: handedFiles.hand(path, kind) };
    },
  };
}

/** Asks where to keep a file; null when the person changes their mind. */
export async function choosePlace(window: BrowserWindow, suggestedName: string, kind: SavedKind, t: Translate): Promise<string | null> {
  const { title, filter } = SAVED[kind];
  const { filePath } = await dialog.showSaveDialog(window, {
    title: t(title),
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, kind, t('window.untitled'))),
    filters: [{ name: t(filter), extensions: [kind] }],
  });
  return filePath || null;
}

/** Asks for a project file and hands it over; null when the person changes their mind. Throws `Refusal`. */
export async function chooseProject(window: BrowserWindow, handedFiles: HandedFiles, t: Translate): Promise<OpenedFile | null> {
  const { filePaths: [path] } = await dialog.showOpenDialog(window, { title: t('window.openTitle'), properties: ['openFile'], filters: [{ name: t('window.projectFiles'), extensions: PROJECT_EXTENSIONS }] });
  return path === undefined ? null : handOpenedFile(path, handedFiles, t);
}
