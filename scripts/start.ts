/** `npm start`: builds the app and opens it. Arguments after `--` go to it (a project file). */
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { hasDisplay, runWithDisplay } from './display.ts';
import { electronExecutable } from './electron-runtime.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

/** Chromium refuses to sandbox when root runs it; nobody but developers and servers starts it so. */
function flags(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('You are root: starting without the system sandbox. An ordinary user gets it.');
  return ['--no-sandbox'];
}

async function start(args: readonly string[]): Promise<number> {
  ensureSystemPackages(!hasDisplay());
  const executable = await electronExecutable();
  await buildApp();
  if (!hasDisplay()) say('There is no display here: running under Xvfb, unseen, until stopped (Ctrl+C).');
  return runWithDisplay(executable, [...flags(), root, ...args]);
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
