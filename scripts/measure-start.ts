/** `npm run measure:start`: from nothing to the first usable screen, median of five, beside an Electron window that holds nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { buildApp } from './build.ts';
import { onTestScreen } from './display.ts';
import { electronExecutable } from './electron-runtime.ts';
import { emptyApp } from './empty-app.ts';

const TIMES = 5;
const root = join(import.meta.dirname, '..');

interface Subject {
  readonly name: string;
  readonly appFolder: string;
  isReady(page: Page): Promise<unknown>;
}

/** Milliseconds from starting the process to a screen that can be used. */
async function measure({ appFolder, isReady }: Subject, executablePath: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'periscode-start-'));
  const started = performance.now();
  const app = await _electron.launch({ executablePath, args: [`--user-data-dir=${folder}`, appFolder], env: { ...process.env as Record<string, string>, PERISCODE_DATA: join(folder, 'data') } });
  await isReady(await app.firstWindow());
  const took = performance.now() - started;
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  return took;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

await onTestScreen(async () => {
  const executable = await electronExecutable();
  await buildApp();
  const folder = mkdtempSync(join(tmpdir(), 'periscode-empty-'));
  const subjects: readonly Subject[] = [
    { name: 'Empty Electron window', appFolder: emptyApp(folder), isReady: (page) => page.getByRole('heading').waitFor() },
    { name: 'Périscode, first screen', appFolder: root, isReady: (page) => page.locator('[data-screen="home"]').getByRole('button').first().waitFor() },
  ];
  const times = new Map(subjects.map((subject) => [subject, [] as number[]]));
  // In turns, so that a busy moment of the machine weighs on both.
  for (let i = 0; i < TIMES; i++) for (const [subject, taken] of times) taken.push(await measure(subject, executable));
  for (const [{ name }, taken] of times) process.stdout.write(`${name}: ${Math.round(median(taken))} ms (median of ${taken.map(Math.round).join(', ')})\n`);
  rmSync(folder, { recursive: true, force: true });
});
