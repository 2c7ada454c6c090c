/** The custom blocks a target defines, from the mutations of their prototypes. */
import { NOTHING, TEXT } from '../emit/value-type.ts';
import { isPrimitive, type Block, type BlockId, type Mutation, type Scalar, type Target, type TopLevelPrimitive } from '../project/project.ts';
import type { Parameter, Procedure } from './script-tree.ts';

export interface ProcedureSource { readonly procedure: Procedure; readonly firstId: BlockId | null }

/** What stands at the top of a stack. */
export type TopEntry = readonly [BlockId, Block | TopLevelPrimitive];

/** Walking over thousands of blocks takes V8 a millisecond: once for all who look for tops. */
export const topsOf = ({ blocks }: Target): readonly TopEntry[] =>
  Object.entries(blocks).filter(([, block]) => isPrimitive(block) || (block.topLevel && !block.shadow) || block.opcode === 'procedures_definition');

/** By proccode. Of two definitions of one proccode the first wins; a prototype without a definition is left out. */
export function readProcedures(target: Target, tops: readonly TopEntry[]): ReadonlyMap<string, ProcedureSource> {
  const found = new Map<string, ProcedureSource>();
  for (const [, block] of tops) {
    if (isPrimitive(block) || block.opcode !== 'procedures_definition') continue;
    const mutation = prototypeOf(target, block)?.mutation;
    const proccode = mutation?.['proccode'];
    if (!mutation || typeof proccode !== 'string' || found.has(proccode)) continue;
    found.set(proccode, { procedure: procedureOf(mutation, proccode, found.size), firstId: block.next });
  }
  return found;
}

function prototypeOf(target: Target, definition: Block): Block | undefined {
  const slot = definition.inputs['custom_block']?.[1];
  const block = typeof slot === 'string' ? target.blocks[slot] : undefined;
  return block && !isPrimitive(block) ? block : undefined;
}

function procedureOf(mutation: Mutation, proccode: string, index: number): Procedure {
  const ids = textList(mutation['argumentids']);
  const names = textList(mutation['argumentnames']);
  const defaults = textList(mutation['argumentdefaults']);
  const parameters = ids.map((id, i): Parameter => ({
    index: i, id: String(id), name: String(names[i] ?? ''), fallback: scalarOf(defaults[i]), type: NOTHING, kept: 'nothing',
  }));
  return { index, proccode, isWarp: String(mutation['warp']) === 'true', parameters, result: { type: TEXT, kept: 'nothing' }, stack: [], reads: new Set() };
}

/** Lists in mutations are JSON inside a string; a broken one counts as empty. */
function textList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return [];
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function scalarOf(value: unknown): Scalar {
  if (value === 'false' || value === false) return false;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
