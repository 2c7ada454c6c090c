/** The variables that somebody who looks at a program block by block may want to see. */
import { findTarget, type Project } from '../core/project/project.ts';
import type { RuntimeFace } from '../core/runtime/ports.ts';
import type { VariableValue } from '../stage-messages/messages.ts';
import { showValue } from './monitors.ts';

/** Nobody can follow more. */
const MOST_VARIABLES = 30;
const MOST_LETTERS = 40;

/** Those of the sprite called `watched`, then those of all. */
export function readVariables(project: Project, watched: string | null, runtime: Pick<RuntimeFace, 'readVariable'>): VariableValue[] {
  const target = watched === null ? undefined : findTarget(project, watched);
  const stage = project.targets.find(({ isStage }) => isStage);
  const owners = [...(target && !target.isStage ? [{ target, isShared: false }] : []), ...(stage ? [{ target: stage, isShared: true }] : [])];
  return owners.flatMap((owner) => Object.values(owner.target.variables).map(({ name }) => ({ ...owner, name }))).slice(0, MOST_VARIABLES).flatMap(({ target: { name: sprite }, isShared, name }) => {
    const value = runtime.readVariable(isShared ? null : sprite, name);
    return value === undefined ? [] : [{ name, value: showValue(value).slice(0, MOST_LETTERS), isShared }];
  });
}
