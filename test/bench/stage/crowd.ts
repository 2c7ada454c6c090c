/** A project with many sprites that each move and turn on every tick, from ten pictures drawn here. */
import type { Block, Blocks, Costume, Project, Target } from '../../../src/core/project/project.ts';
import type { DecodedPicture } from '../../../src/core/stage/picture.ts';

const PICTURES = 10;
const SIDE = 48;

const block = (opcode: string, changes: Partial<Block>): Block =>
  ({ opcode, next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: false, ...changes });

/** When the flag is clicked, forever: move 3 steps, turn by `degrees`. */
const blocksOf = (degrees: number): Blocks => ({
  hat: block('event_whenflagclicked', { topLevel: true, x: 0, y: 0, next: 'loop' }),
  loop: block('control_forever', { parent: 'hat', inputs: { SUBSTACK: [2, 'move'] } }),
  move: block('motion_movesteps', { parent: 'loop', next: 'turn', inputs: { STEPS: [1, [4, 3]] } }),
  turn: block('motion_turnright', { parent: 'move', inputs: { DEGREES: [1, [4, degrees]] } }),
});

const costume = (number: number): Costume => ({
  assetId: `picture${number}`, name: `picture${number}`, md5ext: `picture${number}.png`, dataFormat: 'png', rest: {},
  rotationCenterX: SIDE / 2, rotationCenterY: SIDE / 2, bitmapResolution: 1,
});

const plain = (name: string, changes: Partial<Target>): Target => ({
  isStage: false, name, variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [], sounds: [],
  volume: 100, layerOrder: 0, rest: {}, ...changes,
});

/** Places, directions and turns differ from sprite to sprite, the same at every run. */
function sprite(number: number): Target {
  const state = {
    visible: true, x: (number * 83) % 440 - 220, y: (number * 59) % 320 - 160, size: 100, direction: (number * 37) % 360 - 179, draggable: false,
    rotationStyle: 'all around',
  } as const;
  return plain(`Sprite${number}`, { blocks: blocksOf(1 + number % 15), costumes: [costume(number % PICTURES)], layerOrder: number, sprite: state });
}

export function crowdProject(sprites: number): Project {
  const stage = plain('Stage', { isStage: true, stage: { tempo: 60, videoState: 'off', videoTransparency: 50, textToSpeechLanguage: null } });
  return { targets: [stage, ...Array.from({ length: sprites }, (_, i) => sprite(i + 1))], monitors: [], extensions: [], meta: {}, rest: {} };
}

export const crowdAssets: ReadonlyMap<string, Uint8Array> =
  new Map(Array.from({ length: PICTURES }, (_, i) => [costume(i).md5ext, Uint8Array.of(i)]));

/** A disc with a hole on its right, in a colour of its own, softly edged like a real costume. */
export function decodeCrowd([number = 0]: Uint8Array): DecodedPicture {
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const toCentre = Math.hypot(x + 0.5 - SIDE / 2, y + 0.5 - SIDE / 2);
      const toHole = Math.hypot(x + 0.5 - SIDE * 0.75, y + 0.5 - SIDE / 2);
      const alpha = Math.min(1, SIDE / 2 - toCentre, toHole - 5);
      rgba.set([(number * 97) % 256, (number * 53) % 256, (number * 29 + 80) % 256, alpha * 255], (y * SIDE + x) * 4);
    }
  }
  return { width: SIDE, height: SIDE, naturalWidth: SIDE, naturalHeight: SIDE, originX: 0, originY: 0, rgba };
}
