/** How a drawing on the paper becomes a costume that stands on the stage where it stood before. */
import { PAPER, type Place } from './drawn-costume.ts';

export interface Frame { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const WHOLE: Frame = { x: 0, y: 0, width: PAPER.width, height: PAPER.height };

/**
 * Whole units around `content` (what is drawn with its outlines, in paper units), so that pixels and units never drift apart; of a backdrop
 * the whole paper. Null when nothing is drawn.
 */
export function frameAround(content: Frame, isBackdrop: boolean): Frame | null {
  if (!(content.width > 0 || content.height > 0)) return null;
  if (isBackdrop) return WHOLE;
  // A hair over a whole number comes from rounding.
  const x = Math.floor(content.x + 1e-3);
  const y = Math.floor(content.y + 1e-3);
  return { x, y, width: Math.max(1, Math.ceil(content.x + content.width - 1e-3) - x), height: Math.max(1, Math.ceil(content.y + content.height - 1e-3) - y) };
}

/** `centre`, a place on the paper, seen from the frame's corner. */
export const centreWithin = (frame: Place, centre: Place): { readonly rotationCenterX: number; readonly rotationCenterY: number } =>
  ({ rotationCenterX: centre.x - frame.x, rotationCenterY: centre.y - frame.y });
