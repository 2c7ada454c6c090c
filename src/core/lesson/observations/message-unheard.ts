import { placedBlocks } from '../checks/scripts.ts';
import type { Look } from './observation.ts';

const SENDERS: ReadonlySet<string> = new Set(['event_broadcast', 'event_broadcastandwait']);

/** A message that is sent and that no script waits for. One whose name is worked out while the program runs is left alone. */
export const messageUnheard: Look = (project) => {
  const placed = placedBlocks(project);
  const heard = new Set(placed.flatMap(({ block }) => (block.opcode === 'event_whenbroadcastreceived' ? [String(block.fields['BROADCAST_OPTION']?.[0]).toLowerCase()] : [])));
  for (const { block, id, target } of placed) {
    const slot = SENDERS.has(block.opcode) ? block.inputs['BROADCAST_INPUT']?.[1] : undefined;
    if (Array.isArray(slot) && slot[0] === 11 && !heard.has(slot[1].toLowerCase())) return { seen: { message: slot[1] }, pointsAt: { target, blockId: id } };
  }
  return null;
};
