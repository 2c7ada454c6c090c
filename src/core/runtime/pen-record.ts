/** The pen layer of runs without a screen: keeps what was drawn, for checks ("a closed figure of four sides"), and passes it on. */
import type { DrawnTarget, Ink, PenPort } from './ports.ts';

/** In stage units; a dot has no length. */
export interface PenMark { readonly ink: Ink; readonly fromX: number; readonly fromY: number; readonly toX: number; readonly toY: number }

/** Beyond this only the counts go on: memory is bounded. */
const MOST_MARKS = 100_000;
/** Two ends this near are the same to the eye. */
const NEAR = 2;

export class PenRecord implements PenPort {
  readonly #next: PenPort | undefined;
  #marks: PenMark[] = [];
  /** Since the layer was last cleared. */
  stampCount = 0;

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

  /** Strokes of three lines or more that end where they began. */
  get closedFigures(): readonly (readonly PenMark[])[] {
    return this.strokes.filter((stroke) => stroke.length >= 3 && areNear(stroke[0]!, stroke.at(-1)!));
  }

  clear(): void {
    this.#marks = [];
    this.stampCount = 0;
    this.#next?.clear();
  }

  line(ink: Ink, fromX: number, fromY: number, toX: number, toY: number): void {
    if (this.#marks.length < MOST_MARKS) this.#marks.push({ ink, fromX, fromY, toX, toY });
    this.#next?.line(ink, fromX, fromY, toX, toY);
  }

  stamp(target: DrawnTarget): void {
    this.stampCount++;
    this.#next?.stamp(target);
  }
}

const lengthOf = ({ fromX, fromY, toX, toY }: PenMark): number => Math.hypot(toX - fromX, toY - fromY);
const areNear = (first: PenMark, last: PenMark): boolean => Math.hypot(last.toX - first.fromX, last.toY - first.fromY) <= NEAR;
