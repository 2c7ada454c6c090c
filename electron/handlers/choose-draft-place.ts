import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Translate } from '../../src/core/text/translate.ts';

/** Asks the animator where a pack goes, best a stick; null when they change their mind. */
export async function chooseDraftPlace(window: BrowserWindow, name: string, t: Translate): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: t('drafts.choosePlace'), defaultPath: join(app.getPath('documents'), `${name}.periscode-pack`), filters: [{ name: t('packs.packFiles'), extensions: ['periscode-pack'] }],
  });
  return filePath || null;
}
