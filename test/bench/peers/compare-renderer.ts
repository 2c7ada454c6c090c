/** The stage's scenes in other engines with their own renderers, WebGL without a GPU, and in ours: frames a second. */
import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runWithDisplay } from '../../../scripts/display.ts';
import { electronExecutable } from '../../../scripts/electron-runtime.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { bundleElectronPage, electronPageArguments } from '../../support/electron-page.ts';
import type { BenchResult } from '../bench.ts';
import { median } from '../runtime/series.ts';
import { table } from '../runtime/table.ts';
import { asking, crowd, effects, pens, steadyCrowd } from '../stage/projects.ts';
import { describePeer, fetchPeer } from './fetch-peers.ts';
import type { EngineName, EngineRates } from './render-page.ts';
import { writeSceneFile } from './scene-file.ts';

type Rates = Readonly<Record<EngineName, EngineRates>>;
interface SceneRates { readonly scene: string; readonly rates: Rates }

/** The goal is for the first; the others are told beside. */
const SCENES: readonly { readonly name: string; readonly project: () => Project }[] = [
  { name: '300 clones moving, turning, changing size', project: crowd },
  { name: '300 clones moving and turning', project: steadyCrowd },
  { name: '100 sprites with changing effects', project: effects },
  { name: '1,667 pen segments a tick', project: pens },
  { name: '200 clones asking touching and touching colour', project: asking },
];
const SCRIPTS = ['scratch-storage.min.js', 'scratch-svg-renderer.js', 'scratch-render.min.js', 'scratch-vm.js'];
const TITLES: Readonly<Record<EngineName, string>> = { ours: 'ours', scratch: describePeer('@scratch/scratch-vm'), turbowarp: describePeer('@turbowarp/packager') };
const NAMES = ['ours', 'scratch', 'turbowarp'] as const satisfies readonly EngineName[];

/** What cannot be fetched or run is told, not thrown. */
export async function compareRenderer(): Promise<BenchResult> {
  try {
    const scenes = await measureScenes();
    return { lines: describe(scenes), figures: { peers: scenes } };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { lines: [`Other renderers could not be run here. ${problem}`], figures: { problem } };
  }
}

function describe(scenes: readonly SceneRates[]): string[] {
  return [
    'Whole engines with their renderers, no GPU, 480 × 360: frames a second as fast as they go, in the first two seconds and later (median),', 'those shown at the engine’s own thirty ticks, and how many times as many ours makes (goal for the first scene, later: 3):', '',
    ...table(['scene', 'engine', 'first', 'later', 'shown', 'ours: first', 'later'], scenes.flatMap(({ scene, rates }) => NAMES.map((name) => describeEngine(scene, name, rates)))),
  ];
}

function describeEngine(scene: string, name: EngineName, rates: Rates): string[] {
  const [{ first, shown }, later] = [rates[name], laterOf(rates[name])];
  const times = name === 'ours' ? ['', ''] : [rates.ours.first / first, laterOf(rates.ours) / later].map((ratio) => `${ratio.toFixed(1)} ×`);
  return [name === 'ours' ? scene : '', TITLES[name], ...[first, later, shown].map((frames) => frames.toFixed(frames < 10 ? 1 : 0)), ...times];
}
const laterOf = ({ fastest }: EngineRates): number => median(fastest);

async function measureScenes(): Promise<SceneRates[]> {
  const tags = [...SCRIPTS, 'scaffolding.js', 'file.js'].map((file) => `<script src="${file}"></script>`).join('');
  const folder = await bundleElectronPage(join(import.meta.dirname, 'render-page.ts'), tags);
  try {
    await copyPeers(folder);
    const scenes: SceneRates[] = [];
    for (const { name, project } of SCENES) scenes.push({ scene: name, rates: await measureScene(folder, project()) });
    return scenes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyPeers(folder: string): Promise<void> {
  // What draws comes with the engine.
  const besideVm = join(fetchPeer('@scratch/scratch-vm'), '..');
  for (const script of SCRIPTS) {
    const web = join(besideVm, script.replace(/(?:\.min)?\.js$/u, ''), 'dist', 'web');
    await copyFile(join(web, script), join(folder, script));
    await cp(join(web, 'chunks'), join(folder, 'chunks'), { recursive: true });
  }
  await copyFile(join(fetchPeer('@turbowarp/packager'), 'dist', 'scaffolding', 'scaffolding-full.js'), join(folder, 'scaffolding.js'));
}

async function measureScene(folder: string, project: Project): Promise<Rates> {
  await writeFile(join(folder, 'file.js'), `window.benchFile = '${Buffer.from(writeSceneFile(project)).toString('base64')}';`);
  const results = join(folder, 'results.json');
  const status = await runWithDisplay(await electronExecutable(), electronPageArguments(folder), { isAlwaysVirtual: true, env: { PERISCODE_RESULTS: results } });
  if (status !== 0) throw new Error(`Electron ended with ${status}`);
  return JSON.parse(await readFile(results, 'utf8')) as Rates;
}
