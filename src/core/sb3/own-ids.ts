/** Makes the variables and lists of a sprite from elsewhere its own: ids that a project already has would mean another's there. */
import { isPrimitive, type Block, type Blocks, type Field, type Input, type Project, type Slot, type Target } from '../project/project.ts';

/** `target` with a new id in place of each that is in `project`; the same when none is. */
export function withOwnIds(target: Target, project: Project, createId: () => string): Target {
  const taken = new Set(project.targets.flatMap(({ variables, lists }) => [...Object.keys(variables), ...Object.keys(lists)]));
  const renewed = new Map([...Object.keys(target.variables), ...Object.keys(target.lists)].filter((id) => taken.has(id)).map((id) => [id, createId()]));
  if (renewed.size === 0) return target;
  const own: Renew = (id) => renewed.get(id) ?? id;
  return { ...target, variables: renameKeys(target.variables, own), lists: renameKeys(target.lists, own), blocks: withVariableIds(target.blocks, own) };
}

type Renew = (id: string) => string;

const renameKeys = <T>(record: Readonly<Record<string, T>>, own: Renew): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [own(id), value]));

const mapValues = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** The same blocks, naming variables and lists by other ids. */
export const withVariableIds = (blocks: Blocks, own: Renew): Blocks => mapValues(blocks, (block) => {
  if (!isPrimitive(block)) return renewBlock(block, own);
  const [kind, name, id, x, y] = block;
  return [kind, name, own(id), x, y] as const;
});

const renewBlock = (block: Block, own: Renew): Block => ({
  ...block,
  fields: mapValues(block.fields, ([value, ...id]): Field => (typeof id[0] === 'string' ? [value, own(id[0])] : [value, ...id])),
  inputs: mapValues(block.inputs, ([kind, slot, ...shadow]): Input => (shadow.length > 0 ? [kind, renewSlot(slot, own), renewSlot(shadow[0] ?? null, own)] : [kind, renewSlot(slot, own)])),
});

function renewSlot(slot: Slot, own: Renew): Slot {
  if (slot === null || typeof slot === 'string' || (slot[0] !== 12 && slot[0] !== 13)) return slot;
  return [slot[0], slot[1], slot[2] === null ? null : own(slot[2])];
}
