import type { Colours } from '../core/classes/access.ts';
import type { Locale, Translate } from '../core/text/translate.ts';

export interface EditorOptions {
  readonly locale: Locale;
  readonly translate: Translate;
  /** 1, or more for the youngest and to be seen from afar. */
  readonly scale: number;
  readonly paletteScale: number;
  readonly colours: Colours;
  readonly isReducedMotion: boolean;
  /** Lets a note be heard (60 = middle C). */
  readonly hearNote: (note: number) => void;
  /** Folder of Blockly's own pictures, with its last slash. */
  readonly mediaPath: string;
}
