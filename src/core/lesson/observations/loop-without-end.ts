import { placedBlocks } from '../checks/scripts.ts';
import type { Look } from './observation.ts';

/** A loop or a wait until something, where nothing was put in: it never comes to an end. */
export const loopWithoutEnd: Look = (project) => {
  const found = placedBlocks(project).find(({ block }) => ['control_repeat_until', 'control_wait_until'].includes(block.opcode) && block.inputs['CONDITION']?.[1] === undefined);
  return found ? { seen: { sprite: found.target }, pointsAt: { target: found.target, blockId: found.id } } : null;
};
