/** Files that survive a power cut: written beside, pushed to the disk, then put in place in one go. */
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts the finished file `from` in the place of `to`: after a power cut `to` is the old one or the new one, never half. */
export function putInPlace(from: string, to: string): void {
  syncToDisk(from, 'r+');
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Pushes to the disk which files are in the folder. Windows cannot open a folder; its renames are journalled. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncToDisk(folder, 'r');
}

/** Waits until the disk has it. `flags`: as for opening it. */
export function syncToDisk(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder in the data folder, as open to other accounts as that one is: on Linux a shared laptop's children have different accounts. */
export function makeFolder(dataFolder: string, path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== dataFolder) makeFolder(dataFolder, dirname(path));
  mkdirSync(path, { recursive: true });
  shareLike(dataFolder, path, 0o7777);
}

/** Makes a new file as open as the data folder. On Windows rights are inherited without help. */
export function shareFile(dataFolder: string, path: string): void {
  shareLike(dataFolder, path, 0o666);
}

function shareLike(dataFolder: string, path: string, mask: number): void {
  if (process.platform === 'win32') return;
  const { uid, mode } = statSync(path);
  if (uid === process.getuid?.()) chmodSync(path, (mode & 0o700) | (statSync(dataFolder).mode & mask));
}
