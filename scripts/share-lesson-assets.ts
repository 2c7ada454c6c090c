/** Makes lesson packs small: what several of their projects hold is kept once, beside them. The app puts it back (`electron/packs/shared-assets.ts`). */
import { unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHARED_ASSETS } from '../electron/packs/shared-assets.ts';

/** The first that a zip can tell: the same bytes each time. */
const ZIP_DATE = new Date(1980, 0, 2);

/** Rewrites the projects in `folder`, which holds one folder for each pack. */
export async function shareLessonAssets(folder: string): Promise<void> {
  const shared = join(folder, SHARED_ASSETS);
  await mkdir(shared, { recursive: true });
  const written = new Set<string>();
  for (const file of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.sb3'))) {
    const entries = Object.entries(unzipSync(await readFile(join(folder, file))));
    const assets = entries.filter(([name, bytes]) => isNamedByContent(name, bytes));
    for (const [name, bytes] of assets.filter(([name]) => !written.has(name))) {
      await writeFile(join(shared, name), bytes);
      written.add(name);
    }
    const own = entries.filter((entry) => !assets.some(([name]) => name === entry[0]));
    await writeFile(join(folder, file), zipSync(Object.fromEntries(own), { level: 9, mtime: ZIP_DATE }));
  }
}

/** One that is not what its name says stays where it is: another file may mean another by that name. */
const isNamedByContent = (name: string, bytes: Uint8Array): boolean => /^[0-9a-f]{32}\.[a-z0-9]{2,4}$/u.test(name) && createHash('md5').update(bytes).digest('hex') === name.slice(0, 32);
