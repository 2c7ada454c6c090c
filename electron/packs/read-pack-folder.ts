import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packProblem, type PackProblem } from '../../src/core/lesson/pack-problem.ts';
import { err, ok, type Result } from '../../src/core/base/result.ts';
import { findListProblem, isLitter, MAX_FILES } from './pack-files.ts';

/** Reads a folder and those inside it. Links are refused: they may lead anywhere on the laptop. */
export function readPackFolder(folder: string): Result<ReadonlyMap<string, Uint8Array<ArrayBuffer>>, PackProblem> {
  const entries: { path: string; bytes: number }[] = [];
  const link = listFiles(folder, folder, entries);
  if (link !== null) return err(packProblem(link, 'packs.outside'));
  const problem = findListProblem(entries);
  if (problem) return err(problem);
  return ok(new Map(entries.map(({ path }) => [path, new Uint8Array(readFileSync(join(folder, path)))])));
}

/** Fills `entries`; answers the first link met, or null. Stops once there are too many, so that choosing a whole disk does no harm. */
function listFiles(root: string, folder: string, entries: { path: string; bytes: number }[]): string | null {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = relative(root, join(folder, entry.name)).split(sep).join('/');
    if (isLitter(path)) continue;
    if (isLink(entry)) return path;
    if (entries.length > MAX_FILES) return null;
    if (!entry.isDirectory()) entries.push({ path, bytes: statSync(join(folder, entry.name)).size });
    const link = entry.isDirectory() ? listFiles(root, join(folder, entry.name), entries) : null;
    if (link !== null) return link;
  }
  return null;
}

const isLink = (entry: Dirent): boolean => !entry.isDirectory() && !entry.isFile();
