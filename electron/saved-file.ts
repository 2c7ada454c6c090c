/** Saving a project's, a sprite's, a picture's, a sound's or a print's file where the person chose. */
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { TextKey, Translate } from '../src/core/text/translate.ts';
import type { SavedKind } from '../src/ipc/contract.ts';
import type { Arrival } from './arriving-bytes.ts';
import { Refusal } from './refusal.ts';

const WRITE_REASONS: Readonly<Record<string, TextKey>> = {
  ENOSPC: 'window.diskFull', EDQUOT: 'window.diskFull',
  EACCES: 'window.folderForbidden', EPERM: 'window.folderForbidden', EROFS: 'window.folderForbidden',
  ENOENT: 'window.folderGone', ENXIO: 'window.folderGone', EIO: 'window.folderGone', ENODEV: 'window.folderGone',
};

type Kind = SavedKind | 'periscode-pack' | 'periscode-classe';

/** Whole or not at all: a stick pulled out leaves the former file. Gives the path written. Each step throws a `Refusal` that says what to do. */
export async function receiveFile(chosenPath: string, kind: Kind, t: Translate): Promise<Arrival<string>> {
  const named = chosenPath.toLowerCase().endsWith(`.${kind}`) ? chosenPath : `${chosenPath}.${kind}`;
  const path = await realpath(named).catch(() => named);
  const beside = join(dirname(path), `.${basename(path)}-${randomBytes(4).toString('hex')}`);
  const explained = async <T>(work: () => Promise<T>): Promise<T> => work().catch((error: unknown) => { throw writingRefused(error, t); });
  const file = await explained(() => open(beside, 'wx'));
  return {
    add: (bytes) => explained(() => file.appendFile(bytes)),
    finish: () => explained(async () => {
      await file.sync();
      await file.close();
      await rename(beside, path);
      return path;
    }),
    async abandon() {
      await file.close().catch(() => undefined);
      await rm(beside, { force: true }).catch(() => undefined);
    },
  };
}

/** The same for bytes that are all there. */
export async function saveFile(chosenPath: string, kind: Kind, bytes: Uint8Array, t: Translate): Promise<string> {
  const file = await receiveFile(chosenPath, kind, t);
  try {
    await file.add(new Uint8Array(bytes));
    return await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

const writingRefused = (error: unknown, t: Translate): Refusal => new Refusal(t(WRITE_REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'window.saveRefused'));

/** A title as a file name that Windows takes too. */
export const safeFileName = (title: string, kind: SavedKind, untitled: string): string => `${safeName(title, untitled)}.${kind}`;

/** The same without an ending, for a folder. */
export function safeName(title: string, untitled: string): string {
  const bare = title.replace(/\.(?:sb3|sprite3)$/iu, '').replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replaceAll(/\s+/gu, ' ').replace(/^[.\s]+/u, '').slice(0, 100).replace(/[.\s]+$/u, '');
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(bare);
  return bare === '' || isReserved ? untitled : bare;
}
