/** What the animator is asked when a class is taken or brought. */
import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Translate } from '../../src/core/text/translate.ts';

const filters = (t: Translate) => [{ name: t('bag.files'), extensions: ['periscode-classe'] }];

export async function chooseBags(window: BrowserWindow, t: Translate): Promise<readonly string[]> {
  return (await dialog.showOpenDialog(window, { title: t('bag.choose'), properties: ['openFile', 'multiSelections'], filters: filters(t) })).filePaths;
}

/** Null when they change their mind, here and below. */
export async function chooseBagPlace(window: BrowserWindow, name: string, t: Translate): Promise<string | null> {
  return (await dialog.showSaveDialog(window, { title: t('bag.choosePlace'), defaultPath: join(app.getPath('documents'), name), filters: filters(t) })).filePath || null;
}

export async function chooseFolder(window: BrowserWindow, t: Translate): Promise<string | null> {
  return (await dialog.showOpenDialog(window, { title: t('bag.chooseFolder'), properties: ['openDirectory', 'createDirectory'] })).filePaths[0] ?? null;
}
