/** Runs what each step ships: its solutions must pass, its wrong answers must fail the check they are made for. */
import { blocks as palette } from '../../blocks/registry.ts';
import type { Project, ProjectBundle } from '../../project/project.ts';
import type { StageQueries } from '../../runtime/ports.ts';
import { readSb3 } from '../../sb3/read-sb3.ts';
import type { CheckReport } from '../check-report.ts';
import { placedBlocks } from '../checks/scripts.ts';
import { LEVELS, stepAt, type Lesson, type Level, type Step } from '../lesson.ts';
import { packProblem, type PackProblem } from '../pack-problem.ts';
import type { LessonPlan, StepPlan } from '../pack-schema.ts';
import { runChecks } from '../run-checks.ts';
import { stepStart } from '../step-starts.ts';
import type { StepAudit } from './pack-audit.ts';

/** Pictures are decoded by whoever audits. */
export interface AuditServices { readonly stageFor: (bundle: ProjectBundle) => StageQueries }

export interface ProjectsAudit { readonly steps: readonly Omit<StepAudit, 'wordCount'>[]; readonly problems: readonly PackProblem[]; readonly bundles: ReadonlyMap<string, ProjectBundle> }

/** What a child has in a step: its toolbox, its sprite, the project it begins with, and the opcodes that were there before: in the lesson's starter or in a toolbox. */
interface Given { readonly toolbox: readonly string[]; readonly sprite: string | undefined; readonly before: ProjectBundle | undefined; readonly known: ReadonlySet<string> }

/** Of seeds that a check does not choose. */
const AUDIT_SEED = 1;

/** `files` by path inside the lesson's folder. */
export function auditProjects(plan: LessonPlan, lesson: Lesson, files: ReadonlyMap<string, Uint8Array>, services: AuditServices): ProjectsAudit {
  const { bundles, problems } = readProjects(plan, files);
  const starter = bundles.get(plan.starter);
  const audits = plan.steps.map((stepPlan, i) => {
    const before = bundles.get(stepStart(plan, i));
    const known = new Set([...(starter ? opcodesOf(starter.project) : []), ...plan.steps.slice(0, i + 1).flatMap(({ toolbox }) => toolbox)]);
    return auditStep(stepPlan, lesson.steps[i]!, bundles, { toolbox: stepPlan.toolbox, sprite: stepPlan.sprite, before, known }, starter?.project, services);
  });
  return { bundles, steps: audits.map((audit) => audit.step), problems: [...problems, ...audits.flatMap((audit) => audit.problems)] };
}

/** Every project the plan names. */
export const projectFiles = (plan: LessonPlan): readonly string[] => [...new Set([
  plan.starter, ...plan.steps.flatMap((step) => [...(step.starter === undefined ? [] : [step.starter]), ...step.solutions, ...step.wrong.map((wrong) => wrong.project),
    ...Object.values(step.variants).flatMap((variant) => [...(variant?.starter === undefined ? [] : [variant.starter]), ...variant?.solutions ?? []])]),
])];

function readProjects(plan: LessonPlan, files: ReadonlyMap<string, Uint8Array>): Pick<ProjectsAudit, 'bundles' | 'problems'> {
  const bundles = new Map<string, ProjectBundle>();
  const problems: PackProblem[] = [];
  for (const file of projectFiles(plan)) {
    const bytes = files.get(file);
    const read = bytes && readSb3(bytes);
    if (!read) problems.push(packProblem(file, 'packProblem.missingFile'));
    else if (!read.ok) problems.push(packProblem(file, 'packProblem.badProject'));
    else bundles.set(file, read.value);
  }
  return { bundles, problems };
}

