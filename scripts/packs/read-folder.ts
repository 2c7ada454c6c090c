/** Reads packs from disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under `folder`, by path with `/`. Names that begin with a dot are left out. */
export function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !/(?:^|[\\/])\.[^\\/]/u.test(relative(folder, path)));
  return new Map(files.sort().map((path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]));
}

/** `folder` itself when it is a pack, else the packs in it; none when it is not there. */
export function findPacks(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  if (existsSync(join(folder, 'pack.json'))) return [folder];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))
    .filter((path) => existsSync(join(path, 'pack.json'))).sort();
}
