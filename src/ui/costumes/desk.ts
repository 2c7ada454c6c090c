/** What the frame asks of either desk. */
import type { DrawnCostume } from './drawn-costume.ts';
import type { ImportedPicture } from './import-file.ts';

export interface Desk extends HTMLElement {
  /** A new object is read anew, whatever it holds. */
  costume: DrawnCostume | null;
  isBackdrop: boolean;
  /** Puts an imported picture on the paper; false when it cannot be read. */
  place(picture: ImportedPicture): Promise<boolean>;
  /** The same drawing in the other kind of picture. */
  convert(): DrawnCostume | null;
}
