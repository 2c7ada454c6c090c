/** A sprite made from a picture: of the library or of the computer. */
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Costume, Project, Target } from '../../core/project/project.ts';

export interface Picture {
  readonly name: string;
  readonly format: 'svg' | 'png';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A sprite larger than this would hide the others; stage units. */
const LARGEST = 200;
/** New sprites stand side by side rather than on each other; stage units. */
const PLACES = [[0, 0], [-120, 0], [120, 0], [0, 90], [0, -90], [-120, 90], [120, -90], [120, 90], [-120, -90]] as const;

/** When all places are taken, those who come stand a little beside. */
const AGAIN_ASIDE = 24;

/** The costume `picture` makes, centred; its bytes go under its `md5ext`. */
export function createCostume({ name, format, bytes, width, height }: Picture): Costume {
  const assetId = bytesToHex(md5(bytes));
  return { assetId, name, md5ext: `${assetId}.${format}`, dataFormat: format, rotationCenterX: width / 2, rotationCenterY: height / 2, bitmapResolution: 1, rest: {} };
}

/** A sprite that wears `costume`, in front, with a name that nobody has in `project`. */
export function createSprite(project: Project, costume: Costume): Target {
  const others = project.targets.length - 1;
  const [x, y] = PLACES[others % PLACES.length] ?? PLACES[0];
  const aside = AGAIN_ASIDE * Math.floor(others / PLACES.length);
  const largest = Math.max(costume.rotationCenterX, costume.rotationCenterY) * 2;
  return {
    isStage: false, name: freeName(project, costume.name), variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {},
    currentCostume: 0, costumes: [costume], sounds: [], volume: 100, layerOrder: Math.max(0, ...project.targets.map((t) => t.layerOrder)) + 1, rest: {},
    sprite: { visible: true, x: x + aside, y: y - aside, size: Math.min(100, Math.round((100 * LARGEST) / largest)), direction: 90, draggable: false, rotationStyle: 'all around' },
  };
}

/** `wanted`, or with the first number behind it that makes it nobody's: targets are told apart by their names. */
export function freeName(project: Project, wanted: string): string {
  const taken = new Set([...project.targets.map((t) => t.name), ...RESERVED]);
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} ${number}`)) number++;
  return `${wanted} ${number}`;
}

/** Names that mean something else inside blocks. */
const RESERVED = ['_mouse_', '_edge_', '_random_', '_stage_', '_myself_', 'Stage'];
