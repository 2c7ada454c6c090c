/** What a step's answer adds to the program before it: its scripts with the blocks that are new or whose values are others. */
import { topBlocks } from '../lesson/checks/scripts.ts';
import { isPrimitive, type Block, type BlockId, type Blocks, type Project, type Target } from '../project/project.ts';

export interface ChangedScript {
  readonly target: Target;
  readonly topId: BlockId;
  readonly newIds: ReadonlySet<BlockId>;
}

interface Line { readonly id: BlockId; readonly topId: BlockId; readonly text: string }

/** In the order of the project's targets; scripts in which nothing is new are left out. */
export function changedScripts(before: Project, after: Project): readonly ChangedScript[] {
  return after.targets.flatMap((target) => {
    const former = before.targets.find((one) => one.name === target.name);
    const lines = linesOf(target.blocks);
    const kept = longestCommon(former ? linesOf(former.blocks) : [], lines);
    const fresh = lines.filter((line) => !kept.has(line));
    return [...new Set(fresh.map((line) => line.topId))].map((topId) => ({ target, topId, newIds: new Set(fresh.filter((line) => line.topId === topId).map((line) => line.id)) }));
  });
}

/** Every block of every stack, from top to bottom, with what can be read on it. */
const linesOf = (blocks: Blocks): readonly Line[] => topBlocks(blocks).flatMap(([topId]) => walk(blocks, topId, topId));

function walk(blocks: Blocks, firstId: BlockId | null, topId: BlockId): readonly Line[] {
  const lines: Line[] = [];
  for (let id = firstId; id !== null;) {
    const block: Blocks[string] | undefined = blocks[id];
    if (!block || isPrimitive(block)) break;
    lines.push({ id, topId, text: textOf(blocks, block) });
    for (const mouth of mouthsOf(block)) lines.push(...walk(blocks, mouth, topId));
    id = block.next;
  }
  return lines;
}

const isMouthName = (name: string): boolean => name.startsWith('SUBSTACK');

const mouthsOf = ({ inputs }: Block): readonly BlockId[] =>
  Object.entries(inputs).flatMap(([name, [, slot]]) => (isMouthName(name) && typeof slot === 'string' ? [slot] : []));

function textOf(blocks: Blocks, block: Block): string {
  const inputs = Object.entries(block.inputs).filter(([name]) => !isMouthName(name)).sort(([one], [other]) => (one < other ? -1 : 1));
  const values = inputs.map(([name, [, slot]]) => {
    const inner = typeof slot === 'string' ? blocks[slot] : undefined;
    return `${name}=${inner && !isPrimitive(inner) ? textOf(blocks, inner) : Array.isArray(slot) ? String(slot[1]) : ''}`;
  });
  return [block.opcode, ...Object.values(block.fields).map(([value]) => String(value)), ...values, String(block.mutation?.['proccode'] ?? '')].join('|');
}

/** Those of `after` that are in `before` in the same order, as many as can be. */
function longestCommon(before: readonly Line[], after: readonly Line[]): ReadonlySet<Line> {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] = before[i]!.text === after[j]!.text ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const kept = new Set<Line>();
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i]!.text === after[j]!.text) { kept.add(after[j]!); i++; j++; }
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return kept;
}

/** New blocks, with only what says where they go: the blocks around them and the one just before. */
export function tonesOfChange(blocks: Blocks, { topId, newIds }: ChangedScript): ReadonlyMap<BlockId, 'new' | 'known'> {
  const tones = new Map<BlockId, 'new' | 'known'>();
  const mark = (firstId: BlockId): boolean => {
    let hasNew = false;
    let previous: BlockId | null = null;
    for (let id: BlockId | null = firstId; id !== null;) {
      const block: Blocks[string] | undefined = blocks[id];
      if (!block || isPrimitive(block)) break;
      const isInside = mouthsOf(block).map(mark).some(Boolean);
      if (newIds.has(id) || isInside) {
        hasNew = true;
        if (previous !== null && !tones.has(previous)) tones.set(previous, 'known');
        tones.set(id, newIds.has(id) ? 'new' : 'known');
      }
      [previous, id] = [id, block.next];
    }
    return hasNew;
  };
  mark(topId);
  if (!tones.has(topId)) tones.set(topId, 'known');
  return tones;
}

/** Does every block hang in one place only? In a damaged file some hang on themselves, and reading on would never end. */
export const isSound = ({ targets }: Project): boolean => targets.every(({ blocks }) => {
  const claimed = Object.values(blocks).flatMap((block) => (isPrimitive(block) ? [] : [block.next, ...Object.values(block.inputs).map(([, slot]) => slot)])).filter((slot) => typeof slot === 'string');
  const isFree = (id: BlockId): boolean => { const block = blocks[id]; return !block || isPrimitive(block) || !block.topLevel; };
  return new Set(claimed).size === claimed.length && claimed.every(isFree);
});
