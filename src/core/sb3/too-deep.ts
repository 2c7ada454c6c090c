/** Files that no person made: blocks within blocks by the thousand, or blocks that several others claim, so that a small file unfolds to millions. */
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';

/** Blocks within blocks. People stop at thirty; beyond this compiler and editor, who go down level by level, come to the end of their stack. */
export const MOST_LEVELS = 250;
/** Of the file's JSON: a version 2 block is three levels of it. */
const MOST_JSON_LEVELS = 1_000;
/** Of one file: a million take many seconds and gigabytes to parse. */
export const MOST_BLOCKS = 250_000;
/** Every block that others can be in has it once; in a text its quotes would be escaped. */
const BLOCK_KEY = '"inputs"';
/** Of damaged files some blocks are claimed twice. */
const MOST_COPIES = 4;
const FEW_BLOCKS = 1_000;

/** Before the file's JSON is parsed. */
export function hasTooManyBlocks(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf(BLOCK_KEY); at >= 0 && count <= MOST_BLOCKS; at = text.indexOf(BLOCK_KEY, at + BLOCK_KEY.length)) count++;
  return count > MOST_BLOCKS;
}

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

/** `json`: a target as in the file. Before its blocks are made a model of. */
export const isTargetTooDeep = (json: Json): boolean => isJsonObject(json) && isJsonObject(json['blocks']) && areBlocksTooDeep(json['blocks']);

/** Does not go down itself, but keeps a list of what is still to be looked at. */
function areBlocksTooDeep(blocks: JsonObject): boolean {
  const extents = new Map<string, Extent>();
  const opened = new Set<string>();
  const ids = Object.keys(blocks);
  const most = MOST_COPIES * ids.length + FEW_BLOCKS;
  for (const start of ids) {
    const open = [{ id: start, level: 0 }];
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const { id, level } = at;
      const links = extents.has(id) || !Object.hasOwn(blocks, id) ? undefined : linksOf(blocks[id]!);
      if (!links) open.pop();
      else if (opened.has(id)) {
        const extent = extentOf(links, extents);
        if (extent.levels > MOST_LEVELS || extent.size > most) return true;
        extents.set(id, extent);
      } else {
        // Those on the way here are all different: so deep it is, at the least.
        if (level > MOST_LEVELS) return true;
        opened.add(id);
        for (const within of links.slots) if (!opened.has(within)) open.push({ id: within, level: level + 1 });
        if (links.next !== null && !opened.has(links.next)) open.push({ id: links.next, level });
      }
    }
  }
  return false;
}

interface Links { readonly slots: readonly string[]; readonly next: string | null }

/** The blocks inside and after `block`; undefined when it is none, or a value alone. */
function linksOf(block: Json): Links | undefined {
  if (!isJsonObject(block)) return undefined;
  const { inputs, next } = block;
  const slots: string[] = [];
  if (isJsonObject(inputs)) for (const input of Object.values(inputs)) if (Array.isArray(input)) slots.push(...(input as readonly Json[]).slice(1, 3).filter((slot) => typeof slot === 'string'));
  return { slots, next: typeof next === 'string' ? next : null };
}

/** What is not known yet contains the block itself: that way nobody goes on. */
function extentOf({ slots, next }: Links, extents: ReadonlyMap<string, Extent>): Extent {
  const after = next === null ? undefined : extents.get(next);
  let levels = after?.levels ?? 0;
  let size = 1 + (after?.size ?? 0);
  for (const id of slots) {
    const within = extents.get(id);
    levels = Math.max(levels, (within?.levels ?? 0) + 1);
    size += within?.size ?? 0;
  }
  return { levels, size };
}
