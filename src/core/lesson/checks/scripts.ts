/** Reads the scripts of a project as people see them: stacks of blocks, each with the hat above and the blocks around. */
import { blocks as palette } from '../../blocks/registry.ts';
import { isPrimitive, type Block, type BlockId, type Blocks, type Input, type Project, type Scalar, type Target } from '../../project/project.ts';

export interface PlacedBlock {
  readonly id: BlockId;
  readonly block: Block;
  readonly target: string;
  /** First block of the stack it belongs to. */
  readonly top: Block;
  /** Blocks that hold this one in a mouth or a slot, nearest first. */
  readonly around: readonly Block[];
}

export const isHat = (block: Block): boolean => palette.get(block.opcode)?.shape === 'hat';

/** Targets named `sprite`, or all of them. */
export const targetsOf = (project: Project, sprite: string | undefined): readonly Target[] =>
  sprite === undefined ? project.targets : project.targets.filter((t) => t.name === sprite);

/** Every block of the targets that is not a shadow, in reading order; loose ones only if `withLoose`. */
export function placedBlocks(project: Project, sprite?: string, withLoose = false): readonly PlacedBlock[] {
  return targetsOf(project, sprite).flatMap((target) => topBlocks(target.blocks)
    .filter(([, top]) => withLoose || isHat(top))
    .flatMap(([id, top]) => walk(target, id, top, [], new Set())));
}

/** Whether `opcode` is the one asked for, or one of those accepted; nothing asked accepts all. */
export const isOneOf = (asked: string | readonly string[] | undefined, opcode: string): boolean =>
  asked === undefined || (typeof asked === 'string' ? asked === opcode : asked.includes(opcode));

export function topBlocks(blocks: Blocks): readonly (readonly [BlockId, Block])[] {
  return Object.entries(blocks).flatMap(([id, block]) => (!isPrimitive(block) && block.topLevel && !block.shadow ? [[id, block] as const] : []));
}

/** `seen` guards against files whose blocks hang on themselves. */
function walk(target: Target, id: BlockId, top: Block, around: readonly Block[], seen: Set<BlockId>): PlacedBlock[] {
  const found: PlacedBlock[] = [];
  for (let at: BlockId | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const block: Blocks[string] | undefined = target.blocks[at];
    if (!block || isPrimitive(block)) break;
    if (!block.shadow) found.push({ id: at, block, target: target.name, top, around });
    const inner = [block, ...around];
    for (const input of Object.values(block.inputs)) {
      if (typeof input[1] === 'string') found.push(...walk(target, input[1], top, inner, seen));
    }
    at = block.next;
  }
  return found;
}

/** What is written in a block's input or field; undefined where a block was dropped in, or where there is nothing of that name. */
export function writtenValue(blocks: Blocks, block: Block, name: string): Scalar | undefined {
  const field = block.fields[name];
  if (field) return field[0] ?? undefined;
  const input = block.inputs[name];
  return input && inputValue(blocks, input);
}

function inputValue(blocks: Blocks, input: Input): Scalar | undefined {
  const slot = input[1];
  if (Array.isArray(slot)) return slot[0] === 12 || slot[0] === 13 ? undefined : slot[1] as Scalar;
  const held = typeof slot === 'string' ? blocks[slot] : undefined;
  if (!held || isPrimitive(held) || !held.shadow) return undefined;
  return Object.values(held.fields)[0]?.[0] ?? undefined;
}
