/** Every change the studio makes to a project, as data: applied here, sent to the stage, undone by keeping the project before. */
import type { Blocks, Comment, Costume, List, Monitor, Project, Sound, SpriteState, Target, Variable } from './project.ts';

/** Targets are named by their `name`, unique in a project (the stage's is "Stage" in files). */
export type ProjectChange =
  | { readonly kind: 'blocks'; readonly target: string; readonly blocks: Blocks; readonly comments: Readonly<Record<string, Comment>> }
  | { readonly kind: 'variables'; readonly target: string; readonly variables: Readonly<Record<string, Variable>>; readonly lists: Readonly<Record<string, List>> }
  | { readonly kind: 'broadcasts'; readonly broadcasts: Readonly<Record<string, string>> }
  /** The families of blocks the file names. */
  | { readonly kind: 'extensions'; readonly extensions: readonly string[] }
  /** Where and how values are shown on the stage. */
  | { readonly kind: 'monitors'; readonly monitors: readonly Monitor[] }
  | { readonly kind: 'sprite-state'; readonly target: string; readonly state: Partial<SpriteState> }
  | { readonly kind: 'costumes'; readonly target: string; readonly costumes: readonly Costume[]; readonly currentCostume: number }
  | { readonly kind: 'sounds'; readonly target: string; readonly sounds: readonly Sound[] }
  | { readonly kind: 'rename'; readonly target: string; readonly name: string }
  | { readonly kind: 'add-target'; readonly added: Target }
  | { readonly kind: 'remove-target'; readonly target: string }
  /** Where each sprite stands in the list, which is not its layer: all names of sprites. */
  | { readonly kind: 'order-targets'; readonly names: readonly string[] };

/** The project after `change`; the same object when the target does not exist. */
export function applyChange(project: Project, change: ProjectChange): Project {
  switch (change.kind) {
    case 'add-target': return { ...project, targets: [...project.targets, change.added] };
    case 'remove-target': return { ...project, targets: project.targets.filter((t) => t.isStage || t.name !== change.target) };
    case 'order-targets': return { ...project, targets: inOrder(project.targets, change.names) };
    case 'extensions': return { ...project, extensions: change.extensions };
    case 'monitors': return { ...project, monitors: change.monitors };
    case 'variables': return followNames(mapTargets(project, (t) => t.name === change.target, (t) => changeTarget(t, change)), project, change);
    case 'broadcasts': return mapTargets(project, (t) => t.isStage, (t) => ({ ...t, broadcasts: change.broadcasts }));
    default: return mapTargets(project, (t) => t.name === change.target, (t) => changeTarget(t, change));
  }
}

/** The stage first; sprites that are not named come last. */
function inOrder(targets: readonly Target[], names: readonly string[]): readonly Target[] {
  const place = ({ isStage, name }: Target): number => (isStage ? -1 : names.includes(name) ? names.indexOf(name) : names.length);
  return targets.toSorted((a, b) => place(a) - place(b));
}

/** Values shown on the stage take the new names of their variables, and go with them. */
function followNames(after: Project, before: Project, { target, variables, lists }: Extract<ProjectChange, { kind: 'variables' }>): Project {
  const owner = before.targets.find((t) => t.name === target);
  const monitors = after.monitors.flatMap((monitor) => {
    const { id, params, opcode } = monitor;
    const [key, now, was] = opcode === 'data_variable' ? ['VARIABLE', variables[id], owner?.variables[id]] as const : opcode === 'data_listcontents' ? ['LIST', lists[id], owner?.lists[id]] as const : [];
    if (!key || !was || now?.name === was.name) return [monitor];
    return now ? [{ ...monitor, params: { ...params, [key]: now.name } }] : [];
  });
  return { ...after, monitors };
}

type TargetChange = Exclude<ProjectChange, { kind: 'add-target' | 'remove-target' | 'order-targets' | 'broadcasts' | 'extensions' | 'monitors' }>;

function changeTarget(target: Target, change: TargetChange): Target {
  switch (change.kind) {
    case 'blocks': return { ...target, blocks: change.blocks, comments: change.comments };
    case 'variables': return { ...target, variables: change.variables, lists: change.lists };
    case 'sprite-state': return target.sprite ? { ...target, sprite: { ...target.sprite, ...change.state } } : target;
    case 'costumes': return { ...target, costumes: change.costumes, currentCostume: change.currentCostume };
    case 'sounds': return { ...target, sounds: change.sounds };
    case 'rename': return { ...target, name: change.name };
  }
}

function mapTargets(project: Project, matches: (t: Target) => boolean, update: (t: Target) => Target): Project {
  if (!project.targets.some(matches)) return project;
  return { ...project, targets: project.targets.map((t) => (matches(t) ? update(t) : t)) };
}
