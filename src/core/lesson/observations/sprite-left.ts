import type { DrawnTarget, StageQueries } from '../../runtime/ports.ts';
import type { Project } from '../../project/project.ts';
import { playRun } from '../scripted-run.ts';
import { startVirtualRun } from '../virtual-run.ts';
import type { Look } from './observation.ts';

const SECONDS = 5;
const SEED = 1;
const HALF_WIDTH = 240;
const HALF_HEIGHT = 180;

/** A sprite whose middle is off the stage five seconds after the flag, and was on it before. */
export const spriteLeft: Look = (project, stage) => {
  const name = whoLeaves(project, stage);
  return name === undefined ? null : { seen: { sprite: name }, pointsAt: { target: name } };
};

function whoLeaves(project: Project, stage: StageQueries): string | undefined {
  let gone: string | undefined;
  const away = new Set(project.targets.filter(({ sprite }) => sprite && isOff(sprite)).map(({ name }) => name));
  playRun(startVirtualRun(project, stage, SEED), project, { inputs: [{ at: 0, do: 'flag' }], seconds: SECONDS }, stage, ({ targets }, _tick, isLast) => {
    if (isLast) gone = targets.find((target: DrawnTarget) => target.isOriginal && !target.isStage && target.isVisible && isOff(target) && !away.has(target.name))?.name;
    return true;
  });
  return gone;
}

const isOff = ({ x, y }: { readonly x: number; readonly y: number }): boolean => Math.abs(x) > HALF_WIDTH || Math.abs(y) > HALF_HEIGHT;
