/** Nothing missing, nothing left over, everything with its licence. */
import type { ProjectBundle } from '../../project/project.ts';
import { packProblem, type PackProblem } from '../pack-problem.ts';
import type { LessonPlan, Manifest } from '../pack-schema.ts';
import { projectFiles } from './audit-projects.ts';

/** Files of a lesson that its plan does not name. Paths inside the lesson's folder. */
export function unusedFiles(plan: LessonPlan, files: Iterable<string>): readonly PackProblem[] {
  const used = new Set(['lesson.json', ...projectFiles(plan), ...plan.steps.flatMap((step) => [step.picture, step.audio])]);
  return [...files].filter((file) => !used.has(file) && !/^lesson\.[a-z]{2}\.md$/u.test(file)).map((file) => packProblem(file, 'packProblem.unusedFile'));
}

export const stepsWithoutPicture = (plan: LessonPlan): readonly PackProblem[] =>
  plan.steps.flatMap((step) => (step.picture === undefined ? [packProblem('lesson.json', 'packProblem.noPicture', { step: step.id })] : []));

/** `files` by path in the pack; `bundles` are all the projects of the pack. */
export function auditLicences(manifest: Manifest, files: Iterable<string>, bundles: readonly ProjectBundle[]): readonly PackProblem[] {
  const covered = manifest.licences.assets.flatMap((asset) => asset.files);
  const named = new Set(manifest.licences.assets.flatMap((asset) => asset.costumes));
  const assets = [...files].filter((file) => /\/(?:pictures|sounds)\//u.test(file));
  const worn = new Set(bundles.flatMap(({ project }) => project.targets.flatMap((target) => [...target.costumes, ...target.sounds].map((asset) => asset.name))));
  return [
    ...assets.filter((file) => !covered.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path))).map((file) => packProblem(file, 'packProblem.noLicence')),
    ...[...worn].filter((name) => !named.has(name)).map((name) => packProblem('pack.json', 'packProblem.noAssetLicence', { name })),
    ...[...named].filter((name) => !worn.has(name)).map((name) => packProblem('pack.json', 'packProblem.unusedLicence', { name })),
  ];
}
