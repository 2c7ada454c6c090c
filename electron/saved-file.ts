/** Saving a project's, a sprite's, a picture's, a sound's or a print's file where the person chose. */
import writeFileAtomic from 'write-file-atomic';
import type { TextKey, Translate } from '../src/core/text/translate.ts';
import type { SavedKind } from '../src/ipc/contract.ts';
import { Refusal } from './refusal.ts';

const WRITE_REASONS: Readonly<Record<string, TextKey>> = {
  ENOSPC: 'window.diskFull', EDQUOT: 'window.diskFull',
  EACCES: 'window.folderForbidden', EPERM: 'window.folderForbidden', EROFS: 'window.folderForbidden',
  ENOENT: 'window.folderGone', ENXIO: 'window.folderGone', EIO: 'window.folderGone', ENODEV: 'window.folderGone',
};

/** Whole or not at all: a stick pulled out leaves the former file. Gives the path written. Throws a `Refusal` that says what to do. */
export async function saveFile(chosenPath: string, kind: SavedKind | 'periscode-pack' | 'periscode-classe', bytes: Uint8Array, t: Translate): Promise<string> {
  const path = chosenPath.toLowerCase().endsWith(`.${kind}`) ? chosenPath : `${chosenPath}.${kind}`;
  try {
    await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return path;
  } catch (error) {
    throw new Refusal(t(WRITE_REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'window.saveRefused'));
  }
}

/** A title as a file name that Windows takes too. */
export function safeFileName(title: string, kind: SavedKind, untitled: string): string {
  const bare = title.replace(/\.(?:sb3|sprite3)$/iu, '').replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replaceAll(/\s+/gu, ' ').replace(/^[.\s]+/u, '').slice(0, 100).replace(/[.\s]+$/u, '');
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(bare);
  return `${bare === '' || isReserved ? untitled : bare}.${kind}`;
}
