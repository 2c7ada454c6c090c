/**
 * `npm run test:offline [-- NAME…]`: the end-to-end tests in a network namespace that has loopback and nothing else, while somebody
 * watches every socket the app opens. Linux, as root or where users may make namespaces.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { runWithDisplay } from './display.ts';
import { electronExecutable } from './electron-runtime.ts';
import { otherInterfaces, watchSockets, type SocketsSeen } from './offline/sockets.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = join(import.meta.dirname, '..');
const INSIDE = 'PERISCODE_OFFLINE_SOCKETS';
const NAMESPACE = process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user'];
/** It opens a socket of its own to see that one is noticed. */
const WATCHED_ELSEWHERE = 'test/e2e/sockets.test.ts';
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

/** In the namespace: brings loopback up, makes sure there is nothing else, runs the tests and watches. */
async function runInside(socketsFile: string): Promise<number> {
  // Whatever is sent out goes into loopback and is lost there: who tries waits for an answer, and is seen.
  for (const words of ['link set lo up', 'route add default dev lo', '-6 route add default dev lo']) spawnSync('ip', words.split(' '));
  const others = otherInterfaces();
  if (others.length > 0) throw new Error(`There is a way out of the namespace: ${others.join(', ')}`);
  const watch = watchSockets(socketsFile);
  try {
    const vitest = join(root, 'node_modules', '.bin', 'vitest');
    return await runWithDisplay(vitest, ['run', '-c', 'test/vitest.config.ts', '--project', 'e2e', '--exclude', WATCHED_ELSEWHERE, ...process.argv.slice(2)], { isAlwaysVirtual: true });
  } finally {
    watch.stop();
  }
}

/** From outside: everything that is fetched, is fetched before. */
async function runOutside(): Promise<number> {
  if (spawnSync('unshare', [...NAMESPACE, 'true']).status !== 0) return refuse();
  ensureSystemPackages();
  await electronExecutable();
  await buildApp();
  const folder = mkdtempSync(join(tmpdir(), 'periscode-offline-'));
  const socketsFile = join(folder, 'sockets');
  try {
    const status = await spawnInside(socketsFile);
    const { outside, looks, inside } = JSON.parse(readFileSync(socketsFile, 'utf8')) as SocketsSeen;
    for (const socket of outside) say(`A socket that is not the app’s own: ${socket}`);
    say(`No interface but loopback. In ${looks} looks: ${inside.length} sockets inside the laptop (the tests’ own hand on the app), ${outside.length} to anywhere else.`);
    return outside.length > 0 ? 1 : status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Said, and never taken for a success where a machine is there to prove it. */
function refuse(): number {
  say('Not run: this machine lets nobody make a network namespace (try as root, or sysctl kernel.unprivileged_userns_clone=1).');
  return process.env['CI'] ? 1 : 0;
}

function spawnInside(socketsFile: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('unshare', [...NAMESPACE, process.execPath, ...process.argv.slice(1)], { stdio: 'inherit', env: { ...process.env, [INSIDE]: socketsFile } });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

try {
  const socketsFile = process.env[INSIDE];
  process.exitCode = socketsFile ? await runInside(socketsFile) : await runOutside();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
