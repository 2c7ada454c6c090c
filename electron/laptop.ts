/** Where this laptop keeps its classes: the real answers to what `findDataFolder` asks. */
import { app } from 'electron';
import { accessSync, constants, readFileSync } from 'node:fs';
import type { Translate } from '../src/core/text/translate.ts';
import { Refusal } from './refusal.ts';
import { BadMachineSetting, findDataFolder, isKioskMachine, isTourMachine, readMachineFolder, type DataFolder, type MachineProbes } from './storage/data-folder.ts';
import { openStorage, type Storage } from './storage/open-storage.ts';

/** @throws Refusal when the folder cannot be known or written to: going on elsewhere would hide the children's work. */
export function openLaptop(t: Translate): Storage {
  return openStorage(laptopDataFolder(t).path, t);
}

export const laptopDataFolder = (t: Translate): DataFolder => explained(t, () => findDataFolder({ ...machine, userData: app.getPath('userData'), isWritableFolder }));

/** What IT put ready for all: a folder of packs, a folder of bags. Null: none. @throws Refusal as above. */
export const preloadedFolders = (t: Translate): PreloadedFolders => explained(t, () => ({ packs: readMachineFolder(machine, 'packsFolder'), classes: readMachineFolder(machine, 'classesFolder') }));

export interface PreloadedFolders { readonly packs: string | null; readonly classes: string | null }

/** Did IT put this machine in kiosk mode? */
export const isKioskLaptop = (): boolean => isKioskMachine(machine);

/** Did IT leave the tour of the app as it is, offered to new animators? */
export const isTourLaptop = (): boolean => isTourMachine(machine);

const machine: MachineProbes = { platform: process.platform === 'win32' ? 'win32' : 'linux', env: process.env, readText };

function explained<T>(t: Translate, read: () => T): T {
  try {
    return read();
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
