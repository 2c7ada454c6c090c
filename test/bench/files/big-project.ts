/** A project file of a given size: many costumes of real weight, the rest long sounds. The same bytes each time. */
import { createHash } from 'node:crypto';
import { encode } from 'fast-png';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { createRandom } from '../../../src/core/base/random.ts';

const MB = 1 << 20;
const RATE = 48_000;
const LONGEST_SOUND_BYTES = 10 * MB;

export interface BigProject { readonly bytes: Uint8Array; readonly assetIds: readonly string[] }

interface Made { readonly assetId: string; readonly md5ext: string; readonly dataFormat: string; readonly bytes: Uint8Array }

function made(bytes: Uint8Array, dataFormat: string): Made {
  const assetId = createHash('md5').update(bytes).digest('hex');
  return { assetId, md5ext: `${assetId}.${dataFormat}`, dataFormat, bytes };
}

/** Coloured grain that hardly packs: some 120 KB for 200 × 200. */
function costume(index: number, random: { next(): number }): Made {
  const side = 200;
  const data = new Uint8Array(side * side * 4).map((_, i) => (i % 4 === 3 ? 255 : (index * 40 + Math.floor(random.next() * 256)) & 255));
  return made(new Uint8Array(encode({ width: side, height: side, data, channels: 4, depth: 8 })), 'png');
}

function sound(byteCount: number, random: { next(): number }): Made {
  const bytes = new Uint8Array(44 + byteCount);
  const view = new DataView(bytes.buffer);
  const words: readonly (readonly [at: number, text: string])[] = [[0, 'RIFF'], [8, 'WAVE'], [12, 'fmt '], [36, 'data']];
  for (const [at, text] of words) bytes.set(strToU8(text), at);
  for (const [at, value] of [[4, 36 + byteCount], [16, 16], [24, RATE], [28, RATE * 2], [40, byteCount]] as const) view.setUint32(at, value, true);
  for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]] as const) view.setUint16(at, value, true);
  for (let at = 44; at < bytes.length; at += 2) view.setInt16(at, Math.sin(at / 90) * 12_000 + random.next() * 4000, true);
  return made(bytes, 'wav');
}

const block = (opcode: string, next: string | null, parent: string | null, more: object = {}) =>
  ({ opcode, next, parent, inputs: {}, fields: {}, shadow: false, topLevel: parent === null, ...(parent === null ? { x: 40, y: 40 } : {}), ...more });

/** About `size` MB with 150 costumes; the file is as large as what is in it, but for what sounds give when packed. */
export function makeBigProject(sizeMb: number, costumeCount = 150): BigProject {
  const random = createRandom(7);
  const costumes = Array.from({ length: costumeCount }, (_, i) => costume(i, random));
  const left = sizeMb * MB - costumes.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const sounds = Array.from({ length: Math.max(0, Math.ceil(left / LONGEST_SOUND_BYTES)) }, (_, i) => sound(Math.min(LONGEST_SOUND_BYTES, left - i * LONGEST_SOUND_BYTES) & ~1, random));
  const backdrop = made(strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><path fill="#ffffff" d="M0 0h480v360H0z"/></svg>'), 'svg');
  const square = made(strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path fill="#ff0000" d="M0 0h40v40H0z"/></svg>'), 'svg');
  const dress = ({ assetId, md5ext, dataFormat }: Made, name: string, centre: number) => ({ name, assetId, md5ext, dataFormat, bitmapResolution: 1, rotationCenterX: centre, rotationCenterY: centre });
  const target = { variables: {}, lists: {}, broadcasts: {}, comments: {}, currentCostume: 0, sounds: [] as object[], volume: 100 };
  const sprite = { isStage: false, visible: true, x: 0, y: 0, size: 50, direction: 90, draggable: false, rotationStyle: 'all around' };
  const blocks = { flag: block('event_whenflagclicked', 'move', null), move: block('motion_movesteps', null, 'flag', { inputs: { STEPS: [1, [4, '60']] } }) };
  const json = {
    targets: [
      { ...target, isStage: true, name: 'Stage', blocks: {}, costumes: [dress(backdrop, 'fond', 240)], layerOrder: 0, tempo: 60, videoTransparency: 50, videoState: 'on', textToSpeechLanguage: null },
      { ...target, ...sprite, name: 'Carré', x: -100, size: 100, blocks, costumes: [dress(square, 'carré', 20)], layerOrder: 2 },
      {
        ...target, ...sprite, name: 'Foule', x: 120, blocks: {}, layerOrder: 1, costumes: costumes.map((each, i) => dress(each, `c${i}`, 100)),
        sounds: sounds.map((each, i) => ({ name: `s${i}`, assetId: each.assetId, md5ext: each.md5ext, dataFormat: 'wav', format: '', rate: RATE, sampleCount: (each.bytes.length - 44) / 2 })),
      },
    ],
    monitors: [], extensions: [], meta: { semver: '3.0.0', vm: '0.2.0', agent: 'bench' },
  };
  const assets = [backdrop, square, ...costumes, ...sounds];
  const entries: Zippable = { 'project.json': strToU8(JSON.stringify(json)) };
  for (const { md5ext, bytes } of assets) entries[md5ext] = [bytes, { level: 0 }];
  return { bytes: zipSync(entries), assetIds: assets.map(({ md5ext }) => md5ext).sort() };
}
