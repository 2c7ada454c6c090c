/** The paper of the bitmap desk: its pixels, the piece that is lifted from them, and with what is painted. */
import { channelsOf } from '../colour-maths.ts';
import { PAPER, type Place } from '../drawn-costume.ts';
import type { Frame } from '../export-frame.ts';
import { paintBox } from '../paint-box.ts';
import { asPlain, mainColour, plain, type Paint } from '../paint.ts';
import { newCanvas } from '../png-bytes.ts';
import type { Rgba } from './flood-fill.ts';
import { drawPiece, RESOLUTION, type OpenedBitmap, type Piece } from './piece.ts';

export interface BitmapHost {
  changed(): void;
  redraw(): void;
  /** Lets a text be written whose first line begins at `place`. */
  write(place: Place): void;
}

export class BitmapSheet {
  width = 8;
  isBackdrop = false;
  centre: Place = PAPER.middle;
  piece: Piece | null = null;
  picture: HTMLCanvasElement = newCanvas(PAPER.width * RESOLUTION, PAPER.height * RESOLUTION);
  /** Where the picture's top left corner lies on the paper: a picture larger than the paper keeps what lies outside. */
  corner: Place = { x: 0, y: 0 };
  private readonly host: BitmapHost;

  constructor(host: BitmapHost) {
    this.host = host;
  }

  /** Pixels know no gradients: of one, its first colour. */
  get fill(): Paint { return asPlain(paintBox.fill); }
  set fill(paint: Paint) { paintBox.fill = paint; }
  get outline(): Paint { return asPlain(paintBox.outline); }
  set outline(paint: Paint) { paintBox.outline = paint; }

  get context(): CanvasRenderingContext2D {
    return this.picture.getContext('2d', { willReadFrequently: true })!;
  }

  open({ picture, corner, centre }: OpenedBitmap, isBackdrop: boolean): void {
    this.picture = picture;
    this.corner = corner;
    this.centre = centre;
    this.isBackdrop = isBackdrop;
    this.piece = null;
    this.redraw();
  }

  changed(): void {
    this.host.changed();
    this.redraw();
  }

  redraw(): void {
    this.host.redraw();
  }

  write(place: Place): void {
    this.host.write(place);
  }

  /** Draws in paper units on the picture. */
  draw(paint: (context: CanvasRenderingContext2D) => void): void {
    const { context, corner } = this;
    context.save();
    context.setTransform(RESOLUTION, 0, 0, RESOLUTION, -corner.x * RESOLUTION, -corner.y * RESOLUTION);
    paint(context);
    context.restore();
    this.redraw();
  }

  /** Takes what lies in `frame` off the paper into the hand. */
  lift(frame: Frame): void {
    const from = this.toPixel(frame);
    const picture = newCanvas(Math.max(1, Math.round(frame.width * RESOLUTION)), Math.max(1, Math.round(frame.height * RESOLUTION)));
    picture.getContext('2d')!.drawImage(this.picture, -from.x, -from.y);
    this.context.clearRect(from.x, from.y, picture.width, picture.height);
    this.piece = { ...this.toPlace(from), width: picture.width / RESOLUTION, height: picture.height / RESOLUTION, picture };
    this.redraw();
  }

  /** Lays the piece down: what the picture shows stays the same. */
  lay(): void {
    const { piece } = this;
    this.piece = null;
    if (piece) this.draw((context) => { drawPiece(context, piece); });
  }

  toPixel({ x, y }: Place): Place {
    return { x: Math.round((x - this.corner.x) * RESOLUTION), y: Math.round((y - this.corner.y) * RESOLUTION) };
  }

  /** What a brush paints with: a line needs a colour even when the outline is off. */
  lineColour(): string {
    return mainColour(this.outline.kind === 'none' ? this.fill.kind === 'none' ? plain('#10263d') : this.fill : this.outline);
  }

  /** No paint is see-through. */
  fillBytes(): Rgba {
    return this.fill.kind === 'none' ? [0, 0, 0, 0] : [...channelsOf(mainColour(this.fill)), 255];
  }

  private toPlace({ x, y }: Place): Place {
    return { x: x / RESOLUTION + this.corner.x, y: y / RESOLUTION + this.corner.y };
  }
}
