/** How long *Je vérifie* takes in each step of the shipped packs, slowest first: processor time in Node, and what the page waits in the real window (build first; not with `--node`). */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWithDisplay } from '../../scripts/display.ts';
import { createAuditServices } from '../../scripts/packs/pack-stage.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import { runChecks } from '../../src/core/lesson/run-checks.ts';
import type { Bench } from './bench.ts';
import type { InWindow } from './checks/in-window.ts';
import { readRequests, type Asked, type Kind } from './checks/lesson-requests.ts';

const ROUNDS = 3;
const SHOWN = 12;
const GOAL_MS = 300;
const GOAL_SPEED = 200;

interface Row extends Pick<Asked, 'name' | 'kind' | 'seconds'> { readonly cpuMs: number; readonly waitMs: number | null }

export const bench: Bench = async (options) => {
  const asked = readRequests();
  const cpu = await measureInNode(asked);
  const window = options.includes('--node') ? null : await measureInWindow();
  const rows = asked.map(({ name, kind, seconds }, i): Row => ({ name, kind, seconds, cpuMs: cpu[i]!, waitMs: window?.bestMs[i] ?? null }));
  return { lines: [...(window ? [`the first check in a lesson just opened: ${Math.round(window.firstMs)} ms`] : []), ...KINDS.flatMap((kind) => describe(kind, rows))], figures: { rows, firstMs: window?.firstMs ?? null } };
};

/** Milliseconds of processor time, the best of some rounds over all. */
async function measureInNode(asked: readonly Asked[]): Promise<readonly number[]> {
  const services = await createAuditServices();
  const round = (): readonly number[] => asked.map(({ request }) => {
    const before = process.cpuUsage();
    runChecks(request, { stage: services.stageFor(request) });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const rounds = Array.from({ length: ROUNDS }, round);
  return asked.map((_, i) => Math.min(...rounds.map((times) => times[i]!)));
}

async function measureInWindow(): Promise<InWindow> {
  ensureSystemPackages();
  const folder = await mkdtemp(join(tmpdir(), 'periscode-checks-'));
  const results = join(folder, 'results.json');
  try {
    const status = await runWithDisplay(process.execPath, [join(import.meta.dirname, 'checks', 'in-window.ts')], { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
    if (status !== 0) throw new Error(`The measuring ended with ${status}`);
    return JSON.parse(await readFile(results, 'utf8')) as InWindow;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const TITLES: Readonly<Record<Kind, string>> = { right: 'a right answer', wrong: 'a wrong answer', thirty: 'thirty seconds of a right answer' };
const KINDS = Object.keys(TITLES) as readonly Kind[];

function describe(kind: Kind, all: readonly Row[]): readonly string[] {
  const rows = all.filter((row) => row.kind === kind).toSorted((a, b) => (b.waitMs ?? b.cpuMs) - (a.waitMs ?? a.cpuMs));
  const slow = rows.filter(({ cpuMs, waitMs }) => (waitMs ?? cpuMs) > GOAL_MS);
  const middle = rows[rows.length >> 1]!;
  return [
    '', `${TITLES[kind]}: ${rows.length} steps, ${slow.length} over ${GOAL_MS} ms; median ${lengthOf(middle)}${kind === 'thirty' ? `; slowest ${speedOf(Math.max(...rows.map(({ cpuMs }) => cpuMs)))}× real time, median ${speedOf(middle.cpuMs)}× (goal ${GOAL_SPEED})` : ''}`,
    ...rows.slice(0, SHOWN).map((row) => `  ${row.name.padEnd(62)} ${lengthOf(row)}, runs of ${row.seconds} s`),
  ];
}

const speedOf = (cpuMs: number): number => Math.round(30_000 / Math.max(cpuMs, 0.01));
const lengthOf = ({ cpuMs, waitMs }: Row): string => `${waitMs === null ? '' : `${waitMs.toFixed(1)} ms waited, `}${cpuMs.toFixed(1)} ms of processor in Node`;
