/** The run in which a check did not hold, played again a tick at a time for somebody who watches. */
import type { Project } from '../project/project.ts';
import type { RuntimeFace, StageQueries } from '../runtime/ports.ts';
import { TICKS_PER_SECOND } from '../runtime/virtual-ports.ts';
import type { Replay } from './check-report.ts';
import { createPlayer, lastTickOf } from './scripted-run.ts';
import { startVirtualRun, type StartedRun } from './virtual-run.ts';

/** What lies after the moment that decided is of no interest. */
const AFTER_SECONDS = 0.5;

export class ReplayRun {
  readonly #run: StartedRun;
  readonly #player: ReturnType<typeof createPlayer>;
  readonly #lastInput: number;
  readonly #lastTick: number;
  #tick = 0;

  /** `stage` answers about the costumes, and its `penMarks` are drawn on. */
  constructor(project: Project, stage: StageQueries, { inputs, seed, seconds, decidedAt }: Replay) {
    this.#run = startVirtualRun(project, stage, seed);
    this.#player = createPlayer(this.#run, inputs);
    this.#run.onEvent((event) => { this.#player.notice(event); });
    this.#lastInput = lastTickOf(inputs);
    this.#lastTick = Math.round(Math.min(seconds, decidedAt + AFTER_SECONDS) * TICKS_PER_SECOND);
  }

  get runtime(): RuntimeFace { return this.#run.runtime; }
  get seconds(): number { return this.#tick / TICKS_PER_SECOND; }
  /** Nothing more will happen, or nothing that matters. */
  get isOver(): boolean { return this.#tick >= this.#lastTick || (this.#tick > this.#lastInput && !this.#run.runtime.isRunning && !this.#run.runtime.isWatching); }

  advance(): void {
    this.#player.play(this.#tick++);
    this.#run.advance();
  }
}
