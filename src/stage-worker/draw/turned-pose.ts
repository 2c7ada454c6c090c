/** How finely a sprite's turn and size are drawn: exactly at rest; in steps too small to see while they change, so that pictures come again. */
import { isMirrored, turnDegrees, type Pose } from '../../core/stage/transform.ts';

export interface TurnedPose {
  /** Stands for turn, size and mirroring in keys. */
  readonly key: string;
  /** At the middle of the stage, turned and sized as it is drawn. */
  readonly pose: Pose;
  readonly isExact: boolean;
}

/** The farthest pixel may lie this far from its place while the sprite turns, in stage units (device pixels where those are larger). */
const MOST_ERROR = 0.7;
const LEAST_STEPS = 90;
export const MOST_COARSENESS = 2;

/** What changed since the last frame. */
export interface PoseChange { readonly isTurning: boolean; readonly isGrowing: boolean }
export const AT_REST: PoseChange = { isTurning: false, isGrowing: false };

/**
 * `reachPx` is how far the sprite reaches from its centre, `perUnit` the device pixels of a stage unit. Each level of `coarseness`
 * halves the steps of a turn, and its steps are among the finer ones; sizes, whole device pixels of reach, become fewer too.
 */
export function turnedPose(target: Pose, reachPx: number, perUnit: number, { isTurning, isGrowing }: PoseChange, coarseness = 0): TurnedPose {
  const turn = turnDegrees(target);
  const fine = Math.max(LEAST_STEPS, Math.PI * reachPx / Math.max(1, perUnit) / MOST_ERROR);
  const steps = Math.ceil(fine / 2 ** MOST_COARSENESS) * 2 ** (MOST_COARSENESS - coarseness);
  const shownTurn = isTurning ? nearestStep(turn, steps) : turn;
  const size = isGrowing && reachPx >= 1 ? rounded(target.size * nearestReach(reachPx, perUnit, coarseness) / reachPx) : target.size;
  return {
    key: `${shownTurn}*${size}${isMirrored(target) ? 'm' : ''}`,
    pose: { isStage: target.isStage, x: 0, y: 0, direction: directionOf(target, shownTurn), size, rotationStyle: target.rotationStyle },
    isExact: shownTurn === turn && size === target.size,
  };
}

/** Where a picture of 300 sprites that turn and grow at once is wanted, every size in every turn would never fit. */
function nearestReach(reachPx: number, perUnit: number, coarseness: number): number {
  const step = coarseness === 0 ? 1 : Math.max(1, 2 * MOST_ERROR * perUnit * 2 ** coarseness);
  return Math.max(1, Math.round(reachPx / step) * step);
}

/** The same reach of a sprite comes by another last digit at every size: without, its picture would be made again and again. */
const rounded = (size: number): number => Math.round(size * 1e6) / 1e6;

function nearestStep(turn: number, steps: number): number {
  const step = Math.round(turn / 360 * steps) % steps;
  return (step < 0 ? step + steps : step) * 360 / steps;
}

const directionOf = (target: Pose, turn: number): number => (target.rotationStyle === 'all around' ? turn + 90 : target.direction);
