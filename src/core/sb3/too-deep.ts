/** Files that no person made: blocks within blocks by the thousand, or blocks that several others claim, so that a small file unfolds to millions. */
import { isPrimitive, type Block, type BlockId, type Blocks } from '../project/project.ts';

/** Blocks within blocks. People stop at thirty; beyond this compiler and editor, who go down level by level, come to the end of their stack. */
export const MOST_LEVELS = 250;
/** Of the file's JSON: a version 2 block is three levels of it. */
const MOST_JSON_LEVELS = 1_000;
/** Of damaged files some blocks are claimed twice. */
const MOST_COPIES = 4;
const FEW_BLOCKS = 1_000;

/** Before it is parsed into what others walk over: brackets within brackets, those in strings left out. */
export function isJsonTooDeep(text: string): boolean {
  let level = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++level > MOST_JSON_LEVELS) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) level--;
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\[]{}'].map((c) => c.charCodeAt(0)) as [number, number, number, number, number, number];

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === QUOTE) return i;
  }
  return text.length;
}

interface Extent { readonly levels: number; readonly size: number }

/** Does not go down itself, but keeps a list of what is still to be looked at. */
export function areBlocksTooDeep(blocks: Blocks): boolean {
  const extents = new Map<BlockId, Extent>();
  const opened = new Set<BlockId>();
  const ids = Object.keys(blocks);
  const most = MOST_COPIES * ids.length + FEW_BLOCKS;
  for (const start of ids) {
    const open = [start];
    for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
      const block = blocks[id];
      if (extents.has(id) || !block || isPrimitive(block)) open.pop();
      else if (opened.has(id)) {
        const extent = extentOf(block, extents);
        if (extent.levels > MOST_LEVELS || extent.size > most) return true;
        extents.set(id, extent);
      } else {
        opened.add(id);
        for (const within of [...slotsOf(block), block.next]) if (within !== null && !opened.has(within)) open.push(within);
      }
    }
  }
  return false;
}

const slotsOf = ({ inputs }: Block): BlockId[] => Object.values(inputs).flatMap(([, ...slots]) => slots.filter((slot) => typeof slot === 'string'));

/** What is not known yet contains `block` itself: that way nobody goes on. */
function extentOf(block: Block, extents: ReadonlyMap<BlockId, Extent>): Extent {
  const next = block.next === null ? undefined : extents.get(block.next);
  let levels = next?.levels ?? 0;
  let size = 1 + (next?.size ?? 0);
  for (const id of slotsOf(block)) {
    const within = extents.get(id);
    levels = Math.max(levels, (within?.levels ?? 0) + 1);
    size += within?.size ?? 0;
  }
  return { levels, size };
}
