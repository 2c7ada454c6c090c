/** What Electron needs from Debian or Ubuntu: installed when we are root, else the command to type is printed. Elsewhere, does nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** With the names it goes by (Ubuntu 24.04 and Debian 13 renamed some), and the file that tells it is there. */
interface Package { readonly names: readonly string[]; readonly file: string }

/** Where there is no screen to open a window on. */
const DISPLAY: readonly Package[] = [
  { names: ['xvfb'], file: 'Xvfb' },
  { names: ['xauth'], file: 'xauth' },
];
export const LIBRARIES: readonly Package[] = [
  { names: ['libgtk-3-0t64', 'libgtk-3-0'], file: 'libgtk-3.so.0' },
  { names: ['libnss3'], file: 'libnss3.so' },
  { names: ['libasound2t64', 'libasound2'], file: 'libasound.so.2' },
  { names: ['libgbm1'], file: 'libgbm.so.1' },
  { names: ['libxss1'], file: 'libXss.so.1' },
  { names: ['libnotify4'], file: 'libnotify.so.4' },
  { names: ['libsecret-1-0'], file: 'libsecret-1.so.0' },
];
const FOLDERS = ['/usr/bin', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];

const isThere = (file: string): boolean => FOLDERS.some((folder) => existsSync(`${folder}/${file}`));
const isKnown = (name: string): boolean => /^Package:/mu.test(spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' }).stdout ?? '');
const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** Throws, with the command to type, when something is missing that cannot be installed from here. */
export function ensureSystemPackages(needsVirtualDisplay = true): void {
  if (process.platform !== 'linux') return;
  const missing = [...(needsVirtualDisplay ? DISPLAY : []), ...LIBRARIES].filter(({ file }) => !isThere(file));
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) apt('update', '-q');
  const names = missing.map(({ names }) => names.find(isKnown) ?? names.at(-1)!);
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!isRoot) throw new Error(`Electron needs packages of the system. Type this, then start again:\n\n  sudo apt-get update && sudo ${command}\n`);
  process.stderr.write(`Installing what Electron needs: ${names.join(' ')}\n`);
  if (!apt(...command.split(' ').slice(1), '-q')) throw new Error(`The system's packages could not be installed. Try by hand:\n\n  ${command}\n`);
}

if (import.meta.main) ensureSystemPackages();
