/**
 * The packs that come with the app: a picture or sound that many of their projects hold lies once in `.assets`, beside the packs
 * (`scripts/share-lesson-assets.ts` puts it there). Here each project gets its own back.
 */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFiles } from './pack-files.ts';

/** Beside the packs; hidden, so that it is none. */
export const SHARED_ASSETS = '.assets';
/** As scratch files name them: by the MD5 of what they hold. */
const ASSET_NAME = /"([0-9a-f]{32}\.[a-z0-9]{2,4})"/gu;

/** The same files, each project whole again. Those that are whole already are left as they are. */
export function withSharedAssets(files: PackFiles, builtInFolder: string): Map<string, Uint8Array<ArrayBuffer>> {
  const folder = join(builtInFolder, SHARED_ASSETS);
  return new Map([...files].map(([path, bytes]) => [path, new Uint8Array(path.endsWith('.sb3') ? completed(bytes, folder) : bytes)]));
}

function completed(bytes: Uint8Array, folder: string): Uint8Array {
  const entries = unzipSync(bytes);
  const names = new Set([...strFromU8(entries['project.json'] ?? new Uint8Array()).matchAll(ASSET_NAME)].map(([, name]) => name!));
  const missing = [...names].filter((name) => !(name in entries) && existsSync(join(folder, name)));
  if (missing.length === 0) return bytes;
  const assets = Object.fromEntries(missing.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  return zipSync({ ...entries, ...assets }, { level: 0 });
}
