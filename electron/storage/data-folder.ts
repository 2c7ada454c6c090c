/** Where the laptop's classes live. First answer wins: PERISCODE_DATA, the machine's setting, the laptop's shared folder, the user's own. */
import { posix, win32 } from 'node:path';

export type DataFolderSource = 'environment' | 'machine-setting' | 'shared' | 'user';

export interface DataFolder {
  /** Absolute; need not exist yet. */
  readonly path: string;
  readonly source: DataFolderSource;
}

export interface DataFolderProbes {
  readonly platform: 'win32' | 'linux';
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Electron's own folder for this account. */
  readonly userData: string;
  /** The text of a file, or null when there is none. */
  readonly readText: (path: string) => string | null;
  readonly isWritableFolder: (path: string) => boolean;
}

/** The machine's setting cannot be read: going on elsewhere would hide the children's work, so the caller must say so and stop. */
export class BadMachineSetting extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`Cannot read "dataFolder" in ${file}`);
    this.file = file;
  }
}

/** @throws BadMachineSetting when settings.json exists but names no absolute folder. */
export function findDataFolder(probes: DataFolderProbes): DataFolder {
  const fromEnvironment = probes.env['PERISCODE_DATA'];
  if (fromEnvironment) return { path: pathsOf(probes).resolve(fromEnvironment), source: 'environment' };
  const fromSetting = readMachineSetting(probes);
  if (fromSetting !== null) return { path: fromSetting, source: 'machine-setting' };
  const shared = sharedFolder(probes);
  if (probes.isWritableFolder(shared)) return { path: shared, source: 'shared' };
  return { path: probes.userData, source: 'user' };
}

function readMachineSetting(probes: DataFolderProbes): string | null {
  const file = probes.platform === 'win32' ? win32.join(programData(probes), 'Periscode', 'settings.json') : '/etc/periscode/settings.json';
  const text = probes.readText(file);
  if (text === null) return null;
  const folder = readDataFolderKey(text, file);
  if (folder === undefined) return null;
  if (typeof folder !== 'string' || !pathsOf(probes).isAbsolute(folder)) throw new BadMachineSetting(file);
  return folder;
}

/** Windows' Notepad may put a byte order mark first. */
function readDataFolderKey(text: string, file: string): unknown {
  try {
    const settings: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return typeof settings === 'object' && settings !== null && 'dataFolder' in settings ? settings.dataFolder : undefined;
  } catch {
    throw new BadMachineSetting(file);
  }
}

/** The installer for everyone makes this folder; an installation for one account does not. */
const sharedFolder = (probes: DataFolderProbes): string =>
  probes.platform === 'win32' ? win32.join(programData(probes), 'Periscode') : '/var/lib/periscode';

const programData = (probes: DataFolderProbes): string => probes.env['ProgramData'] ?? 'C:\\ProgramData';
const pathsOf = (probes: DataFolderProbes): typeof posix => (probes.platform === 'win32' ? win32 : posix);
