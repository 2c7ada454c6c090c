/** Puts together the folder that is packed: the built app, the one package that carries a binary, and nothing of development. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
export type Platform = 'linux' | 'win32';

/** What of `package.json` the app reads when it runs. */
interface PackageFile { readonly name: string; readonly productName: string; readonly version: string; readonly description: string; readonly license: string; readonly main: string }

export async function readPackageFile(): Promise<PackageFile> {
  const { name, productName, version, description, license, main } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as PackageFile;
  return { name, productName, version, description, license, main };
}

/** Where node_modules is until it is packed: under its own name electron-builder would choose by itself what of it to take. */
export const MODULES = 'modules';
const SQLITE = '@photostructure/sqlite';
const LOADER = 'node-gyp-build';
/** From the project's folder. */
const FILES = ['dist', 'LICENSE', 'docs/THIRD-PARTY.md', 'assets/LICENCES.md'];
/** From node_modules: what a package loads at run time, with its licence; for SQLite the binary of the platform only. */
const moduleFiles = (platform: Platform): readonly string[] => [
  ...['package.json', 'LICENSE', 'dist', `prebuilds/${platform}-x64`].map((file) => `${SQLITE}/${file}`),
  ...['package.json', 'LICENSE', 'index.js', 'node-gyp-build.js'].map((file) => `${LOADER}/${file}`),
];

/** Not read when the app runs. */
const isWanted = (path: string): boolean => !/\.map$|\.d\.[cm]?ts$|\/experimental\.|\/sqlite\/dist\/[^/]+\.cjs$|musl\.node$/u.test(path.replaceAll('\\', '/'));

/** Makes `folder` anew: `package.json`, `dist/`, `modules/`, and the notices. */
export async function stageApp(folder: string, platform: Platform): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const copy = (from: string, to: string): Promise<void> => cp(join(root, from), join(folder, to), { recursive: true, filter: isWanted });
  for (const file of FILES) await copy(file, file);
  for (const file of moduleFiles(platform)) await copy(join('node_modules', file), join(MODULES, file));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...await readPackageFile(), type: 'module' }));
}
