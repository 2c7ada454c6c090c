/**
 * `npm run test:installed`: installs what `npm run dist` made (the `.deb` as root, else the unpacked archive), does the main job in it as an
 * ordinary user inside Chromium's sandbox, prints figures and removes it again.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWithDisplay } from './display.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = join(import.meta.dirname, '..');
const release = join(root, 'release');
const DATA = '/var/lib/periscode';
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

/** The app as it lies on this machine, and how it goes away. */
interface Installed { readonly executable: string; readonly env: NodeJS.ProcessEnv; remove(): void }

function newest(ending: string): string {
  const names = existsSync(release) ? readdirSync(release).filter((name) => name.startsWith('periscode-') && name.endsWith(ending)).sort() : [];
  const last = names.at(-1);
  if (last === undefined) throw new Error(`There is no ${ending} in release/: npm run dist makes one.`);
  return join(release, last);
}

/** @throws Error when Périscode or its data are on this machine already: they are somebody's. */
function installDeb(): Installed {
  if (existsSync('/opt/periscode') || existsSync(DATA)) throw new Error('Périscode is installed here, or its data lie in /var/lib/periscode: this test would take them away. Nothing was done.');
  // Where apt's own user may read it.
  const folder = mkdtempSync(join(tmpdir(), 'periscode-deb-'));
  chmodSync(folder, 0o755);
  const deb = join(folder, 'periscode.deb');
  copyFileSync(newest('.deb'), deb);
  apt('install', '-y', '--no-install-recommends', deb);
  rmSync(folder, { recursive: true });
  return { executable: '/usr/bin/periscode', env: {}, remove: removeDeb };
}

function removeDeb(): void {
  apt('remove', '-y', 'periscode');
  if (existsSync('/opt/periscode')) throw new Error('The package was removed, and /opt/periscode is still there');
  if (!existsSync(DATA)) throw new Error('The package was removed, and the work of children with it: only a purge may do that');
  apt('purge', '-y', 'periscode');
  if (existsSync(DATA)) throw new Error('The package was purged, and its data are still there');
  say('Removed: the app is gone and the data stayed; purged: the data are gone too.');
}

function unpackArchive(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'periscode-installed-'));
  run('tar', ['-xzf', newest('.tar.gz'), '-C', folder, '--strip-components=1']);
  return { executable: join(folder, 'periscode'), env: { PERISCODE_DATA: join(folder, 'data') }, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}

const apt = (...args: string[]): void => run('apt-get', ['-q', ...args], { DEBIAN_FRONTEND: 'noninteractive' });

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, stderr, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} did not succeed:\n${error?.message ?? stderr}`);
}

try {
  ensureSystemPackages();
  const { executable, env, remove } = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') ? installDeb() : unpackArchive();
  try {
    const vitest = join(root, 'node_modules', '.bin', 'vitest');
    process.exitCode = await runWithDisplay(vitest, ['run', '-c', 'test/vitest.config.ts', '--project', 'installed'], { isAlwaysVirtual: true, isOpenToOthers: true, env: { ...env, PERISCODE_INSTALLED: executable } });
  } finally {
    remove();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
