/** How long the runtime takes to follow a change of one script in a project of 2,000 blocks whose scripts run. */
import { applyChange, type ProjectChange } from '../../src/core/project/changes.ts';
import type { Block, Blocks } from '../../src/core/project/project.ts';
import { pointStage } from '../../src/core/runtime/point-stage.ts';
import { Runtime } from '../../src/core/runtime/runtime.ts';
import { createVirtualWorld } from '../../src/core/runtime/virtual-ports.ts';
import { buildProject } from '../project-builder.ts';
import type { BenchResult } from './bench.ts';
import { add, change, choose, flag, get, greater, join, make, mul, repeat, say, set, type Made } from './programs/blocks.ts';

const SCRIPTS = 100;
const CHANGES = 60;

/** Some 24 blocks. */
const script = (i: number): readonly Made[] => [
  flag, set(`v${i % 20}`, i),
  repeat(10, change(`v${i % 20}`, add(get(`v${(i + 1) % 20}`), 3)), make('motion_movesteps', { STEPS: get(`v${i % 20}`) }),
    choose(greater(get(`v${i % 20}`), 5), [make('motion_turnright', { DEGREES: 15 })], [say(join('a', get('v1')))]), make('looks_nextcostume')),
  make('motion_gotoxy', { X: mul(get('v2'), 2), Y: 0 }), make('control_wait', { DURATION: 1 }), make('looks_show'), make('looks_hide'), make('looks_show'), make('looks_hide'), make('looks_show'),
];

/** Milliseconds of each change: the steps of one block become others. */
function measure(): { readonly blocks: number; readonly times: readonly number[] } {
  const variables = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`v${i}`, 0]));
  let project = buildProject([{ name: 'Poisson', scripts: Array.from({ length: SCRIPTS }, (_, i) => script(i)), variables }]);
  const { ports } = createVirtualWorld({ seed: 1, stage: pointStage });
  const runtime = new Runtime(project, ports);
  runtime.greenFlag();
  runtime.tick();
  const [id, turn] = Object.entries(project.targets[1]!.blocks).find((entry): entry is [string, Block] => (entry[1] as Block).opcode === 'motion_turnright')!;
  const times: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const blocks: Blocks = { ...project.targets[1]!.blocks, [id]: { ...turn, inputs: { DEGREES: [1, [4, 16 + i]] } } };
    const edit: ProjectChange = { kind: 'blocks', target: 'Poisson', blocks, comments: {} };
    project = applyChange(project, edit);
    const startMs = performance.now();
    runtime.applyChange(project, edit);
    times.push(performance.now() - startMs);
  }
  return { blocks: Object.keys(project.targets[1]!.blocks).length, times: times.sort((a, b) => a - b) };
}

export function bench(): Promise<BenchResult> {
  const { blocks, times } = measure();
  const [medianMs, worstMs] = [times[times.length >> 1]!, times.at(-1)!];
  return Promise.resolve({
    lines: [`one script changed in ${blocks} blocks: ${medianMs.toFixed(2)} ms (median of ${times.length}, worst ${worstMs.toFixed(1)}); goal 5`],
    figures: { blocks, medianMs, worstMs },
  });
}
