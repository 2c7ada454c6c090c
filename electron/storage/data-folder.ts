/** Where the laptop's classes live. First answer wins: PERISCODE_DATA, the machine's setting, the laptop's shared folder, the user's own. */
import { posix, win32 } from 'node:path';

export type DataFolderSource = 'environment' | 'machine-setting' | 'shared' | 'user';

export interface DataFolder {
  /** Absolute; need not exist yet. */
  readonly path: string;
  readonly source: DataFolderSource;
}

export interface MachineProbes {
  readonly platform: 'win32' | 'linux';
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file, or null when there is none. */
  readonly readText: (path: string) => string | null;
}

export interface DataFolderProbes extends MachineProbes {
  /** Electron's own folder for this account. */
  readonly userData: string;
  readonly isWritableFolder: (path: string) => boolean;
}

/** The machine's setting cannot be read: going on elsewhere would hide the children's work, so the caller must say so and stop. */
export class BadMachineSetting extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`Cannot read ${file}`);
    this.file = file;
  }
}

/** @throws BadMachineSetting when settings.json exists but names no absolute folder. */
export function findDataFolder(probes: DataFolderProbes): DataFolder {
  const fromEnvironment = probes.env['PERISCODE_DATA'];
  if (fromEnvironment) return { path: pathsOf(probes).resolve(fromEnvironment), source: 'environment' };
  const fromSetting = readMachineFolder(probes, 'dataFolder');
  if (fromSetting !== null) return { path: fromSetting, source: 'machine-setting' };
  const shared = sharedFolder(probes);
  if (probes.isWritableFolder(shared)) return { path: shared, source: 'shared' };
  return { path: probes.userData, source: 'user' };
}

/** A folder that IT named for the whole machine; null when there is none. @throws BadMachineSetting when it is no full path */
export function readMachineFolder(probes: MachineProbes, key: 'dataFolder' | 'packsFolder' | 'classesFolder'): string | null {
  const folder = readMachineKey(probes, key);
  if (folder === undefined) return null;
  if (typeof folder !== 'string' || !pathsOf(probes).isAbsolute(folder)) throw new BadMachineSetting(machineFile(probes));
  return folder;
}

const machineFile = (probes: MachineProbes): string => (probes.platform === 'win32' ? win32.join(programData(probes), 'Periscode', 'settings.json') : '/etc/periscode/settings.json');

/** What IT set for the whole machine; undefined when there is nothing of that name. Windows' Notepad may put a byte order mark first. @throws BadMachineSetting */
function readMachineKey(probes: MachineProbes, key: string): unknown {
  const file = machineFile(probes);
  const text = probes.readText(file);
  if (text === null) return undefined;
  try {
    const settings: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return typeof settings === 'object' && settings !== null ? (settings as Readonly<Record<string, unknown>>)[key] : undefined;
  } catch {
    throw new BadMachineSetting(file);
  }
}

/** Did IT put this machine in kiosk mode? A file that cannot be read does not say so: whether Périscode may start at all is not asked here. */
export const isKioskMachine = (probes: MachineProbes): boolean => machineSays(probes, 'kiosk', true);

/** The tour of the app is offered on this machine, unless IT says no. */
export const isTourMachine = (probes: MachineProbes): boolean => !machineSays(probes, 'tour', false);

function machineSays(probes: MachineProbes, key: 'kiosk' | 'tour', value: boolean): boolean {
  try {
    return readMachineKey(probes, key) === value;
  } catch {
    return false;
  }
}

/** The installer for everyone makes this folder; an installation for one account does not. */
const sharedFolder = (probes: MachineProbes): string =>
  probes.platform === 'win32' ? win32.join(programData(probes), 'Periscode') : '/var/lib/periscode';

const programData = (probes: MachineProbes): string => probes.env['ProgramData'] ?? 'C:\\ProgramData';
const pathsOf = (probes: MachineProbes): typeof posix => (probes.platform === 'win32' ? win32 : posix);
