/** Opens a zip that may be hostile or damaged: sizes are looked at before anything is unpacked, one bad entry does not lose the others. */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { err, ok, type Result } from '../base/result.ts';
import type { Sb3Error } from './sb3-problem.ts';
import { crc32, readChecksums } from './zip-checksums.ts';

const MAX_BYTES = 500 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

export interface Archive {
  /** Every path in the zip, with `/` between folders. */
  readonly paths: readonly string[];
  /** How long the entry says it is unpacked; 0 when there is none. */
  sizeOf(path: string): number;
  /** Undefined when there is no such entry or it cannot be unpacked. */
  read(path: string): Uint8Array | undefined;
  /** Are `bytes`, as read from `path`, what was packed? */
  isWhole(path: string, bytes: Uint8Array): boolean;
}

export function openArchive(bytes: Uint8Array): Result<Archive, Sb3Error> {
  const entries = listEntries(bytes);
  if (!entries) return err({ kind: 'not-a-zip' });
  const total = entries.reduce((sum, e) => sum + e.originalSize, 0);
  if (entries.length > MAX_ENTRIES || total > MAX_BYTES) return err({ kind: 'too-big' });
  const paths = entries.map((e) => plainPath(e.name));
  let unpacked: Readonly<Record<string, Uint8Array>> | undefined;
  let checksums: ReadonlyMap<string, number> | undefined;
  return ok({
    paths,
    sizeOf: (path) => entries[paths.indexOf(path)]?.originalSize ?? 0,
    read(path) {
      const name = entries[paths.indexOf(path)]?.name;
      if (name === undefined) return undefined;
      unpacked ??= unpack(bytes, entries);
      return Object.hasOwn(unpacked, name) ? unpacked[name] : undefined;
    },
    isWhole(path, content) {
      checksums ??= readChecksums(bytes);
      const checksum = checksums.get(entries[paths.indexOf(path)]?.name ?? '');
      // Names in other letters than UTF-8 are not found there.
      return checksum === undefined || checksum === crc32(content);
    },
  });
}

const plainPath = (name: string): string => name.replaceAll('\\', '/');

function listEntries(bytes: Uint8Array): UnzipFileInfo[] | undefined {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (file) => { entries.push(file); return false; } });
    return entries;
  } catch {
    return undefined;
  }
}

function unpack(bytes: Uint8Array, entries: readonly UnzipFileInfo[]): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    return Object.assign({}, ...entries.map((entry) => unpackOne(bytes, entry)));
  }
}

function unpackOne(bytes: Uint8Array, entry: UnzipFileInfo): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: (file) => file.name === entry.name });
  } catch {
    return {};
  }
}
