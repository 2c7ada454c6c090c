import type { Asset, Project } from '../project/project.ts';

/** Every costume and sound of a project, or of a sprite alone, with the name of its target, in file order. */
export const referencedAssets = (project: Pick<Project, 'targets'>): readonly { readonly target: string; readonly asset: Asset }[] =>
  project.targets.flatMap((target) => [...target.costumes, ...target.sounds].map((asset) => ({ target: target.name, asset })));
