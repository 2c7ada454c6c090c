/** What may lie in a pack: names that every system accepts, inside its folder, and not too much of it. */
import * as v from 'valibot';
import { packProblem, type PackProblem } from '../../src/core/lesson/pack-problem.ts';
import { PackPath } from '../../src/core/lesson/pack-schema.ts';

/** Bytes by path inside the pack, with `/` between folders. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

export const MAX_FILES = 2000;
export const MAX_FILE_BYTES = 20 * 2 ** 20;
export const MAX_PACK_BYTES = 200 * 2 ** 20;

/** Left there by systems and synchronising tools; never part of a pack. */
const LITTER = /(^|\/)(__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/iu;
/** Devices of Windows: a file of that name cannot be made there. */
const WINDOWS_RESERVED = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)/iu;
const DOT_LAST = /\.(\/|$)/u;
const MEGABYTE = 2 ** 20;

/** `..` also looks like a hidden file, and is no litter but an attempt to leave the folder. */
export const isLitter = (path: string): boolean => LITTER.test(path) && !isOutside(path);

export interface Entry { readonly path: string; readonly bytes: number }

/** What speaks against these files before a single one is read. */
export function findListProblem(entries: readonly Entry[]): PackProblem | null {
  const seen = new Set<string>();
  let total = 0;
  for (const { path, bytes } of entries) {
    const problem = findNameProblem(path, seen);
    if (problem) return problem;
    if (bytes > MAX_FILE_BYTES) return packProblem(path, 'packs.fileTooBig', { max: MAX_FILE_BYTES / MEGABYTE });
    seen.add(path.toLowerCase());
    total += bytes;
  }
  const inFile = entries.find(({ path }) => foldersOf(path.toLowerCase()).some((folder) => seen.has(folder)));
  if (inFile) return packProblem(inFile.path, 'packs.twice');
  if (entries.length > MAX_FILES) return packProblem('pack.json', 'packs.tooManyFiles', { max: MAX_FILES });
  return total > MAX_PACK_BYTES ? packProblem('pack.json', 'packs.tooBig', { max: MAX_PACK_BYTES / MEGABYTE }) : null;
}

/** `seen` in small letters: Windows would write two names that differ by capitals into one file. */
function findNameProblem(path: string, seen: ReadonlySet<string>): PackProblem | null {
  if (isOutside(path)) return packProblem(path, 'packs.outside');
  if (!v.is(PackPath, path) || WINDOWS_RESERVED.test(path) || DOT_LAST.test(path)) return packProblem(path, 'packs.badName');
  return seen.has(path.toLowerCase()) ? packProblem(path, 'packs.twice') : null;
}

/** `a/b` and `a` of `a/b/c`. */
const foldersOf = (path: string): string[] => [...path.matchAll(/\//gu)].map(({ index }) => path.slice(0, index));

const isOutside = (path: string): boolean => /^([/\\]|[a-z]:)/iu.test(path) || path.split(/[/\\]/u).includes('..');
