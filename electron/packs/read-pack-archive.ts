import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { err, ok, type Result } from '../../src/core/base/result.ts';
import { packProblem, type PackProblem } from '../../src/core/lesson/pack-problem.ts';
import { findListProblem, isLitter, type PackFiles } from './pack-files.ts';
import { readChecksums } from '../../src/core/sb3/zip-checksums.ts';

/** A text packs some ten times; only a file made to fill the disk packs a hundred times. Small files are let be. */
const MAX_RATIO = 100;
const RATIO_MATTERS_BYTES = 2 ** 20;

interface ZipEntry { readonly path: string; readonly bytes: number; readonly packedBytes: number }

/** Reads a zip of the pack's files, or of the folder that holds them. `name` is the archive's, for messages. */
export function readPackArchive(name: string, archive: Uint8Array): Result<PackFiles, PackProblem> {
  const entries = listEntries(archive);
  if (!entries) return err(packProblem(name, 'packs.notAZip'));
  const problem = findListProblem(entries) ?? findBomb(entries);
  if (problem) return err(problem);
  const files = unpack(archive);
  return files ? ok(withoutOuterFolder(files)) : err(packProblem(name, 'packs.damagedZip'));
}

/** Looks at the table of contents without unpacking anything. */
function listEntries(archive: Uint8Array): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(archive, {
      filter: ({ name, originalSize, size }) => {
        if (isFile(name)) entries.push({ path: name, bytes: originalSize, packedBytes: size });
        return false;
      },
    });
    return entries;
  } catch {
    return null;
  }
}

function findBomb(entries: readonly ZipEntry[]): PackProblem | null {
  const bomb = entries.find(({ bytes, packedBytes }) => bytes > RATIO_MATTERS_BYTES && bytes > packedBytes * MAX_RATIO);
  return bomb ? packProblem(bomb.path, 'packs.bomb') : null;
}

/** Null when an entry cannot be unpacked, or is not what the zip's own checksum says. Names are plain ASCII by now. */
function unpack(archive: Uint8Array): Map<string, Uint8Array> | null {
  try {
    const checksums = readChecksums(archive);
    const files = Object.entries(unzipSync(archive, { filter: ({ name }) => isFile(name) }));
    return files.every(([path, bytes]) => crc32(bytes) === checksums.get(path)) ? new Map(files) : null;
  } catch {
    return null;
  }
}

const isFile = (name: string): boolean => !name.endsWith('/') && !isLitter(name);

/** People zip the folder as often as what is in it. */
export function withoutOuterFolder(files: PackFiles): PackFiles {
  const outer = [...files.keys()].find((path) => /^[^/]+\/pack\.json$/u.test(path))?.split('/')[0];
  if (outer === undefined || files.has('pack.json') || ![...files.keys()].every((path) => path.startsWith(`${outer}/`))) return files;
  return new Map([...files].map(([path, bytes]) => [path.slice(outer.length + 1), bytes]));
}
