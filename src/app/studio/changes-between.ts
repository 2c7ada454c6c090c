/** Undo puts an earlier project back; the stage is told only what differs, so that running programs go on. */
import type { ProjectChange } from '../../core/project/changes.ts';
import type { Project, Target } from '../../core/project/project.ts';

/** The changes that lead from `before` to `after`. Parts that are the same object did not change. */
export function changesBetween(before: Project, after: Project): readonly ProjectChange[] {
  const gone = before.targets.filter((old) => !find(after, old));
  const kept = before.targets.filter((old) => find(after, old));
  const added = after.targets.filter((now) => !find(before, now));
  const order = after.targets.filter(({ isStage }) => !isStage).map(({ name }) => name);
  const isMoved = [...kept, ...added].filter(({ isStage }) => !isStage).some(({ name }, i) => name !== order[i]);
  return [
    ...(before.extensions === after.extensions ? [] : [{ kind: 'extensions', extensions: after.extensions } as const]),
    ...(before.monitors === after.monitors ? [] : [{ kind: 'monitors', monitors: after.monitors } as const]),
    ...gone.map((target): ProjectChange => ({ kind: 'remove-target', target: target.name })),
    ...after.targets.flatMap((target) => {
      const old = find(before, target);
      return old ? targetChanges(old, target) : [{ kind: 'add-target', added: target } as const];
    }),
    ...(isMoved ? [{ kind: 'order-targets', names: order } as const] : []),
  ];
}

const find = (project: Project, wanted: Target): Target | undefined =>
  project.targets.find((t) => t.name === wanted.name && t.isStage === wanted.isStage);

function targetChanges(old: Target, now: Target): readonly ProjectChange[] {
  const target = now.name;
  const changes: ProjectChange[] = [];
  if (old.variables !== now.variables || old.lists !== now.lists) changes.push({ kind: 'variables', target, variables: now.variables, lists: now.lists });
  if (old.broadcasts !== now.broadcasts) changes.push({ kind: 'broadcasts', broadcasts: now.broadcasts });
  if (old.costumes !== now.costumes || old.currentCostume !== now.currentCostume) {
    changes.push({ kind: 'costumes', target, costumes: now.costumes, currentCostume: now.currentCostume });
  }
  if (old.sounds !== now.sounds) changes.push({ kind: 'sounds', target, sounds: now.sounds });
  if (old.sprite !== now.sprite && now.sprite) changes.push({ kind: 'sprite-state', target, state: now.sprite });
  if (old.blocks !== now.blocks || old.comments !== now.comments) changes.push({ kind: 'blocks', target, blocks: now.blocks, comments: now.comments });
  return changes;
}
