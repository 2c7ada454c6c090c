/** Writes a checked pack beside its place, then puts it there in one go: never half a pack. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder, shareFile } from '../storage/durable-files.ts';
import type { PackFiles } from './pack-files.ts';

const TRIES = 10;
const BETWEEN_TRIES_MS = 200;

/** `folder`: where the pack goes, inside `packsFolder`. */
export async function installPack(files: PackFiles, folder: string, packsFolder: string, dataFolder: string): Promise<void> {
  const unfinished = join(packsFolder, `.unfinished-${process.pid}`);
  const former = join(packsFolder, `.former-${process.pid}`);
  for (const leftover of [unfinished, former]) rmSync(leftover, { recursive: true, force: true });
  try {
    writeAll(files, unfinished, dataFolder);
    makeFolder(dataFolder, dirname(folder));
    await moveAside(folder, former);
    await renamePatiently(unfinished, folder);
  } finally {
    for (const leftover of [unfinished, former]) rmSync(leftover, { recursive: true, force: true });
  }
}

function writeAll(files: PackFiles, folder: string, dataFolder: string): void {
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    makeFolder(dataFolder, dirname(target));
    writeFileSync(target, bytes, { flush: true });
    shareFile(dataFolder, target);
  }
}

async function moveAside(folder: string, former: string): Promise<void> {
  try {
    await renamePatiently(folder, former);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** Windows refuses while the virus scanner looks at what was just written. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (left <= 1 || !hasCode(error, 'EPERM', 'EBUSY', 'EACCES')) throw error;
      await wait(BETWEEN_TRIES_MS);
    }
  }
}

const hasCode = (error: unknown, ...codes: string[]): boolean => error instanceof Error && 'code' in error && codes.includes(String(error.code));
