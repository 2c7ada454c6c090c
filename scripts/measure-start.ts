/** `npm run measure:start`: from nothing to the first usable screen, beside an Electron window that holds nothing; and from a press on a lesson to the first press that the editor obeys. Medians of five. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { launchWithSampleClass } from '../test/e2e/harness.ts';
import { paletteBlock } from '../test/e2e/studio/studio-page.ts';
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

/** Milliseconds from the press on the first lesson until a block of the palette was pressed and waits for its place; and again once that was left. */
async function measureLesson(): Promise<readonly [first: number, second: number]> {
  const launched = await launchWithSampleClass(30_000);
  const { page } = launched;
  await page.reload();
  for (const name of [/CE2 mardi/u, 'Adèle']) await page.getByRole('button', { name }).click();
  const open = async (): Promise<number> => {
    const lesson = page.getByRole('button', { name: /^1 /u });
    await lesson.waitFor();
    const started = performance.now();
    await lesson.click();
    await paletteBlock(page, /./u).click({ position: { x: 14, y: 30 } });
    await page.locator('.is-placing').waitFor();
    return performance.now() - started;
  };
  const first = await open();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Mes séances' }).click();
  const second = await open();
  await launched.close();
  return [first, second];
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
  const say = (name: string, taken: readonly number[]): void => { process.stdout.write(`${name}: ${Math.round(median(taken))} ms (median of ${taken.map(Math.round).join(', ')})\n`); };
  for (const [{ name }, taken] of times) say(name, taken);
  const lessons: (readonly [number, number])[] = [];
  for (let i = 0; i < TIMES; i++) lessons.push(await measureLesson());
  say('A lesson, the first since the start, from the press on it to the first press that the editor obeys', lessons.map(([first]) => first));
  say('The same again', lessons.map(([, second]) => second));
  rmSync(folder, { recursive: true, force: true });
});
