import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../src/core/text/translate.ts';

/** Asks the animator where the pack lies; null when they change their mind. */
export async function choosePack(window: BrowserWindow, from: 'folder' | 'file', t: Translate): Promise<string | null> {
  const { filePaths: [path] } = await dialog.showOpenDialog(window, from === 'folder'
    ? { title: t('packs.chooseFolder'), properties: ['openDirectory'] }
    : { title: t('packs.chooseFile'), properties: ['openFile'], filters: [{ name: t('packs.packFiles'), extensions: ['periscode-pack', 'zip'] }] });
  return path ?? null;
}
