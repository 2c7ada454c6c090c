/** The buttons of the sound editor that change samples: each once, here. */
import { copySpan, cutSpan, fadeIn, fadeOut, faster, louder, reverse, silence, slower, softer, type Span } from '../../core/sound/edit.ts';
import type { TextKey } from '../../core/text/translate.ts';
import type { IconName } from '../kit/pc-icon.ts';

type Samples = Float32Array<ArrayBuffer>;

export interface SoundDeed {
  readonly id: string;
  readonly icon: IconName;
  readonly words: TextKey;
  /** Only where a piece is chosen. */
  readonly needsPiece?: boolean;
  /** What stays chosen: the piece as it is now, its place, or nothing. */
  readonly leaves?: 'place' | 'nothing';
  readonly change: (samples: Samples, span: Span) => Samples;
}

export const CUT: SoundDeed = { id: 'cut', icon: 'scissors', words: 'soundEditor.cut', needsPiece: true, leaves: 'place', change: cutSpan };
export const CUTS: readonly SoundDeed[] = [
  CUT,
  { id: 'keep', icon: 'crop', words: 'soundEditor.keep', needsPiece: true, leaves: 'nothing', change: copySpan },
];

export const EFFECTS: readonly SoundDeed[] = [
  { id: 'louder', icon: 'volume-2', words: 'soundEditor.louder', change: louder },
  { id: 'softer', icon: 'volume-1', words: 'soundEditor.softer', change: softer },
  { id: 'faster', icon: 'rabbit', words: 'soundEditor.faster', change: faster },
  { id: 'slower', icon: 'turtle', words: 'soundEditor.slower', change: slower },
  { id: 'fade-in', icon: 'trending-up', words: 'soundEditor.fadeIn', change: fadeIn },
  { id: 'fade-out', icon: 'trending-down', words: 'soundEditor.fadeOut', change: fadeOut },
  { id: 'reverse', icon: 'arrow-left-right', words: 'soundEditor.reverse', change: reverse },
  { id: 'silence', icon: 'volume-x', words: 'soundEditor.silence', change: silence },
];
