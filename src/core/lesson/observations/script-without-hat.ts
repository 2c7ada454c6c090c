import { blocks as palette } from '../../blocks/registry.ts';
import { isHat, topBlocks } from '../checks/scripts.ts';
import type { Look } from './observation.ts';

/** A stack that nothing starts. A lone reporter is no script: children put them aside. */
export const scriptWithoutHat: Look = (project) => {
  for (const { name, blocks } of project.targets) {
    const loose = topBlocks(blocks).find(([, block]) => !isHat(block) && !['reporter', 'boolean'].includes(palette.get(block.opcode)?.shape ?? 'reporter'));
    if (loose) return { seen: { sprite: name }, pointsAt: { target: name, blockId: loose[0] } };
  }
  return null;
};
