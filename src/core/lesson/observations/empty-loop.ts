import { placedBlocks } from '../checks/scripts.ts';
import type { Look } from './observation.ts';

const LOOPS: ReadonlySet<string> = new Set(['control_repeat', 'control_forever', 'control_repeat_until']);

/** A loop with nothing inside. */
export const emptyLoop: Look = (project) => {
  const found = placedBlocks(project).find(({ block }) => LOOPS.has(block.opcode) && typeof block.inputs['SUBSTACK']?.[1] !== 'string');
  return found ? { seen: { sprite: found.target }, pointsAt: { target: found.target, blockId: found.id } } : null;
};
