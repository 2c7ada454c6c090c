/** What a project needs and does not have: bytes of its assets, blocks that this version knows. */
import { isPrimitive, type Project, type ProjectBundle, type Target } from '../project/project.ts';
import { referencedAssets } from './referenced-assets.ts';
import type { Amiss } from './read-contents.ts';
import type { Sb3Problem } from './sb3-problem.ts';

export type IsKnownOpcode = (opcode: string) => boolean;

export const findProblems = (project: Pick<Project, 'targets'>, assets: ProjectBundle['assets'], amiss: Amiss, isKnown: IsKnownOpcode): readonly Sb3Problem[] =>
  [...missingAssets(project, assets), ...assetsAmiss(project, amiss), ...project.targets.flatMap((target) => unknownBlocks(target, isKnown))];

const missingAssets = (project: Pick<Project, 'targets'>, assets: ProjectBundle['assets']): Sb3Problem[] =>
  referencedAssets(project).filter(({ asset }) => !assets.has(asset.md5ext))
    .map(({ target, asset: { name, md5ext } }) => ({ kind: 'missing-asset', target, name, md5ext }));

const assetsAmiss = (project: Pick<Project, 'targets'>, amiss: Amiss): Sb3Problem[] =>
  referencedAssets(project).flatMap(({ target, asset: { name, md5ext } }) => {
    const kind = amiss.get(md5ext);
    return kind ? [{ kind, target, name, md5ext }] : [];
  });

function unknownBlocks(target: Target, isKnown: IsKnownOpcode): Sb3Problem[] {
  const opcodes = new Set<string>();
  for (const block of Object.values(target.blocks)) if (!isPrimitive(block)) opcodes.add(block.opcode);
  return [...opcodes].filter((opcode) => !isKnown(opcode)).map((opcode) => ({ kind: 'unknown-block', target: target.name, opcode }));
}
