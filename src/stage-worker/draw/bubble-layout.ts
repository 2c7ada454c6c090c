/** Where a speech bubble goes and how its text wraps: pure, in stage units, y upwards. */
import type { Box } from '../../core/runtime/ports.ts';
import { STAGE_BOX } from '../../core/stage/transform.ts';

export const BUBBLE = { fontSize: 15, lineHeight: 20, mostTextWidth: 170, leastTextWidth: 34, padding: 11, radius: 14, tailHeight: 12, mostLetters: 330 } as const;

export interface BubbleLayout {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface BubblePlace {
  /** The body's box; the tail hangs under it. */
  readonly left: number;
  readonly top: number;
  /** On which side of the sprite the bubble is; the tail points to the other. */
  readonly side: 'left' | 'right';
}

/** Wraps `text` at spaces, and within a word that is longer than a line. `measure` gives the width of a text in stage units. */
export function layOutBubble(text: string, measure: (text: string) => number): BubbleLayout {
  const shown = [...text].slice(0, BUBBLE.mostLetters).join('');
  const lines = shown.split('\n').flatMap((paragraph) => wrap(paragraph, measure));
  const widest = Math.max(BUBBLE.leastTextWidth, ...lines.map(measure));
  return {
    lines,
    width: Math.min(widest, BUBBLE.mostTextWidth) + 2 * BUBBLE.padding,
    height: lines.length * BUBBLE.lineHeight + 2 * BUBBLE.padding,
  };
}

function wrap(paragraph: string, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').flatMap((w) => breakWord(w, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > BUBBLE.mostTextWidth) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The pieces of a word, each no wider than a line. */
function breakWord(word: string, measure: (text: string) => number): string[] {
  if (measure(word) <= BUBBLE.mostTextWidth) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > BUBBLE.mostTextWidth) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Above and to the right of what speaks, to its left where there is no room, and always wholly on the stage. */
export function placeBubble({ width, height }: Pick<BubbleLayout, 'width' | 'height'>, speaker: Box): BubblePlace {
  const hasRoomRight = speaker.right + width <= STAGE_BOX.right;
  const hasRoomLeft = speaker.left - width >= STAGE_BOX.left;
  const side = hasRoomRight || !hasRoomLeft ? 'right' : 'left';
  const left = side === 'right' ? speaker.right : speaker.left - width;
  const top = speaker.top + height + BUBBLE.tailHeight;
  return {
    side,
    left: clamp(left, STAGE_BOX.left, STAGE_BOX.right - width),
    top: clamp(top, STAGE_BOX.bottom + height + BUBBLE.tailHeight, STAGE_BOX.top),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
