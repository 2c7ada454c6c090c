/** What may lie in a package: looked at in the archive that was made, after it was made. */
import { getRawHeader, listPackage } from '@electron/asar';
import { join, relative } from 'node:path';
import { filesIn } from './files-in.ts';

/** Of development, of another system, or Electron's own welcome. */
const UNWANTED: readonly (readonly [what: RegExp, why: string])[] = [
  [/\.(?:d\.)?[cm]?tsx?$/u, 'TypeScript'],
  [/\.map$/u, 'a source map'],
  [/(?:^|\/)(?:test|tests|scripts|docs\/decisions|\.github|\.ci)\//u, 'development'],
  [/default_app\.asar$/u, 'Electron’s own welcome'],
  [/prebuilds\/(?!(?:linux|win32)-x64(?:\/|$))/u, 'a binary for another system'],
  [/musl\.node$/u, 'a binary for another system'],
  [/locales\/(?!(?:fr|en-US)\.pak$)/u, 'another language'],
];
const NEEDED = [/^resources\/app\.asar\/dist\/electron\/main\.js$/u, /^licences\/docs-THIRD-PARTY\.md$/u, /^resources\/app\.asar\.unpacked\/.*\.node$/u, /^LICENSES?\.chromium\.html$/u];

/** Paths from the packed folder; those inside the archive go on after `app.asar`. */
export function listPacked(folder: string): readonly string[] {
  const archive = join(folder, 'resources', 'app.asar');
  const inside = listPackage(archive, { isPack: false }).map((path) => `resources/app.asar${path.replaceAll('\\', '/')}`);
  return [...filesIn(folder).map((path) => relative(folder, path).replaceAll('\\', '/')), ...inside];
}

/** One sentence for each file that should not be there, and for each that is missing. `isOwn`: an Electron whose maker left out its notices is not blamed for it. */
export function findPackingFaults(paths: readonly string[], isOfficial: boolean): string[] {
  const unwanted = paths.flatMap((path) => UNWANTED.filter(([what]) => what.test(path)).map(([, why]) => `${path}: ${why}`));
  const missing = NEEDED.filter((needed) => (isOfficial || !needed.source.includes('chromium')) && !paths.some((path) => needed.test(path))).map((needed) => `missing: ${needed.source}`);
  return [...unwanted, ...missing];
}

/** Read again from the archive: what asar integrity is computed of. */
export const headerOf = (folder: string): string => getRawHeader(join(folder, 'resources', 'app.asar')).headerString;
