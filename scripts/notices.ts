/** Writes docs/THIRD-PARTY.md: every package and every thing of the library that goes into the app, and its licence. `node scripts/notices.ts`; a unit test says when it is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOUND_LIBRARY } from '../src/ui/library/sound-library.ts';

const root = join(import.meta.dirname, '..');
export const NOTICES_FILE = join(root, 'docs', 'THIRD-PARTY.md');

/** What an app under EUPL-1.2 may carry without further thought. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1', 'PSF-2.0', '0BSD']);
/** In the app, though nothing imports it. */
export const ELECTRON = { name: 'electron', version: 'see package.json', licence: 'MIT' };

interface LockedPackage { readonly version: string; readonly license?: string; readonly dependencies?: Readonly<Record<string, string>> }
export interface Lock { readonly packages: Readonly<Record<string, LockedPackage>> }
export interface Notice { readonly name: string; readonly version: string; readonly licence: string }

/** "(MPL-2.0 OR Apache-2.0)": one that is allowed is enough. "A AND B": all must be. */
const isAllowed = (licence: string): boolean => licence.replace(/[()]/gu, '').split(' OR ').some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one.trim())));

/** Where Node finds `name` from the package at `from`: beside it or in a folder above. */
function locate({ packages }: Lock, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] ? `node_modules/${name}` : null;
  }
}

/** The dependencies of the app and theirs, by name. Throws with the names of those whose licence is not allowed. */
export function collectNotices(lock: Lock): readonly Notice[] {
  const found = new Map<string, Notice>();
  const waiting = [''];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const name of Object.keys(lock.packages[from]?.dependencies ?? {})) {
      const place = locate(lock, from, name);
      if (place === null || found.has(place)) continue;
      const { version, license = 'unknown' } = lock.packages[place]!;
      found.set(place, { name, version, licence: license });
      waiting.push(place);
    }
  }
  const notices = [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const refused = notices.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) throw new Error(`Not to be shipped under EUPL-1.2: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  return notices;
}

const OURS = 'ours, CC BY 4.0';
/** Each folder of the library, and the licence of everything in it. */
const LIBRARY = [
  { folder: 'characters', what: 'Characters with costumes', licence: OURS },
  { folder: 'backdrops', what: 'Backdrops', licence: OURS },
  { folder: 'sounds', what: 'Sounds', licence: OURS },
  { folder: 'sprites', what: 'Sprites, from Fluent Emoji Flat by Microsoft; names and search words from emojibase-data by Miles Johnson', licence: 'MIT (both)' },
] as const;

export interface LibraryNotice { readonly folder: string; readonly what: string; readonly licence: string; readonly ids: readonly string[] }

/** The library as it lies in assets/. */
export const readLibrary = (): readonly LibraryNotice[] => LIBRARY.map((each) => ({ ...each, ids: each.folder === 'sounds' ? SOUND_LIBRARY.map(({ id }) => id) : idsIn(each.folder) }));

const idsIn = (folder: string): readonly string[] => (JSON.parse(readFileSync(join(root, 'assets', folder, 'catalogue.json'), 'utf8')) as readonly { readonly id: string }[]).map(({ id }) => id);

export function writeNotices(notices: readonly Notice[], library: readonly LibraryNotice[]): string {
  const row = ({ name, version, licence }: Notice): string => `| [${name}](https://www.npmjs.com/package/${name}) | ${version} | ${licence} |`;
  return ['# What others made', '', 'The packages that go into the app. Written by `scripts/notices.ts`; pictures, drawings and fonts are told in [LICENCES.md](../assets/LICENCES.md).',
    '', '| package | version | licence |', '|---|---|---|', ...[...notices, ELECTRON].map(row), '',
    '## The library', '', 'Each thing by its name in its folder of `assets/`.', '', '| things | how many | where | licence |', '|---|---|---|---|',
    ...library.map(({ what, ids, folder, licence }) => `| ${what} | ${ids.length} | \`assets/${folder}/\` | ${licence} |`),
    ...library.flatMap(({ folder, licence, ids }) => ['', `**${folder}** (${licence}): ${ids.join(', ')}.`]), ''].join('\n');
}

export const readLock = (): Lock => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

if (import.meta.main) writeFileSync(NOTICES_FILE, writeNotices(collectNotices(readLock()), readLibrary()));
