/** What the library can offer: for each kind its words, the files of the computer it takes, and the folders of assets/ where its pictures lie. */
import type { TextKey } from '../../core/text/translate.ts';
import type { LibraryKind } from './library-entry.ts';

interface KindOfThing {
  readonly heading: TextKey;
  /** On the button that opens a file of the computer. */
  readonly disk: TextKey;
  /** Endings of such files. */
  readonly accept: string;
  readonly folders: readonly string[];
}

const PICTURES = '.svg,.png,image/svg+xml,image/png';

export const LIBRARY_KINDS: Readonly<Record<LibraryKind, KindOfThing>> = {
  sprite: { heading: 'library.sprite', disk: 'library.sprite.disk', accept: `.sprite3,.sprite2,${PICTURES}`, folders: ['characters', 'sprites'] },
  costume: { heading: 'library.costume', disk: 'library.picture.disk', accept: PICTURES, folders: ['characters', 'sprites'] },
  backdrop: { heading: 'library.backdrop', disk: 'library.picture.disk', accept: PICTURES, folders: ['backdrops'] },
  sound: { heading: 'library.sound', disk: 'library.sound.disk', accept: '.wav,.mp3,audio/wav,audio/mpeg', folders: [] },
};
