/** A character of ours: costumes of one size and one rotation centre, so that nothing jumps when one follows the other. */
import type { CostumeEntry } from '../../../src/ui/library/library-entry.ts';

export interface Character extends Pick<CostumeEntry, 'width' | 'height' | 'x' | 'y'> {
  readonly id: string;
  /** "Lila|fille marche": the name, then other words that find it. */
  readonly fr: string;
  readonly en: string;
  readonly costumes: readonly Pose[];
}

export interface Pose {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
  /** SVG shapes. */
  readonly drawing: string;
}

/** "marche 1", "marche 2"…: a movement drawn in turns. */
export const poses = <T>(id: string, fr: string, en: string, turns: readonly T[], draw: (turn: T) => string): readonly Pose[] =>
  turns.map((turn, i) => (turns.length === 1 ? { id, fr, en, drawing: draw(turn) } : { id: `${id}-${i + 1}`, fr: `${fr} ${i + 1}`, en: `${en} ${i + 1}`, drawing: draw(turn) }));
