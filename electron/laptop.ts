/** Where this laptop keeps its classes: the real answers to what `findDataFolder` asks. */
import { app } from 'electron';
import { accessSync, constants, readFileSync } from 'node:fs';
import type { Translate } from '../src/core/text/translate.ts';
import { Refusal } from './refusal.ts';
import { BadMachineSetting, findDataFolder, type DataFolder } from './storage/data-folder.ts';
import { openStorage, type Storage } from './storage/open-storage.ts';

/** @throws Refusal when the folder cannot be known or written to: going on elsewhere would hide the children's work. */
export function openLaptop(t: Translate): Storage {
  return openStorage(laptopDataFolder(t).path, t);
}

/** @throws Refusal when the machine's setting cannot be read */
export function laptopDataFolder(t: Translate): DataFolder {
  try {
    return findDataFolder({
      platform: process.platform === 'win32' ? 'win32' : 'linux',
      env: process.env,
      userData: app.getPath('userData'),
      readText, isWritableFolder,
    });
  } catch (error) {
    if (error instanceof BadMachineSetting) throw new Refusal(t('storage.badSetting', { file: error.file }));
    throw error;
  }
}

/** Null only when there is no such file: a setting that may not be read must not be passed over. */
function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new BadMachineSetting(path);
  }
}

function isWritableFolder(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
