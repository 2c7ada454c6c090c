/** A sprite made from a picture: of the library or of the computer. */
import { md5Of } from '../../core/base/asset-name.ts';
import type { Asset, Costume, Project, Target } from '../../core/project/project.ts';

export interface Picture {
  readonly name: string;
  readonly format: 'svg' | 'png' | 'jpg' | 'gif';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Its rotation centre, in pixels from the top left corner; the middle when left out. */
  readonly centre?: { readonly x: number; readonly y: number };
  /** Pixels of a bitmap per stage unit; 1 when left out. */
  readonly resolution?: 1 | 2;
}

/** A sprite larger than this would hide the others; stage units. */
const LARGEST = 200;
/** New sprites stand side by side rather than on each other; stage units. */
const PLACES = [[0, 0], [-120, 0], [120, 0], [0, 90], [0, -90], [-120, 90], [120, -90], [120, 90], [-120, -90]] as const;

/** When all places are taken, those who come stand a little beside. */
const AGAIN_ASIDE = 24;

/** How a picture or a sound is called inside the project: by what its bytes are. */
export function nameAsset(bytes: Uint8Array, dataFormat: string): Pick<Asset, 'assetId' | 'md5ext' | 'dataFormat'> {
  const assetId = md5Of(bytes);
  return { assetId, md5ext: `${assetId}.${dataFormat}`, dataFormat };
}

/** The costume `picture` makes; its bytes go under its `md5ext`. */
export function createCostume({ name, format, bytes, width, height, centre = { x: width / 2, y: height / 2 }, resolution = 1 }: Picture): Costume {
  return { ...nameAsset(bytes, format), name, rotationCenterX: centre.x, rotationCenterY: centre.y, bitmapResolution: resolution, rest: {} };
}

/** A sprite that wears the first of `costumes`, in front, called `name` or what nobody is called in `project`. */
export function createSprite(project: Project, name: string, costumes: readonly Costume[]): Target {
  const others = project.targets.length - 1;
  const [x, y] = PLACES[others % PLACES.length] ?? PLACES[0];
  const aside = AGAIN_ASIDE * Math.floor(others / PLACES.length);
  const largest = Math.max(...costumes.flatMap(({ rotationCenterX: x, rotationCenterY: y, bitmapResolution }) => [(x * 2) / bitmapResolution, (y * 2) / bitmapResolution]));
  return {
    isStage: false, name: freeName(project, name), variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {},
    currentCostume: 0, costumes, sounds: [], volume: 100, layerOrder: Math.max(0, ...project.targets.map((t) => t.layerOrder)) + 1, rest: {},
    sprite: { visible: true, x: x + aside, y: y - aside, size: Math.min(100, Math.round((100 * LARGEST) / largest)), direction: 90, draggable: false, rotationStyle: 'all around' },
  };
}

/** `wanted`, or with the first number behind it that makes it nobody's: targets are told apart by their names. */
export const freeName = (project: Project, wanted: string): string => numberedName([...project.targets.map((t) => t.name), ...RESERVED], wanted);

/** `wanted`, with the first number behind it that is not `taken` when it is; a number that it ends with is counted on. */
export function numberedName(taken: readonly string[], wanted: string): string {
  const names = new Set(taken);
  if (!names.has(wanted)) return wanted;
  const stem = wanted.replace(/ \d+$/u, '');
  let number = 2;
  while (names.has(`${stem} ${number}`)) number++;
  return `${stem} ${number}`;
}

/** Names that mean something else inside blocks. */
const RESERVED = ['_mouse_', '_edge_', '_random_', '_stage_', '_myself_', 'Stage'];
