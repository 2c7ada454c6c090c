/** `npm run test:fuzz -- --runs 10000`: that many project files, packs and bags, damaged or made to harm. Each line has the figures of one kind; `--from` is the first seed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzzPacks } from '../test/unit/packs/pack-fuzz.ts';
import { fuzzFiles } from '../test/unit/sb3/file-fuzz.ts';
import { fuzzBags } from '../test/unit/storage/bag-fuzz.ts';
import { numberOption } from './number-option.ts';

const [runs, from] = [numberOption('runs', 1000), numberOption('from', 1)];
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'periscode-fuzz-'));
try {
  const starter = readFileSync(join(root, 'lessons/premiers-pas/lesson-01-scopi-avance/solution-retour.sb3'));
  await show('project files', () => fuzzFiles(starter, from, runs));
  await show('packs', () => fuzzPacks(folder, from, runs));
  await show('bags', () => fuzzBags(from, runs));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function show(kind: string, fuzz: () => object | Promise<object>): Promise<void> {
  const started = Date.now();
  const ends = await Promise.resolve().then(fuzz).then((figures) => Object.entries(figures).map(([end, count]) => `${count} ${end}`).join(', '), (error: unknown) => {
    process.exitCode = 1;
    return error instanceof Error ? error.message : String(error);
  });
  process.stdout.write(`${runs} ${kind}: ${ends}, ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
}
