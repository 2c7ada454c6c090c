/** A small scene and a way to ask what the checks say of scripts in it. */
import * as v from 'valibot';
import { Check } from '../../../src/core/lesson/checks/registry.ts';
import type { CheckReport, CheckResult } from '../../../src/core/lesson/check-report.ts';
import { runChecks } from '../../../src/core/lesson/run-checks.ts';
import type { ProjectBundle } from '../../../src/core/project/project.ts';
import { labelOf } from '../../../src/core/text/translate.ts';
import { createAuditServices } from '../../../scripts/packs/pack-stage.ts';
import { makeProject, type Scene, type Scripts } from '../../../scripts/packs/scene.ts';

export { b, call, define, input, v } from '../../../scripts/packs/script-words.ts';

/** The crab (84 wide) stands at −100, the chest (92 wide) at 100. */
const scene: Scene = {
  backdrop: ['mer', 'plage'],
  lists: { panier: [], vrac: [2, 'dix', 1] },
  variables: { score: 3 },
  messages: ['Go', 'stop'],
  actors: [
    { name: 'Coffre', costumes: ['coffre'], x: 100, y: 0 },
    { name: 'Crabe', costumes: ['crabe', 'crabe-pinces'], x: -100, y: 0, rotationStyle: 'all around' },
  ],
};
const services = await createAuditServices();

export const project = (scripts: Scripts): ProjectBundle => makeProject(scene, scripts);

/** `check` as an author writes it, without its id. */
export type WrittenCheck = { readonly kind: string; readonly [key: string]: unknown };

export function report(bundle: ProjectBundle, checks: readonly WrittenCheck[], seed = 1): CheckReport {
  const worded = checks.map((written, i) => {
    const check = v.parse(Check, { id: `c${i}`, ...written });
    return { ...check, message: labelOf('fr', `check.${check.kind}`) };
  });
  return runChecks({ ...bundle, checks: worded, seed }, { stage: services.stageFor(bundle) });
}

/** What one check says of the crab's scripts. */
export const judge = (scripts: Scripts, check: WrittenCheck): CheckResult => report(project(scripts), [check]).results[0]!;
