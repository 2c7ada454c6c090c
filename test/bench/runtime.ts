/** How fast programs run against the same by hand in JavaScript, and with `--peers` against other engines; how soon they start; what clones cost. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { comparePeers } from './peers/compare-peers.ts';
import { programs } from './programs/all-programs.ts';
import { writeBenchFile } from './programs/bench-file.ts';
import type { BenchProgram } from './programs/program.ts';
import { runChild } from './runtime/child.ts';
import type { MemoryFigures } from './runtime/measure-memory.ts';
import type { ProgramSeries } from './runtime/measure-program.ts';
import { best, geometricMean, median, summarise, type Figures } from './runtime/series.ts';
import { table } from './runtime/table.ts';

/** Each program is measured in that many processes. */
const PROCESSES = 3;

interface ProgramFigures { readonly name: string; readonly kind: BenchProgram['kind']; readonly ours: Figures; readonly byHand: Figures; readonly ratio: number }

export const bench: Bench = async (options) => {
  const folder = await mkdtemp(join(tmpdir(), 'periscode-bench-'));
  try {
    const files = await Promise.all(programs.map((program, i) => writeFileOf(folder, program, i)));
    const results = files.map(measureProgram);
    const firstFlagMs = measureFlags(files.at(-1)!);
    const memory = runChild<MemoryFigures>('runtime/measure-memory.ts', [], ['--expose-gc']);
    const means = { compute: meanOf(results, 'compute'), scheduler: meanOf(results, 'scheduler') };
    const lines = [...describe(results, means), '', ...describeStart(firstFlagMs, memory)];
    const peers = options.includes('--peers') ? await comparePeers(files, results.map(({ ours }) => ours)) : null;
    return { lines: [...lines, ...(peers ? ['', ...peers.lines] : [])], figures: { programs: results, ratioMeans: means, firstFlagMs, memory, ...(peers ? { peers: peers.figures } : {}) } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function writeFileOf(folder: string, { project }: BenchProgram, number: number): Promise<string> {
  const file = join(folder, `program-${number}.sb3`);
  await writeFile(file, writeBenchFile(project));
  return file;
}

function measureProgram(file: string, number: number): ProgramFigures {
  const { name, kind } = programs[number]!;
  const all = Array.from({ length: PROCESSES }, () => runChild<ProgramSeries>('runtime/measure-program.ts', [String(number), file]));
  const [ours, byHand] = [summarise(all.map((each) => each.ours)), summarise(all.map((each) => each.byHand))];
  return { name, kind, ours, byHand, ratio: ours.bestMs / byHand.bestMs };
}

function measureFlags(file: string): { readonly medianMs: number; readonly bestMs: number } {
  const times = Array.from({ length: 5 }, () => runChild<number>('runtime/measure-flag.ts', [file]));
  return { medianMs: median(times), bestMs: best(times) };
}

const meanOf = (results: readonly ProgramFigures[], kind: BenchProgram['kind']): number => geometricMean(results.filter((r) => r.kind === kind).map((r) => r.ratio));

function describe(results: readonly ProgramFigures[], means: Readonly<Record<BenchProgram['kind'], number>>): string[] {
  return [
    'Milliseconds: cold (loading and compiling included), warm middle, warm best; the ratio is that of the bests.', '',
    ...table(['program', 'cold', 'warm', 'best', 'by hand: cold', 'warm', 'best', 'ratio'],
      results.map(({ name, ours, byHand, ratio }) => [name, ours.coldMs, ours.medianMs, ours.bestMs, byHand.coldMs, byHand.medianMs, byHand.bestMs, `${ratio.toFixed(2)} ×`])),
    '', `Geometric mean against by hand: compute ${means.compute.toFixed(2)} × (goal 1.5, never over 2), scheduler ${means.scheduler.toFixed(2)} ×`,
  ];
}

const describeStart = (flag: { readonly medianMs: number; readonly bestMs: number }, memory: MemoryFigures): string[] => [
  `First green flag of 200 scripts, compiling included: ${flag.medianMs.toFixed(0)} ms, best ${flag.bestMs.toFixed(0)} (goal 60, never over 130)`,
  `A clone takes ${Math.round(memory.bytesPerClone)} bytes (goal 2,048); after 300 made and deleted ${memory.rounds} times the heap has grown by ${Math.round(memory.bytesGrown / 1024)} KB`,
];
