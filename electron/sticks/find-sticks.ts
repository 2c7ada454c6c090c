/** USB sticks that are plugged in, found by looking at where systems put them: no permission is asked, nothing is written. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface Stick {
  /** As people know it: its label, or its letter. */
  readonly name: string;
  readonly path: string;
}

/** What is looked for on sticks. */
export type FoundKind = 'bag' | 'pack' | 'installer';
export interface Found { readonly kind: FoundKind; readonly name: string; readonly path: string; readonly size: number }

export interface StickProbes {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `/proc/mounts` on Linux. */
  readonly mounts: () => string;
  readonly isThere: (path: string) => boolean;
}

export const realProbes: StickProbes = { platform: process.platform, env: process.env, mounts: () => readFileSync('/proc/mounts', 'utf8'), isThere: existsSync };

/** Folders given by IT (or a test) in `PERISCODE_STICKS`, else where the system mounts what is plugged in. */
export function findSticks({ platform, env, mounts, isThere }: StickProbes): readonly Stick[] {
  const given = env['PERISCODE_STICKS'];
  if (given !== undefined) return given.split(platform === 'win32' ? ';' : ':').filter((path) => path !== '' && isThere(path)).map((path) => ({ name: basename(path), path }));
  if (platform === 'win32') return driveLetters(env['SystemDrive'] ?? 'C:').map((letter) => ({ name: letter, path: `${letter}\\` })).filter(({ path }) => isThere(path));
  return mountPoints(mounts()).filter((path) => /^\/(?:run\/)?media\//u.test(path)).map((path) => ({ name: basename(path), path }));
}

/** A floppy's letters and the system's own are none. */
const driveLetters = (system: string): readonly string[] => [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`).filter((letter) => letter !== system.toUpperCase());

/** Spaces and the like stand in octal there. */
const mountPoints = (mounts: string): readonly string[] => mounts.split('\n').flatMap((line) => line.split(' ')[1]?.replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))) ?? []);

/** Names as `npm run dist` and the releases give them; the version is in them. */
const INSTALLERS: Partial<Readonly<Record<NodeJS.Platform, RegExp>>> = {
  win32: /^periscode-(\d+\.\d+\.\d+)(?:-installation\.exe|\.msi)$/iu,
  linux: /^periscode-(\d+\.\d+\.\d+)-(?:amd64\.deb|x86_64\.(?:tar\.gz|AppImage))$/iu,
};

/** The version that a file of this name would install on this system; null when it is no installer. Nothing is opened. */
export const installerVersion = (name: string, platform: NodeJS.Platform): string | null => INSTALLERS[platform]?.exec(name)?.[1] ?? null;

const ENDINGS: readonly (readonly [string, FoundKind])[] = [['.periscode-classe', 'bag'], ['.periscode-pack', 'pack']];

/** What lies on a stick itself and in its folders, not deeper: a stick full of holiday pictures is not walked through. */
export async function lookThrough(stick: Stick): Promise<readonly Found[]> {
  const top = await list(stick.path);
  const folders = top.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => join(stick.path, name));
  const found = await Promise.all([filesIn(stick.path), ...folders.map(filesIn), ...folders.map(packFolder)]);
  return found.flat();
}

async function filesIn(folder: string): Promise<readonly Found[]> {
  const named = (await list(folder)).flatMap((entry) => {
    const kind = entry.isFile() && !entry.name.startsWith('.') ? kindOf(entry.name) : undefined;
    return kind ? [{ kind, name: entry.name, path: join(folder, entry.name) }] : [];
  });
  return Promise.all(named.map(async (each) => ({ ...each, size: (await stat(each.path).catch(() => null))?.size ?? 0 })));
}

const kindOf = (name: string): FoundKind | undefined =>
  ENDINGS.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1] ?? (installerVersion(name, process.platform) === null ? undefined : 'installer');

async function packFolder(folder: string): Promise<readonly Found[]> {
  const isPack = (await list(folder)).some((entry) => entry.isFile() && entry.name === 'pack.json');
  return isPack ? [{ kind: 'pack', name: basename(folder), path: folder, size: 0 }] : [];
}

/** Nothing of a stick that was just pulled out. */
const list = (folder: string) => readdir(folder, { withFileTypes: true }).catch(() => []);
