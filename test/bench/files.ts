/** How large project files open, are kept, open again and are written in the real app, and how long the page and the main process are busy at a stretch. `--size=MB` or `--size=costumes` for one of them; build first. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithDisplay } from '../../scripts/display.ts';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import { newFolder } from '../e2e/harness.ts';
import type { Bench } from './bench.ts';
import type { FileResult } from './files/measure.ts';

/** Megabytes, with 150 costumes; the first tells what opening costs whatever the file: one costume. */
const SIZES = ['0', '20', '95'];
/** In place of a size: 200 costumes in one sprite, looked through. */
const COSTUMES = 'costumes';

async function measureIn(folder: string, size: string): Promise<FileResult> {
  const results = join(folder, 'results.json');
  const status = await runWithDisplay(process.execPath, [join(import.meta.dirname, 'files', size === COSTUMES ? 'measure-costumes.ts' : 'measure.ts'), size, folder], { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
  if (status !== 0) throw new Error(`The measuring ended with ${status}`);
  return JSON.parse(await readFile(results, 'utf8')) as FileResult;
}

const describe = ({ sizeMb, costumeCount, steps }: FileResult): string[] => [
  `${sizeMb.toFixed(0)} MB, ${costumeCount} costumes:`,
  ...steps.map(({ name, totalMs, longestPageMs, longestMainMs }) => `  ${name}: ${Math.round(totalMs)} ms; busy at a stretch: page ${Math.round(longestPageMs)} ms, main process ${Math.round(longestMainMs)} ms`),
];

export const bench: Bench = async (options) => {
  ensureSystemPackages();
  await electronExecutable();
  const size = options.find((option) => option.startsWith('--size='))?.slice('--size='.length);
  const folder = newFolder('bench-files');
  try {
    const files: FileResult[] = [];
    for (const each of size === undefined ? [...SIZES, COSTUMES] : [size]) files.push(await measureIn(folder, each));
    return { lines: files.flatMap(describe), figures: { files } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
