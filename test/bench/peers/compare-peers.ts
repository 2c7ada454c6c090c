/** The same files in other engines, and how many times faster ours is: in Node as measured there, in a page beside the other. */
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithDisplay } from '../../../scripts/display.ts';
import { electronExecutable } from '../../../scripts/electron-runtime.ts';
import { ensureSystemPackages } from '../../../scripts/system-packages.ts';
import { bundleElectronPage, electronPageArguments } from '../../support/electron-page.ts';
import type { BenchResult } from '../bench.ts';
import { programs } from '../programs/all-programs.ts';
import type { BenchProgram } from '../programs/program.ts';
import { runChild } from '../runtime/child.ts';
import { geometricMean, summarise, type Figures, type Series } from '../runtime/series.ts';
import { table } from '../runtime/table.ts';
import { describePeer, fetchPeer, type PeerName } from './fetch-peers.ts';
import type { PageSeries } from './page.ts';

/** Each program is measured beside the other engine in that many pages, each a new process. */
const PAGES = 7;

interface Pair { readonly name: string; readonly kind: BenchProgram['kind']; readonly peer: Figures; readonly ours: Figures }
interface Means { readonly compute: number; readonly scheduler: number; readonly cold: number }

/** `files` in the order of the programs, `ours` what was measured in Node. What cannot be fetched or run is told, not thrown. */
export async function comparePeers(files: readonly string[], ours: readonly Figures[]): Promise<BenchResult> {
  const inPage = await comparePeer('@turbowarp/packager', 'in a page of Electron', 'goals: compute 2.5, scheduler 8, cold 1.5; slower on none', (folder) => compareInPages(folder, files));
  const inNode = await comparePeer('@scratch/scratch-vm', 'in Node', 'run once where it takes long', (folder) => Promise.resolve(compareInNode(folder, files, ours)));
  return { lines: [...inPage.lines, '', ...inNode.lines], figures: { ...inPage.figures, ...inNode.figures } };
}

async function comparePeer(name: PeerName, where: string, remark: string, compare: (folder: string) => Promise<readonly Pair[]>): Promise<BenchResult> {
  const title = `${describePeer(name)}, ${where}`;
  try {
    const pairs = await compare(fetchPeer(name));
    const means = meansOf(pairs);
    return { lines: [`${title} (${remark}):`, '', ...describePairs(pairs), '', describeMeans(means)], figures: { [name]: { programs: pairs, timesFaster: means } } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { lines: [`${title}: could not be run here. ${reason}`], figures: { [name]: { problem: reason } } };
  }
}

const warm = ({ peer, ours }: Pair): number => peer.bestMs / ours.bestMs;
const cold = ({ peer, ours }: Pair): number => peer.coldMs / ours.coldMs;

function meansOf(pairs: readonly Pair[]): Means {
  const warmOf = (kind: BenchProgram['kind']): number => geometricMean(pairs.filter((pair) => pair.kind === kind).map(warm));
  return { compute: warmOf('compute'), scheduler: warmOf('scheduler'), cold: geometricMean(pairs.map(cold)) };
}

const describePairs = (pairs: readonly Pair[]): string[] => table(
  ['program', 'theirs: cold', 'best', 'ours: cold', 'best', 'times faster: cold', 'best'],
  pairs.map((pair) => [pair.name, pair.peer.coldMs, pair.peer.bestMs, pair.ours.coldMs, pair.ours.bestMs, `${cold(pair).toFixed(2)} ×`, `${warm(pair).toFixed(2)} ×`]),
);
const describeMeans = (means: Means): string =>
  `Geometric means, times faster: compute ${means.compute.toFixed(2)}, scheduler ${means.scheduler.toFixed(2)}, cold ${means.cold.toFixed(2)}`;

const pairOf = (number: number, peer: readonly Series[], ours: Figures): Pair => ({ name: programs[number]!.name, kind: programs[number]!.kind, peer: summarise(peer), ours });

/** Throws when the two do not say the same. */
const compareInNode = (folder: string, files: readonly string[], ours: readonly Figures[]): readonly Pair[] => files.map((file, i) => {
  const peer = runChild<Series>('peers/measure-scratch-vm.ts', [folder, file]);
  refuseOther(peer.text, programs[i]!.byHand(), programs[i]!.name);
  return pairOf(i, [peer], ours[i]!);
});

async function compareInPages(peerFolder: string, files: readonly string[]): Promise<readonly Pair[]> {
  ensureSystemPackages();
  const folder = await bundleElectronPage(join(import.meta.dirname, 'page.ts'), '<script src="scaffolding.js"></script><script src="file.js"></script>');
  try {
    await copyFile(join(peerFolder, 'dist', 'scaffolding', 'scaffolding-full.js'), join(folder, 'scaffolding.js'));
    const pairs: Pair[] = [];
    for (const [i, file] of files.entries()) pairs.push(await compareInPage(folder, file, i));
    return pairs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareInPage(folder: string, file: string, number: number): Promise<Pair> {
  await writeFile(join(folder, 'file.js'), `window.benchFile = '${(await readFile(file)).toString('base64')}';`);
  const all: PageSeries[] = [];
  for (let page = 0; page < PAGES; page++) all.push(await measurePage(folder));
  for (const { peer, ours } of all) refuseOther(peer.text, ours.text, programs[number]!.name);
  return pairOf(number, all.map(({ peer }) => peer), summarise(all.map(({ ours }) => ours)));
}

async function measurePage(folder: string): Promise<PageSeries> {
  const results = join(folder, 'results.json');
  const status = await runWithDisplay(await electronExecutable(), electronPageArguments(folder), { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
  if (status !== 0) throw new Error(`Electron ended with ${status}`);
  return JSON.parse(await readFile(results, 'utf8')) as PageSeries;
}

function refuseOther(one: string, other: string, name: string): void {
  if (one !== other) throw new Error(`${name}: one says ${one}, the other ${other}`);
}
