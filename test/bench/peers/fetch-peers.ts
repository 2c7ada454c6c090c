/** Other engines, from the npm registry into the user's cache: they are run by the bench, and no part of this project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PEERS = { '@scratch/scratch-vm': '15.1.1', '@turbowarp/packager': '3.13.0' } as const;
export type PeerName = keyof typeof PEERS;

const cacheFolder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'periscode', 'peers');
const folderOf = (name: PeerName): string => join(cacheFolder, 'node_modules', name);
export const describePeer = (name: PeerName): string => `${name} ${PEERS[name]}`;

function isThere(name: PeerName): boolean {
  const file = join(folderOf(name), 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version === PEERS[name];
}

/** The package's folder. Fetches both, with what they need, when it is not there; throws with what npm said when that cannot be done. */
export function fetchPeer(name: PeerName): string {
  if (!isThere(name)) install();
  return folderOf(name);
}

/** Scripts of packages are not run. */
function install(): void {
  mkdirSync(cacheFolder, { recursive: true });
  const names = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  const options = ['--ignore-scripts', '--no-save', '--omit=dev', '--omit=optional', '--no-audit', '--no-fund', '--prefix', cacheFolder];
  const { status, stderr } = spawnSync('npm', ['install', ...options, ...names], { encoding: 'utf8', cwd: cacheFolder, timeout: 10 * 60_000, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`not fetched: ${(stderr ?? '').trim().split('\n').at(-1) ?? ''}`);
}
