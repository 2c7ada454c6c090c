/**
 * How sharply the stage is drawn: as the screen shows it, but at half of that while so much moves that frames come late. Without a GPU the
 * time of a frame goes by its pixels, and what moves is not seen that sharply; at rest it is drawn once more as sharply as can be.
 */
import type { Surface } from '../../stage-messages/messages.ts';

/** A frame is late when so much more than the program's own time has passed since the one before. */
const LATE_MS = 40;
/** Late frames, less those in time, until fewer pixels are drawn. */
const LATE_FRAMES = 6;
/** Turns without any move until all pixels are drawn again: shorter pauses are part of a movement. */
const TURNS_OF_REST = 6;
/** Fewer pixels than the stage has units would be blurred too much. */
const LEAST_WIDTH = 480;
/** Below this width there is little to gain. */
const LEAST_SHARP_WIDTH = 720;

export class Resolution {
  #isCoarse = false;
  #late = 0;
  #restingTurns = 0;
  #lastFrameMs: number | null = null;

  get isCoarse(): boolean {
    return this.#isCoarse;
  }

  /** What of the screen's device pixels is drawn. */
  sizeFor(screen: Surface): Surface {
    if (!this.#isCoarse || screen.width < LEAST_SHARP_WIDTH) return screen;
    const width = Math.max(LEAST_WIDTH, Math.round(screen.width / 2));
    return { width, height: Math.round(screen.height * width / screen.width) };
  }

  /** A frame is being drawn in the turn that began at `startMs`; the program took `programMs` of it. */
  move(startMs: number, programMs: number): void {
    this.#restingTurns = 0;
    const isLate = this.#lastFrameMs !== null && startMs - this.#lastFrameMs - programMs > LATE_MS;
    this.#late = Math.max(0, this.#late + (isLate ? 1 : -1));
    if (this.#late >= LATE_FRAMES) this.#isCoarse = true;
    this.#lastFrameMs = startMs;
  }

  /** Nothing moved in this turn. Is the stage to be drawn once more, sharply? */
  rest(): boolean {
    this.#lastFrameMs = null;
    if (!this.#isCoarse || ++this.#restingTurns < TURNS_OF_REST) return false;
    this.#isCoarse = false;
    this.#late = 0;
    return true;
  }
}
