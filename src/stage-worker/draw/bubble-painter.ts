/** Draws speech and thought bubbles over the sprites. */
import type { Bubble, DrawnTarget, StageQueries } from '../../core/runtime/ports.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../core/stage/transform.ts';
import { BUBBLE, layOutBubble, placeBubble, type BubbleLayout } from './bubble-layout.ts';

export const STAGE_FONT = 'StageText';

const FONT = `${BUBBLE.fontSize}px ${STAGE_FONT}, Andika, sans-serif`;
const FILL = '#ffffff';
const EDGE = '#7fa3b5';
const INK = '#10263d';
const MOST_LAYOUTS = 200;

type Context = OffscreenCanvasRenderingContext2D;

export class BubblePainter {
  readonly #queries: StageQueries;
  readonly #layouts = new Map<string, BubbleLayout>();

  constructor(queries: StageQueries) {
    this.#queries = queries;
  }

  paint(context: Context, targets: readonly DrawnTarget[]): void {
    for (const target of targets) {
      if (target.bubble && target.isVisible && target.bubble.text !== '') this.#paintOne(context, target, target.bubble);
    }
  }

  #paintOne(context: Context, target: DrawnTarget, bubble: Bubble): void {
    const { width, height } = context.canvas;
    context.save();
    context.setTransform(width / STAGE_WIDTH, 0, 0, height / STAGE_HEIGHT, width / 2, height / 2);
    context.font = FONT;
    const layout = this.#layOut(context, bubble.text);
    const place = placeBubble(layout, this.#queries.bounds(target));
    context.translate(place.left, -place.top);
    paintBody(context, layout, bubble.kind, place.side);
    paintText(context, layout);
    context.restore();
  }

  #layOut(context: Context, text: string): BubbleLayout {
    const known = this.#layouts.get(text);
    if (known) return known;
    if (this.#layouts.size >= MOST_LAYOUTS) this.#layouts.clear();
    const layout = layOutBubble(text, (part) => context.measureText(part).width);
    this.#layouts.set(text, layout);
    return layout;
  }
}

function paintBody(context: Context, { width, height }: BubbleLayout, kind: Bubble['kind'], side: 'left' | 'right'): void {
  context.fillStyle = FILL;
  context.strokeStyle = EDGE;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  const body = new Path2D();
  body.roundRect(0, 0, width, height, BUBBLE.radius);
  context.stroke(body);
  const tail = kind === 'say' ? sayTail(width, height, side) : thinkTail(width, height, side);
  context.stroke(tail);
  context.fill(tail);
  context.fill(body);
}

/** Starts inside the body, whose fill then hides the line between the two. */
function sayTail(width: number, height: number, side: 'left' | 'right'): Path2D {
  const towards = side === 'right' ? 1 : -1;
  const root = side === 'right' ? BUBBLE.radius : width - BUBBLE.radius;
  const tip = height + BUBBLE.tailHeight - 2;
  const tail = new Path2D();
  tail.moveTo(root, height - 2);
  tail.quadraticCurveTo(root, tip - 4, root - towards * 8, tip);
  tail.quadraticCurveTo(root + towards * 12, tip - 1, root + towards * 16, height - 2);
  tail.closePath();
  return tail;
}

function thinkTail(width: number, height: number, side: 'left' | 'right'): Path2D {
  const towards = side === 'right' ? 1 : -1;
  const root = side === 'right' ? BUBBLE.radius : width - BUBBLE.radius;
  const tail = new Path2D();
  for (const [dx, dy, radius] of [[8, 4, 4.5], [0, 9, 2.5]] as const) {
    const x = root + towards * dx;
    tail.moveTo(x + radius, height + dy);
    tail.arc(x, height + dy, radius, 0, 2 * Math.PI);
  }
  return tail;
}

function paintText(context: Context, { lines, width }: BubbleLayout): void {
  context.fillStyle = INK;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  lines.forEach((line, row) => {
    context.fillText(line, width / 2, BUBBLE.padding + (row + 0.5) * BUBBLE.lineHeight, BUBBLE.mostTextWidth);
  });
}
