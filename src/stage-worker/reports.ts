/** Tells the page what changed: running scripts, the targets' states and the monitors, ten times a second at most. */
import type { Project } from '../core/project/project.ts';
import type { Pace } from '../core/runtime/pace.ts';
import type { DrawnTarget, RuntimeFace, TracedScript } from '../core/runtime/ports.ts';
import type { FromStage, TargetState } from '../stage-messages/messages.ts';
import { readMonitors } from './monitors.ts';
import { readVariables } from './variables.ts';

const LEAST_GAP_MS = 100;
/** Nobody can follow more. */
const MOST_TRACED = 100;

export interface Reported extends RuntimeFace {
  readonly pace: Pace;
  tracedScripts(): readonly TracedScript[];
}

export class Reports {
  readonly #post: (message: FromStage) => void;
  readonly #last = new Map<FromStage['type'], string>();
  #watched: string | null = null;
  #lastMs = -Infinity;
  #wasRunning = false;

  constructor(post: (message: FromStage) => void) {
    this.#post = post;
  }

  watch(target: string | null): void {
    this.#watched = target;
    this.#last.delete('state');
  }

  /** Whether something runs is told at once; the rest waits for its time unless `isLast`, when no later report would tell it. */
  send(runtime: Reported, project: Project, nowMs: number, isLast: boolean): void {
    const isTime = nowMs - this.#lastMs >= LEAST_GAP_MS;
    if (!isTime && !isLast && runtime.isRunning === this.#wasRunning) return;
    this.#lastMs = nowMs;
    this.#wasRunning = runtime.isRunning;
    const scripts = runtime.runningScripts();
    this.#tell({ type: 'running', isRunning: runtime.isRunning, scripts }, [runtime.isRunning, [...scripts]]);
    if (runtime.pace !== 'free') this.#trace(runtime, project);
    else for (const type of ['traced', 'variables'] as const) this.#last.delete(type);
    const states = this.#statesOf(runtime.drawOrder);
    this.#tell({ type: 'state', states }, states);
    const values = readMonitors(project, runtime);
    this.#tell({ type: 'monitors', values }, values);
  }

  #trace(runtime: Reported, project: Project): void {
    const scripts = runtime.tracedScripts().slice(0, MOST_TRACED);
    this.#tell({ type: 'traced', scripts }, scripts);
    const values = readVariables(project, this.#watched, runtime);
    this.#tell({ type: 'variables', values }, values);
  }

  #tell(message: FromStage, content: unknown): void {
    const text = JSON.stringify(content);
    if (this.#last.get(message.type) === text) return;
    this.#last.set(message.type, text);
    this.#post(message);
  }

  #statesOf(targets: readonly DrawnTarget[]): TargetState[] {
    return targets.filter((t) => t.isOriginal && (this.#watched === null || t.name === this.#watched)).map(stateOf);
  }
}

const stateOf = ({ name, x, y, direction, size, isVisible, costumeIndex }: DrawnTarget): TargetState =>
  ({ name, x, y, direction, size, isVisible, costumeIndex });
