/**
 * `npm run dist`: the packages of this system in `release/`, and how large they are beside an empty Electron app.
 * `-- --release` refuses any Electron but the one package.json names; `-- nsis msi portable` or `-- AppImage` asks electron-builder for more.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { buildApp } from './build.ts';
import type { Packing } from './dist/builder-config.ts';
import { writeIcons } from './dist/icons.ts';
import { makeDeb, makeTarball } from './dist/linux-packages.ts';
import { bytesIn } from './dist/files-in.ts';
import { packFolder } from './dist/pack-folder.ts';
import { findPackingFaults, listPacked } from './dist/packed-files.ts';
import { readPackageFile, stageApp, type Platform } from './dist/stage-app.ts';
import { electronExecutable } from './electron-runtime.ts';
import { emptyApp } from './empty-app.ts';

const root = join(import.meta.dirname, '..');
const MOST_TIMES_EMPTY = 1.15;
const platform: Platform = process.platform === 'win32' ? 'win32' : 'linux';
const given = process.argv.slice(2);
const isRelease = given.includes('--release');
const targets = given.filter((word) => !word.startsWith('--'));
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

interface Runtime { readonly folder: string; readonly version: string; readonly isOfficial: boolean }

/** @throws when a release would be made of another Electron than the one it was written for */
async function findRuntime(): Promise<Runtime> {
  const folder = dirname(await electronExecutable());
  const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/u, '');
  const { version: wanted } = JSON.parse(await readFile(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as { version: string };
  const isOfficial = version === wanted;
  if (isRelease && !isOfficial) throw new Error(`A release is made of the official Electron ${wanted} only, and here is ${version}. Where GitHub cannot be reached, set ELECTRON_MIRROR.`);
  if (!isOfficial) say(`Electron ${version} stands in for ${wanted}: these packages are for trials, and their names say so.`);
  return { folder, version, isOfficial };
}

async function dist(): Promise<void> {
  const { folder: electronFolder, version: electronVersion, isOfficial } = await findRuntime();
  const work = await mkdtemp(join(tmpdir(), 'periscode-dist-'));
  try {
    const packing: Packing = { appFolder: join(work, 'app'), electronFolder, electronVersion, iconsFolder: join(work, 'icons'), outputFolder: join(work, 'out') };
    await buildApp();
    await stageApp(packing.appFolder, platform);
    await writeIcons(packing.iconsFolder);
    await mkdir(join(root, 'release'), { recursive: true });
    const packed = await packFolder(packing, platform);
    const faults = findPackingFaults(listPacked(packed), isOfficial);
    if (faults.length > 0) throw new Error(`The package is not as it should be:\n${faults.join('\n')}`);
    if (platform === 'linux') await makeLinuxPackages(work, packed, packing, isOfficial);
    if (targets.length > 0) await packFolder({ ...packing, outputFolder: join(root, 'release') }, platform, targets);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function makeLinuxPackages(work: string, packed: string, packing: Packing, isOfficial: boolean): Promise<void> {
  const { version, description } = await readPackageFile();
  const name = `periscode-${version}${isOfficial ? '' : '-for-tests'}`;
  const [deb, tarball] = [join(root, 'release', `${name}-amd64.deb`), join(root, 'release', `${name}-x86_64.tar.gz`)];
  const packaging = { packedFolder: packed, iconsFolder: packing.iconsFolder, version, description, workFolder: work, compression: isRelease ? 'xz' : 'gzip' } as const;
  await makeDeb(deb, packaging);
  await makeTarball(tarball, packaging);
  const empty = await packEmpty(work, packing);
  const emptyTarball = join(work, 'empty.tar.gz');
  await makeTarball(emptyTarball, { ...packaging, packedFolder: empty });
  say(`${basename(deb)}: ${megabytes(statSync(deb).size)}`);
  const ratio = compare(basename(tarball), statSync(tarball).size, statSync(emptyTarball).size);
  compare('unpacked', bytesIn(packed), bytesIn(empty));
  if (ratio > MOST_TIMES_EMPTY) throw new Error(`Larger than ${MOST_TIMES_EMPTY} × an empty Electron app: see what came into dist/.`);
}

async function packEmpty(work: string, packing: Packing): Promise<string> {
  const appFolder = join(work, 'empty');
  await stageNothing(appFolder);
  return packFolder({ ...packing, appFolder, outputFolder: join(work, 'empty-out') }, platform);
}

async function stageNothing(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  emptyApp(folder);
}

/** Says both sizes, and returns how many times the empty one. */
function compare(what: string, bytes: number, emptyBytes: number): number {
  say(`${what}: ${megabytes(bytes)}, ${(bytes / emptyBytes).toFixed(3)} × an empty Electron app packed the same way (${megabytes(emptyBytes)})`);
  return bytes / emptyBytes;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

try {
  await dist();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
