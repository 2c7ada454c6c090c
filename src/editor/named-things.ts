/** Variables, lists and messages that the editor makes, as changes to the project. */
import type { ProjectChange } from '../core/project/changes.ts';
import { isPrimitive, stageOf, type Blocks, type Project, type Target } from '../core/project/project.ts';
import { referenceValue } from './field-values.ts';

/** Gives a thing to `owner`: the stage, for all sprites, or one sprite. `value` is that of a field naming the thing. */
export function createNamed(owner: Target, what: 'variables' | 'lists' | 'broadcasts', name: string, id: string): { readonly change: ProjectChange; readonly value: string } {
  const value = referenceValue(name, id);
  const { name: target, variables, lists, broadcasts } = owner;
  if (what === 'broadcasts') return { value, change: { kind: 'broadcasts', broadcasts: { ...broadcasts, [id]: name } } };
  if (what === 'lists') return { value, change: { kind: 'variables', target, variables, lists: { ...lists, [id]: { name, items: [] } } } };
  return { value, change: { kind: 'variables', target, lists, variables: { ...variables, [id]: { name, value: 0 } } } };
}

/** The change that makes the messages known which blocks name for the first time; null when there are none. */
export function missingBroadcasts(project: Project, blocks: Blocks): ProjectChange | null {
  const known = stageOf(project)?.broadcasts ?? {};
  const named = Object.values(blocks).flatMap((block) => {
    if (isPrimitive(block)) return [];
    const field = block.fields['BROADCAST_OPTION'];
    const slots = Object.values(block.inputs).flatMap(([, ...held]) => held);
    return [
      ...(field?.[1] ? [[field[1], String(field[0])] as const] : []),
      ...slots.flatMap((slot) => (Array.isArray(slot) && slot[0] === 11 && typeof slot[2] === 'string' ? [[slot[2], String(slot[1])] as const] : [])),
    ];
  }).filter(([id]) => !(id in known));
  return named.length > 0 ? { kind: 'broadcasts', broadcasts: { ...known, ...Object.fromEntries(named) } } : null;
}

/** Changes when a name that blocks show does. */
export const namesOf = (project: Project): string =>
  JSON.stringify(project.targets.map(({ name, variables, lists, broadcasts, costumes, sounds }) =>
    [name, Object.values(variables).map((v) => v.name), Object.values(lists).map((l) => l.name), broadcasts, costumes.map((c) => c.name), sounds.map((s) => s.name)]));