function auditStep(plan: StepPlan, step: Step, bundles: ReadonlyMap<string, ProjectBundle>, given: Given, starter: Project | undefined, services: AuditServices) {
  const run = (bundle: ProjectBundle): CheckReport => runChecks({ ...bundle, checks: step.checks, seed: AUDIT_SEED }, { stage: services.stageFor(bundle) });
  const solutions = plan.solutions.flatMap((file) => { const bundle = bundles.get(file); return bundle ? [{ file, bundle, report: run(bundle) }] : []; });
  const wrong = plan.wrong.flatMap((entry) => { const bundle = bundles.get(entry.project); if (!bundle) return [];
    const report = run(bundle);
    return [{ ...entry, report, isCaught: isCaught(report, entry.fails) }];
  });
  const problems = [
    ...LEVELS.flatMap((level) => auditVariant(plan, step, level, bundles, given, services)),
    ...solutions.flatMap(({ file, report }) => report.results.filter((result) => result.isRequired && !result.isPassed)
      .map((result) => packProblem(file, 'packProblem.solutionFails', { step: step.id, check: result.checkId, message: result.message }))),
    ...wrong.flatMap(({ project, fails, isCaught: caught }) => (caught ? [] : [packProblem(project, 'packProblem.wrongPasses', { step: step.id, check: fails })])),
    ...(given.before && run(given.before).isPassed ? [packProblem('lesson.json', 'packProblem.nothingToDo', { step: step.id })] : []),
    ...plan.toolbox.flatMap((opcode) => (palette.has(opcode) ? [] : [packProblem('lesson.json', 'packProblem.unknownBlock', { step: step.id, opcode })])),
    ...solutions.flatMap(({ file, bundle }) => missingTools(bundle.project, file === plan.solutions[0], given).map((opcode) => packProblem(file, 'packProblem.notInToolbox', { step: step.id, opcode }))),
    ...(starter ? unknownSprites(step, starter).map((sprite) => packProblem('lesson.json', 'packProblem.unknownSprite', { step: step.id, sprite })) : []),
  ];
  return {
    problems,
    step: {
      id: step.id,
      checks: step.checks.map((check) => check.kind),
      solutions: { good: solutions.filter(({ report }) => report.isPassed).length, all: plan.solutions.length },
      wrong: { good: wrong.filter((entry) => entry.isCaught).length, all: plan.wrong.length },
      answers: [
        ...solutions.map(({ file, report }) => ({ project: file, fails: null, isGood: report.isPassed, told: toldIn(report) })),
        ...wrong.map(({ project, fails, report, isCaught: isGood }) => ({ project, fails, isGood, told: toldIn(report) })),
      ],
    },
  };
}

/** At another level its own solutions pass, or those of the step, with the blocks that are given there. */
function auditVariant(plan: StepPlan, step: Step, level: Level, bundles: ReadonlyMap<string, ProjectBundle>, given: Given, services: AuditServices): readonly PackProblem[] {
  const variant = level === 'standard' ? undefined : plan.variants[level];
  if (!variant) return [];
  const { checks, toolbox } = stepAt(step, level);
  const name = `${step.id} (${level})`;
  const before = (variant.starter === undefined ? undefined : bundles.get(variant.starter)) ?? given.before;
  return (variant.solutions ?? plan.solutions).flatMap((file) => {
    const bundle = bundles.get(file);
    if (!bundle) return [];
    const report = runChecks({ ...bundle, checks, seed: AUDIT_SEED }, { stage: services.stageFor(bundle) });
    return [
      ...report.results.filter((result) => result.isRequired && !result.isPassed).map((result) => packProblem(file, 'packProblem.solutionFails', { step: name, check: result.checkId, message: result.message })),
      ...missingTools(bundle.project, false, { ...given, toolbox, before }).map((opcode) => packProblem(file, 'packProblem.notInToolbox', { step: name, opcode })),
    ];
  });
}

/** The first message that a child who does not pass reads. */
const toldIn = (report: CheckReport): string => report.results.find((result) => result.isRequired && !result.isPassed)?.message ?? '';

const isCaught = (report: CheckReport, checkId: string): boolean => report.results.some((result) => result.checkId === checkId && !result.isPassed);

/**
 * Blocks of a solution that a child could not have taken. To the step's sprite, only this step's toolbox adds to what stands there already;
 * the other sprites were made with the toolboxes before, too. A first solution is the one before with something added: that must be in the toolbox, wherever it stands.
 */
function missingTools(solution: Project, isFirst: boolean, { toolbox, sprite, before, known }: Given): readonly string[] {
  const missing = solution.targets.flatMap(({ name }) => {
    const [now, then] = [countOpcodes(solution, name), before ? countOpcodes(before.project, name) : new Map<string, number>()];
    const isOwn = sprite === undefined || name === sprite;
    const isMissing = ([opcode, count]: readonly [string, number]): boolean =>
      (isFirst ? count > (then.get(opcode) ?? 0) : isOwn ? !then.has(opcode) : !known.has(opcode));
    return [...now].filter(isMissing).map(([opcode]) => opcode);
  });
  return [...new Set(missing)].filter((opcode) => !toolbox.includes(opcode));
}

function countOpcodes(project: Project, target: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { block } of placedBlocks(project, target, true)) counts.set(block.opcode, (counts.get(block.opcode) ?? 0) + 1);
  return counts;
}

const opcodesOf = (project: Project): readonly string[] => placedBlocks(project, undefined, true).map(({ block }) => block.opcode);

function unknownSprites(step: Step, project: Project): readonly string[] {
  const named = step.checks.flatMap((check) => [
    ...('sprite' in check ? [check.sprite] : []), ...('other' in check ? [check.other] : []), ...('near' in check ? [check.near] : []),
    ...('run' in check ? check.run.inputs.flatMap((input) => (input.do === 'click' ? [input.sprite] : [])) : []),
  ]);
  return [...new Set([...named, step.sprite])].filter((name) => name !== undefined && !project.targets.some((target) => target.name === name)) as string[];
}
