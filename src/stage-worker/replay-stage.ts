/** A run that is watched again, on a stage of its own: the program that was made stays as it is behind it. */
import { ReplayRun } from '../core/lesson/replay-run.ts';
import type { Replay } from '../core/lesson/check-report.ts';
import type { Project } from '../core/project/project.ts';
import type { RuntimeFace, StageQueries } from '../core/runtime/ports.ts';
import { Painter } from './draw/painter.ts';
import { bothPens, PenLayer } from './draw/pen-layer.ts';
import type { Skins } from './draw/skins.ts';

/** Half as fast, so that one can see. */
const TURNS_PER_TICK = 2;

export class ReplayStage {
  readonly decidedAt: number;
  readonly painter: Painter;
  readonly #run: ReplayRun;
  #turns = 0;

  constructor(project: Project, queries: StageQueries, skins: Skins, replay: Replay) {
    const stamper = new Painter(skins, queries, null, false);
    const pen = new PenLayer((context, target) => { stamper.paintAlone(context, target); });
    this.decidedAt = replay.decidedAt;
    this.painter = new Painter(skins, queries, pen);
    this.#run = new ReplayRun(project, { ...queries, penMarks: queries.penMarks ? bothPens(pen, queries.penMarks) : pen }, replay);
  }

  get runtime(): RuntimeFace { return this.#run.runtime; }
  get seconds(): number { return this.#run.seconds; }
  get isOver(): boolean { return this.#run.isOver; }

  turn(): void {
    if (++this.#turns % TURNS_PER_TICK === 0 && !this.isOver) this.#run.advance();
  }
}
