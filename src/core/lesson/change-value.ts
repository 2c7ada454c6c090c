/** A value that a scripted run writes into the project, as the monitors on the stage do for a person. */
import { applyChange, type ProjectChange } from '../project/changes.ts';
import { findTarget, stageOf, type Project } from '../project/project.ts';
import type { SetInput } from './checks/check-kind.ts';

/** The project with the value in it; `id` is the variable's or the list's. Undefined: there is none of that name. */
export function changeValue(project: Project, { name, sprite, to }: SetInput): { readonly project: Project; readonly change: ProjectChange; readonly id: string } | undefined {
  const owner = sprite === undefined ? stageOf(project) : findTarget(project, sprite);
  const isList = typeof to === 'object';
  const id = owner && Object.entries(isList ? owner.lists : owner.variables).find(([, one]) => one.name === name)?.[0];
  if (!owner || id === undefined) return undefined;
  const { variables, lists } = owner;
  const change: ProjectChange = {
    kind: 'variables', target: owner.name,
    variables: isList ? variables : { ...variables, [id]: { ...variables[id]!, value: to } },
    lists: isList ? { ...lists, [id]: { ...lists[id]!, items: to } } : lists,
  };
  return { project: applyChange(project, change), change, id };
}
