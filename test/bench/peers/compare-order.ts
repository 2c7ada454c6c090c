/** A process of its own: projects made by chance in the engine that lies in the folder and in ours. Prints as JSON how many went the same way, and the shortest that did not. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Project } from '../../../src/core/project/project.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless, type ScriptedInput } from '../../../src/core/runtime/run-headless.ts';
import { chanceProject } from '../programs/chance-scripts.ts';
import { stepPeer, type SteppedVm } from './stepped-peer.ts';

export interface OrderFigures {
  readonly programs: number;
  /** The first tick that differs in the simplest project found, as each engine had it, and its blocks. */
  readonly difference: { readonly ours: string; readonly theirs: string; readonly project: Project } | null;
}

const TICKS = 40;
const input: readonly ScriptedInput[] = [
  { atMs: 0, do: 'flag' }, { atMs: 340, do: 'key', key: 'a', isDown: true }, { atMs: 410, do: 'key', key: 'a', isDown: false },
  { atMs: 520, do: 'click', sprite: 's1' }, { atMs: 620, do: 'answer', text: 'yes' }, { atMs: 730, do: 'flag' }, { atMs: 900, do: 'answer', text: 'no' },
];

interface Seen { readonly name: string; readonly isVisible: boolean; readonly bubble: string }
const row = (log: unknown, targets: readonly Seen[]): string => `${String(log)} ${targets.map(({ name, isVisible, bubble }) => `${name}${isVisible ? '' : ' hidden'} "${bubble}"`).join(', ')}`;

function ourRows(project: Project): readonly string[] {
  const rows: string[] = [];
  runHeadless(project, { seed: 1, seconds: TICKS / 30, stage: pointStage, input, onTick: (runtime) => {
    rows.push(row(runtime.readVariable(null, 'log'), runtime.drawOrder.map(({ name, isVisible, bubble }) => ({ name, isVisible, bubble: bubble?.text ?? '' }))));
    return false;
  } });
  return rows;
}

async function theirRows(vm: SteppedVm, project: Project): Promise<readonly string[]> {
  const rows: string[] = [];
  await stepPeer(vm, project, input, TICKS, ({ runtime: { executableTargets } }) => {
    const log = Object.values(executableTargets.find(({ isStage }) => isStage)!.variables).find(({ name }) => name === 'log')!.value;
    rows.push(row(log, executableTargets.map((target) => ({ name: target.getName(), isVisible: target.visible, bubble: target.getCustomState('Scratch.looks')?.text ?? '' }))));
  });
  return rows;
}

const [folder = '', programs = '', seed = ''] = process.argv.slice(2);
const Vm = createRequire(import.meta.url)(join(folder, 'src', 'virtual-machine.js')) as new () => SteppedVm;

async function differenceIn(project: Project): Promise<OrderFigures['difference']> {
  const [ours, theirs] = [ourRows(project), await theirRows(new Vm(), project)];
  // Ours ends when nothing is left to do.
  const at = ours.findIndex((each, i) => each !== theirs[i]);
  return at < 0 ? null : { ours: ours[at]!, theirs: theirs[at] ?? '', project };
}

const found = await fc.check(fc.asyncProperty(chanceProject, async (project) => await differenceIn(project) === null), { numRuns: Number(programs), seed: Number(seed) });
const figures: OrderFigures = { programs: found.numRuns, difference: found.counterexample ? await differenceIn(found.counterexample[0]) : null };
process.stdout.write(`\n${JSON.stringify(figures)}\n`, () => process.exit(0));
