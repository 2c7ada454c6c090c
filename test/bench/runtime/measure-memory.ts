/** A process of its own, with `--expose-gc`: bytes that a clone takes, and that remain of many made and deleted. Prints both as JSON. */
import { HeadlessProject } from '../../../src/core/runtime/run-headless.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { createStageQueries } from '../../../src/core/stage/stage-queries.ts';
import { buildProject } from '../../project-builder.ts';
import { squarePicture } from '../programs/bench-file.ts';
import { change, flag, make, repeat, type Made } from '../programs/blocks.ts';

export interface MemoryFigures { readonly bytesPerClone: number; readonly rounds: number; readonly bytesGrown: number }

const CLONES = 300;
const ROUNDS = 1_000;
const WARM_UP_ROUNDS = 50;

/** A sprite with two variables and a list, whose clones each run a script. */
const cloning = (...stack: readonly Made[]): Project => buildProject([{
  variables: { v: 0, w: 'text' }, lists: { l: [1, 2, 3] },
  scripts: [[flag, repeat(CLONES, make('control_create_clone_of', { CLONE_OPTION: '_myself_' }))], [make('control_start_as_clone'), ...stack]],
}]);

const load = (project: Project, seconds: number): HeadlessProject => new HeadlessProject(project, { seed: 1, seconds, stage: createStageQueries({ pictureOf: () => squarePicture }) });

function usedBytes(): number {
  for (let i = 0; i < 4; i++) globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Those that live, moving, against none. */
function measureLiving(): number {
  const project = load(cloning(make('control_forever', { SUBSTACK: [change('v', 1), make('motion_movesteps', { STEPS: 1 })] })), 12);
  const differences = Array.from({ length: 3 }, () => {
    project.run();
    const withClones = usedBytes();
    project.runtime.stopAll();
    project.runtime.tick();
    return withClones - usedBytes();
  });
  return differences.at(-1)! / CLONES;
}

function measureGrowth(): number {
  const project = load(cloning(change('v', 1), make('control_delete_this_clone')), 60);
  for (let i = 0; i < WARM_UP_ROUNDS; i++) project.run();
  const before = usedBytes();
  for (let i = 0; i < ROUNDS; i++) project.run();
  return usedBytes() - before;
}

process.stdout.write(JSON.stringify({ bytesPerClone: measureLiving(), rounds: ROUNDS, bytesGrown: measureGrowth() } satisfies MemoryFigures));
