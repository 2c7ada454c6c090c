/** The pictures of the library: the lines of assets/<folder>/catalogue.json, which scripts/library/ writes. */

export type LibraryKind = 'sprite' | 'costume' | 'backdrop' | 'sound';

/** A sprite or a backdrop: `<folder>/<id>.svg`, unless `costumes` tells others. */
export interface LibraryEntry {
  readonly id: string;
  /** One of library-categories.ts. */
  readonly category: string;
  /** "Poulpe|pieuvre mer": the name in French, then other words that find it. */
  readonly fr: string;
  readonly en: string;
  readonly costumes?: readonly CostumeEntry[];
}

/** One costume of a character: `characters/<entry's id>/<id>.svg`. */
export interface CostumeEntry {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
  /** Stage units. */
  readonly width: number;
  readonly height: number;
  /** The rotation centre, in stage units from the picture's top left corner. */
  readonly x: number;
  readonly y: number;
}
