/** Judges a program: static checks read the model, dynamic ones watch runs, which those with the same inputs and seed share. */
import type { Project } from '../project/project.ts';
import type { StageQueries } from '../runtime/ports.ts';
import { TICKS_PER_SECOND } from '../runtime/virtual-ports.ts';
import type { CheckReport, CheckRequest, CheckResult, Replay } from './check-report.ts';
import type { Moment, Pointer, RunInput, Seen, Verdict } from './checks/check-kind.ts';
import { agree, isDynamic, judge, watch, type DynamicCheck } from './checks/registry.ts';
import { placedBlocks } from './checks/scripts.ts';
import type { WordedCheck } from './lesson.ts';
import { observe } from './observations/observe.ts';
import { canPlay, playRun } from './scripted-run.ts';
import { startVirtualRun } from './virtual-run.ts';

/** Pictures are decoded by whoever calls: `stage` answers about the costumes of the request's project. */
export interface CheckServices { readonly stage: StageQueries }

/** Same project, checks and seed: same report, everywhere. Takes no longer than the checks' seconds allow, whatever the program does. */
export function runChecks(request: CheckRequest, services: CheckServices): CheckReport {
  const watched = watchRuns(request, services);
  const results = request.checks.map((check): CheckResult => {
    const outcome: Outcome = isDynamic(check) ? worst(watched, check) : judge(check, request.project);
    return resultOf(check, outcome, request.project);
  });
  if (results.every((result) => result.isPassed || !result.isRequired)) return { isPassed: true, results };
  const observation = observe(request.project, services.stage);
  return { isPassed: false, results, ...(observation ? { observation } : {}) };
}

type Outcome = Verdict & { readonly replay?: Replay };

/** One check watching one run. */
interface Watching {
  readonly check: DynamicCheck;
  readonly fromTick: number;
  readonly untilTick: number;
  readonly look: (moment: Moment) => boolean;
  readonly seen: () => Seen;
  /** Null while it can still go either way. */
  isHeld: boolean | null;
  decidedAt: number;
  replay: Replay;
}

interface SharedRun { readonly inputs: readonly RunInput[]; readonly seed: number; seconds: number; readonly watchings: Watching[] }

function watchRuns(request: CheckRequest, services: CheckServices): readonly Watching[] {
  const runs = new Map<string, SharedRun>();
  for (const check of request.checks) {
    if (!isDynamic(check)) continue;
    for (const seed of check.run.seeds ?? [request.seed]) {
      const { inputs, seconds } = check.run;
      const key = JSON.stringify([inputs, seed]);
      const run = runs.get(key) ?? { inputs, seed, seconds, watchings: [] };
      run.seconds = Math.max(run.seconds, seconds);
      run.watchings.push(startWatching(check, seed));
      runs.set(key, run);
    }
  }
  for (const run of runs.values()) playShared(run, request.project, services);
  return [...runs.values()].flatMap((run) => run.watchings);
}

function startWatching(check: DynamicCheck, seed: number): Watching {
  const { inputs, seconds } = check.run;
  const until = check.until ?? seconds;
  const watcher = watch(check);
  return {
    check,
    fromTick: Math.round(check.from * TICKS_PER_SECOND),
    untilTick: Math.round(until * TICKS_PER_SECOND),
    look: (moment) => watcher.look(moment),
    seen: () => watcher.seen?.() ?? {},
    isHeld: null,
    decidedAt: until,
    replay: { inputs, seed, seconds, decidedAt: until },
  };
}

function playShared(run: SharedRun, project: Project, { stage }: CheckServices): void {
  if (!canPlay(project, run.inputs)) return;
  playRun(startVirtualRun(project, stage, run.seed), project, run, stage, (moment, tick, isLast) => {
    for (const watching of run.watchings) lookOnce(watching, moment, tick, isLast);
    return run.watchings.some((watching) => watching.isHeld === null);
  });
}

/** What a look decides at once, by mode: [when it is true, when it is false], and what stands when the window is over. */
const RULES = {
  eventually: { onTrue: true, onFalse: null },
  always: { onTrue: null, onFalse: false },
  never: { onTrue: false, onFalse: null },
  at: { onTrue: null, onFalse: null },
} as const;
const AT_END = { eventually: () => false, always: () => true, never: () => true, at: (isTrue: boolean) => isTrue } as const;

function lookOnce(watching: Watching, moment: Moment, tick: number, isLast: boolean): void {
  const isInWindow = tick >= watching.fromTick && tick <= watching.untilTick;
  if (watching.isHeld !== null || (!isInWindow && !isLast)) return;
  const isTrue = watching.look(moment);
  const { onTrue, onFalse } = RULES[watching.check.when];
  const isOver = isLast || tick === watching.untilTick;
  watching.isHeld = (isTrue ? onTrue : onFalse) ?? (isOver ? AT_END[watching.check.when](isTrue) : null);
  if (watching.isHeld !== null) watching.decidedAt = moment.seconds;
}

/** The first seed with which the check did not hold, or the first of runs that do not agree, else a success. */
function worst(watched: readonly Watching[], check: DynamicCheck): Outcome {
  const own = watched.filter((watching) => watching.check === check);
  const missed = own.find((watching) => watching.isHeld !== true) ?? (agree(check, own.map((watching) => watching.seen())) ? undefined : own[0]);
  if (!missed) return { isPassed: true };
  return { isPassed: false, seen: missed.seen(), replay: { ...missed.replay, decidedAt: missed.decidedAt } };
}

function resultOf(check: WordedCheck, outcome: Outcome, project: Project): CheckResult {
  const { id: checkId, isBonus } = check;
  if (outcome.isPassed) return { checkId, isPassed: true, isRequired: !isBonus, message: '' };
  const pointsAt = lookedAt(check, project) ?? outcome.pointsAt ?? spriteOf(check, project);
  return {
    checkId,
    isPassed: false,
    isRequired: !isBonus,
    message: fillPlaces(check, outcome.seen ?? {}),
    ...(pointsAt ? { pointsAt } : {}),
    ...(outcome.replay ? { replay: outcome.replay } : {}),
  };
}

/** The first block of the opcode that the author said to look at. */
function lookedAt({ look, sprite }: WordedCheck & { readonly sprite?: string | undefined }, project: Project): Pointer | undefined {
  const placed = look === undefined ? undefined : placedBlocks(project, sprite, true).find(({ block }) => block.opcode === look);
  return placed && { target: placed.target, blockId: placed.id };
}

const spriteOf = ({ sprite }: WordedCheck & { readonly sprite?: string | undefined }, project: Project): Pointer | undefined =>
  (project.targets.some((target) => target.name === sprite) ? { target: sprite! } : undefined);

/** `{sprite}`, `{count}`…: what was seen, else what the author wrote in the check. An unknown place is left as written. */
function fillPlaces(check: WordedCheck, seen: Seen): string {
  const values: Readonly<Record<string, unknown>> = { ...check, ...seen };
  return check.message.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : place;
  });
}
