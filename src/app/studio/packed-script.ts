/** Scripts on their way to another sprite, or to another project: with the variables, lists and own blocks they need. */
import { unnamedExtensions } from '../../core/blocks/extensions.ts';
import { findTarget, isPrimitive, stageOf, type Block, type BlockId, type Blocks, type Slot, type Target } from '../../core/project/project.ts';
import type { PackedData, PackedScript } from '../../core/project/packed-script.ts';
import { withVariableIds } from '../../core/sb3/own-ids.ts';
import { missingMessages } from './import-sprite.ts';
import { withNewBlockIds } from './new-block-ids.ts';
import { newId } from './new-id.ts';
import type { ProjectSession } from './project-session.ts';

/** `blockId` with all that hangs on it, out of `target`'s blocks; `stage` holds what all sprites share. */
export function packScript({ blocks, comments, variables, lists, isStage }: Target, stage: Target | undefined, blockId: BlockId): PackedScript {
  const heads = [blockId, ...definitionsFor(blocks, blockId)];
  const ids = new Set(heads.flatMap((head) => idsFrom(blocks, head)));
  const taken = Object.fromEntries([...ids].map((id) => [id, heads.includes(id) ? asHead(blocks[id]!) : blocks[id]!]));
  const named = namedIn(taken);
  return {
    blocks: taken,
    comments: Object.fromEntries(Object.entries(comments).filter(([, comment]) => comment.blockId !== null && ids.has(comment.blockId))),
    own: isStage ? NOTHING : pick({ variables, lists }, named),
    shared: pick(stage ?? NOTHING, named),
  };
}

const NOTHING: PackedData = { variables: {}, lists: {} };

/** What of `owner` the blocks name. */
export const packedDataOf = (owner: PackedData | undefined, blocks: Blocks): PackedData => pick(owner ?? NOTHING, namedIn(blocks));

/** Adds the scripts to a target, in one step to undo: what it has already under the same name is used, the rest is made. */
export function unpackScript(session: ProjectSession, targetName: string, packed: PackedScript): void {
  const target = findTarget(session.project, targetName);
  const stage = stageOf(session.project);
  if (!target || !stage) return;
  const taken = new Set(session.project.targets.flatMap((each) => [...Object.keys(each.variables), ...Object.keys(each.lists)]));
  const own = settle(packed.own, [target, stage], taken);
  const shared = settle(packed.shared, [stage, target], taken);
  const renewed = new Map([...own.renewed, ...shared.renewed]);
  const known = new Set(proccodesOf(target.blocks));
  const wanted = withNewBlockIds({ blocks: withoutDefinitions(packed.blocks, known), comments: packed.comments }, newId);
  const blocks = placeBeside(withVariableIds(wanted.blocks, (id) => renewed.get(id) ?? id), target.blocks);
  const extensions = unnamedExtensions(session.project, blocks);
  if (extensions.length > 0) session.apply({ kind: 'extensions', extensions: [...session.project.extensions, ...extensions] });
  const messages = missingMessages(blocks, Object.values(stage.broadcasts));
  if (messages.length > 0) session.apply({ kind: 'broadcasts', broadcasts: { ...stage.broadcasts, ...Object.fromEntries(messages.map((name) => [newId(), name])) } });
  for (const [owner, added] of [[stage, shared.added], [target, own.added]] as const) addData(session, owner.name, added);
  const comments = Object.fromEntries(Object.entries(wanted.comments).filter(([, { blockId }]) => blockId === null || blockId in blocks));
  session.apply({ kind: 'blocks', target: targetName, blocks: { ...target.blocks, ...blocks }, comments: { ...target.comments, ...comments } });
}

function addData(session: ProjectSession, target: string, added: PackedData): void {
  const owner = findTarget(session.project, target);
  if (!owner || Object.keys(added.variables).length + Object.keys(added.lists).length === 0) return;
  session.apply({ kind: 'variables', target, variables: { ...owner.variables, ...added.variables }, lists: { ...owner.lists, ...added.lists } });
}

/** The id of each thing there, found by its name among `places` in turn; what nobody has is to be added, with an id that is not `taken`. */
function settle(needed: PackedData, places: readonly Target[], taken: ReadonlySet<string>): { readonly renewed: ReadonlyMap<string, string>; readonly added: PackedData } {
  const renewed = new Map<string, string>();
  const keep = <T extends { readonly name: string }>(kind: keyof PackedData, things: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(things).flatMap(([id, thing]): [string, T][] => {
    const known = places.flatMap((place) => Object.entries(place[kind])).find(([, other]) => other.name === thing.name)?.[0];
    const settled = known ?? (taken.has(id) ? newId() : id);
    renewed.set(id, settled);
    return known === undefined ? [[settled, thing]] : [];
  }));
  return { added: { variables: keep('variables', needed.variables), lists: keep('lists', needed.lists) }, renewed };
}

