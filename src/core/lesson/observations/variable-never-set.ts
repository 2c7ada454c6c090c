import { isPrimitive, type Block, type Project } from '../../project/project.ts';
import { placedBlocks } from '../checks/scripts.ts';
import type { Look } from './observation.ts';

const SETTERS: ReadonlySet<string> = new Set(['data_setvariableto', 'data_changevariableby']);

/** A variable that is read in a script and that nothing ever changes, a slider on the stage included. */
export const variableNeverSet: Look = (project) => {
  const placed = placedBlocks(project);
  const set = new Set(placed.flatMap(({ block }) => (SETTERS.has(block.opcode) ? [block.fields['VARIABLE']?.[0]] : [])));
  for (const { block, id, target } of placed) {
    const name = readIn(block).find((one) => !set.has(one) && !hasSlider(project, one));
    if (name !== undefined) return { seen: { name }, pointsAt: { target, blockId: id } };
  }
  return null;
};

/** Names in the slots of a block. */
const readIn = (block: Block): readonly string[] => Object.values(block.inputs).flatMap(([, slot]) => (Array.isArray(slot) && slot[0] === 12 ? [slot[1]] : []));

const hasSlider = ({ monitors, targets }: Project, name: string): boolean =>
  monitors.some((monitor) => monitor.mode === 'slider' && monitor.params['VARIABLE'] === name)
  || targets.some(({ blocks }) => Object.values(blocks).some((block) => !isPrimitive(block) && block.topLevel && SETTERS.has(block.opcode) && block.fields['VARIABLE']?.[0] === name));
