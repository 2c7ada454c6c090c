/** How long joining fifteen laptops' bags of thirty children takes, how long the main process is kept from anything else meanwhile, and what a town's report costs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { packContent } from '../../electron/bags/bag-content.ts';
import { BAG_FORMAT_VERSION, sealBag } from '../../electron/bags/bag-file.ts';
import { openStorage } from '../../electron/storage/open-storage.ts';
import { createTranslate } from '../../src/core/text/translate.ts';
import { sampleBag } from './bags/sample-bags.ts';
import type { Bench } from './bench.ts';

const LAPTOPS = 15;
const CLASSES = 200;

const bagOf = (classNumber: number, laptop: number, hasPrograms: boolean): Buffer => sealBag(
  { formatVersion: BAG_FORMAT_VERSION, classId: `classe-${classNumber}`, className: `Classe ${classNumber}`, laptopId: `laptop${laptop}`, laptopLabel: String(laptop), madeAtMs: 0, isOneChild: false },
  packContent(sampleBag(classNumber, laptop, { hasPrograms })),
);
const cpuMs = (since?: NodeJS.CpuUsage): number => { const { user, system } = process.cpuUsage(since); return (user + system) / 1000; };

/** The main process goes on with its own meanwhile: a child's progress is kept every twenty milliseconds. */
async function joinAll(folder: string) {
  const storage = openStorage(join(folder, 'data'), createTranslate('fr'));
  const bags = Array.from({ length: LAPTOPS }, (_, laptop) => bagOf(1, laptop, true));
  await storage.bagDesk.join(bags[0]!);
  const store = storage.classes.open('classe-1');
  const childId = store.roster.list()[0]!.id;
  const delays = monitorEventLoopDelay({ resolution: 5 });
  const timer = setInterval(() => { store.progress.record(childId, { kind: 'step-opened', packId: 'p', lessonId: 'l', stepId: 's' }); }, 20);
  delays.enable();
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  for (const bag of bags) await storage.bagDesk.join(bag);
  const figures = { bagMb: bags[0]!.length / 1e6, wallMs: performance.now() - wall, cpuMs: cpuMs(cpu), mainBusyMs: delays.max / 1e6, mainUsuallyMs: delays.percentile(95) / 1e6 };
  clearInterval(timer);
  storage.close();
  return figures;
}

/** By a process of its own, as a town would. */
function report(folder: string) {
  for (let n = 0; n < CLASSES; n++) writeFileSync(join(folder, `classe-${n}.periscode-classe`), bagOf(n, 1, false));
  const measured = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write(JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, mostMb: maxRSS / 1024 })); });`;
  const started = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(measured)}`, join(import.meta.dirname, '..', '..', 'scripts', 'bags.ts'), 'report', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { wallMs: performance.now() - started, ...JSON.parse(stderr) as { readonly cpuMs: number; readonly mostMb: number } };
}

export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'periscode-bench-bags-'));
  try {
    const joined = await joinAll(folder);
    const town = report(folder);
    const round = Math.round;
    return {
      figures: { joined, town },
      lines: [
        `${LAPTOPS} bags of 30 children (${joined.bagMb.toFixed(1)} MB each): ${round(joined.wallMs)} ms, of which ${round(joined.cpuMs)} ms of a processor; the main process kept from anything else for ${round(joined.mainBusyMs)} ms at most, ${round(joined.mainUsuallyMs)} ms in 95 of 100`,
        `Report of ${CLASSES} classes of 30 children over a year: ${round(town.wallMs)} ms, of which ${round(town.cpuMs)} ms of a processor, ${round(town.mostMb)} MB`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