const pick = ({ variables, lists }: PackedData, ids: ReadonlySet<string>): PackedData => {
  const only = <T>(things: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(things).filter(([id]) => ids.has(id)));
  return { variables: only(variables), lists: only(lists) };
};

const asHead = (block: Blocks[string]): Blocks[string] => (isPrimitive(block) ? block : { ...block, parent: null, topLevel: true, x: block.x ?? 0, y: block.y ?? 0 });

const slotsOf = (block: Block): readonly Slot[] => Object.values(block.inputs).flatMap(([, slot, shadow]) => (shadow === undefined ? [slot] : [slot, shadow]));

/** A block, what stands in it and what follows it. */
function idsFrom(blocks: Blocks, head: BlockId): readonly BlockId[] {
  const found: BlockId[] = [];
  const waiting = [head];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const block = blocks[id];
    if (!block) continue;
    found.push(id);
    if (isPrimitive(block)) continue;
    waiting.push(...slotsOf(block).filter((slot) => typeof slot === 'string'), ...(block.next === null ? [] : [block.next]));
  }
  return found;
}

/** The heads of the definitions that a script calls, and that those call in their turn. */
function definitionsFor(blocks: Blocks, head: BlockId): readonly BlockId[] {
  const found = new Set<BlockId>();
  const waiting = [head];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const calls = new Set(idsFrom(blocks, id).flatMap((inside) => proccodeOf(blocks[inside], 'procedures_call')));
    const definitions = Object.keys(blocks).filter((other) => other !== head && !found.has(other) && definedBy(blocks, other).some((proccode) => calls.has(proccode)));
    for (const definition of definitions) found.add(definition);
    waiting.push(...definitions);
  }
  return [...found];
}

function proccodeOf(block: Blocks[string] | undefined, opcode: string): readonly string[] {
  if (!block || isPrimitive(block) || block.opcode !== opcode) return [];
  const proccode = block.mutation?.['proccode'];
  return typeof proccode === 'string' ? [proccode] : [];
}

/** What the definition `id` defines; nothing when it is none. */
function definedBy(blocks: Blocks, id: BlockId): readonly string[] {
  const block = blocks[id];
  if (!block || isPrimitive(block) || block.opcode !== 'procedures_definition') return [];
  return slotsOf(block).flatMap((slot) => (typeof slot === 'string' ? proccodeOf(blocks[slot], 'procedures_prototype') : []));
}

const proccodesOf = (blocks: Blocks): readonly string[] => Object.keys(blocks).flatMap((id) => definedBy(blocks, id));

/** Without the definitions of what is `known` there already. */
function withoutDefinitions(blocks: Blocks, known: ReadonlySet<string>): Blocks {
  const gone = new Set(Object.keys(blocks).filter((id) => definedBy(blocks, id).some((proccode) => known.has(proccode))).flatMap((id) => idsFrom(blocks, id)));
  return Object.fromEntries(Object.entries(blocks).filter(([id]) => !gone.has(id)));
}

/** Ids of the variables and lists that blocks name. */
function namedIn(blocks: Blocks): ReadonlySet<string> {
  return new Set(Object.values(blocks).flatMap((block) => {
    if (isPrimitive(block)) return [block[2]];
    const inSlots = slotsOf(block).flatMap((slot) => (Array.isArray(slot) && (slot[0] === 12 || slot[0] === 13) ? [slot[2]] : []));
    return [...inSlots, ...Object.values(block.fields).map(([, id]) => id)].filter((id) => typeof id === 'string');
  }));
}

/** Far enough from the heads that stand there already; workspace units. */
const APART = 40;

function placeBeside(blocks: Blocks, others: Blocks): Blocks {
  const taken = Object.values(others).flatMap((block) => (isPrimitive(block) || !block.topLevel ? [] : [[block.x ?? 0, block.y ?? 0] as const]));
  const heads = Object.values(blocks).filter((block) => !isPrimitive(block) && block.topLevel);
  const isTaken = (by: number): boolean => heads.some((head) => !isPrimitive(head) && taken.some(([x, y]) => Math.abs(x - (head.x ?? 0) - by) < APART && Math.abs(y - (head.y ?? 0) - by) < APART));
  let by = 0;
  while (isTaken(by)) by += APART;
  return Object.fromEntries(Object.entries(blocks).map(([id, block]) => [id, isPrimitive(block) || !block.topLevel ? block : { ...block, x: (block.x ?? 0) + by, y: (block.y ?? 0) + by }]));
}
