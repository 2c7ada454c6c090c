/** Blocks copied to another place are other blocks: ids are one block's in the whole project. */
import { isPrimitive, type Block, type Blocks, type Comment, type Input, type Slot } from '../../core/project/project.ts';

interface Scripts { readonly blocks: Blocks; readonly comments: Readonly<Record<string, Comment>> }

/** The same scripts and notes, with a new id for each block and each note. */
export function withNewBlockIds<S extends Scripts>(scripts: S, newId: () => string): S {
  const renewed = new Map([...Object.keys(scripts.blocks), ...Object.keys(scripts.comments)].map((id) => [id, newId()]));
  const own = (id: string): string => renewed.get(id) ?? id;
  const blocks = Object.entries(scripts.blocks).map(([id, block]) => [own(id), isPrimitive(block) ? block : renewBlock(block, own)]);
  const comments = Object.entries(scripts.comments).map(([id, comment]) => [own(id), { ...comment, blockId: comment.blockId === null ? null : own(comment.blockId) }]);
  return { ...scripts, blocks: Object.fromEntries(blocks), comments: Object.fromEntries(comments) };
}

type Renew = (id: string) => string;

const renewBlock = (block: Block, own: Renew): Block => ({
  ...block,
  next: block.next === null ? null : own(block.next),
  parent: block.parent === null ? null : own(block.parent),
  inputs: Object.fromEntries(Object.entries(block.inputs).map(([name, [kind, slot, ...shadow]]): [string, Input] => [name, shadow.length > 0 ? [kind, renewSlot(slot, own), renewSlot(shadow[0] ?? null, own)] : [kind, renewSlot(slot, own)]])),
  ...(block.comment === undefined ? {} : { comment: own(block.comment) }),
});

const renewSlot = (slot: Slot, own: Renew): Slot => (typeof slot === 'string' ? own(slot) : slot);
