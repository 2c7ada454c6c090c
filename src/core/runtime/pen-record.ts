/** The pen layer of runs without a screen: keeps what was drawn, for checks ("a closed figure of four sides"), and passes it on. */
import type { DrawnTarget, Ink, PenPort } from './ports.ts';

/** In stage units; a dot has no length. */
export interface PenMark { readonly ink: Ink; readonly fromX: number; readonly fromY: number; readonly toX: number; readonly toY: number }

/** Beyond this only the counts go on: memory is bounded. */
const MOST_MARKS = 100_000;

export class PenRecord implements PenPort {
  readonly #next: PenPort | undefined;
  #marks: PenMark[] = [];
  /** Since the layer was last cleared. */
  stampCount = 0;
  /** Grows with all that pens do: who has looked once need not look again. */
  changeCount = 0;

  /** `next` is told everything too; it begins clear. */
  constructor(next?: PenPort) {
    this.#next = next;
    next?.clear();
  }

  /** The oldest first; dots left out. */
  get segments(): readonly PenMark[] { return this.#marks.filter((mark) => lengthOf(mark) > 0); }
  get dots(): readonly PenMark[] { return this.#marks.filter((mark) => lengthOf(mark) === 0); }
  /** Stage units, everything together. */
  get length(): number { return this.#marks.reduce((sum, mark) => sum + lengthOf(mark), 0); }
  /** 0xRRGGBB, each once. */
  get colours(): ReadonlySet<number> { return new Set(this.#marks.map(({ ink }) => ink.rgb)); }

  /** Lines drawn without lifting the pen, from where it was put down on. */
  get strokes(): readonly (readonly PenMark[])[] {
    const strokes: PenMark[][] = [];
    let last: PenMark | undefined;
    for (const mark of this.segments) {
      if (last && last.toX === mark.fromX && last.toY === mark.fromY) strokes.at(-1)!.push(mark);
      else strokes.push([mark]);
      last = mark;
    }
    return strokes;
  }

  clear(): void {
    this.changeCount++;
    this.#marks = [];
    this.stampCount = 0;
    this.#next?.clear();
  }

  line(ink: Ink, fromX: number, fromY: number, toX: number, toY: number): void {
    this.changeCount++;
    if (this.#marks.length < MOST_MARKS) this.#marks.push({ ink, fromX, fromY, toX, toY });
    this.#next?.line(ink, fromX, fromY, toX, toY);
  }

  stamp(target: DrawnTarget): void {
    this.changeCount++;
    this.stampCount++;
    this.#next?.stamp(target);
  }
}

const lengthOf = ({ fromX, fromY, toX, toY }: PenMark): number => Math.hypot(toX - fromX, toY - fromY);
