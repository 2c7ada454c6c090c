/** Small scenes of the stage, one behaviour each: what is looked at is in the name. */
import { encode } from 'fast-png';
import type { Costume, Monitor, Project } from '../../src/core/project/project.ts';
import { buildProject, flag, make, say, type Made, type SpriteParts } from '../project-builder.ts';

export interface Scene { readonly name: string; readonly project: Project; readonly hasGrid?: boolean }

const FISH = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#ffb02e"/><stop offset="1" stop-color="#d9480f"/></linearGradient></defs>
  <path fill="#7a2e0e" d="M4 26l26 22L4 70z"/><ellipse cx="54" cy="48" rx="38" ry="28" fill="url(#g)"/><path fill="#fff" d="M46 21h9v54h-9z"/><path fill="#1c7ed6" d="M40 24l14-18 10 16z"/><circle cx="76" cy="42" r="7" fill="#111"/></svg>`;
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" viewBox="0 0 80 80"><path fill="#2f9e44" d="M0 0h80v80H0z"/></svg>';
const SKY = '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360" viewBox="0 0 480 360"><path fill="#a5d8ff" d="M0 0h480v360H0z"/><path fill="#ffe8a3" d="M0 270h480v90H0z"/><circle cx="400" cy="70" r="40" fill="#ffd43b"/></svg>';
/** Eight by eight pixels, the upper right corner empty. */
const CHESS = encode({ width: 8, height: 8, channels: 4, data: Uint8Array.from({ length: 256 }, (_, i) => { const [x, y] = [(i >> 2) & 7, i >> 5]; return i % 4 === 3 ? (x > 4 && y < 3 ? 0 : 255) : (x + y) % 2 * 200 + (i % 4) * 20; }) });
export const FILES: Readonly<Record<string, string>> = { 'fish.svg': FISH, 'square.svg': SQUARE, 'sky.svg': SKY, 'chess.png': `base64,${btoa(String.fromCharCode(...CHESS))}` };
const CENTRES: Readonly<Record<string, number>> = { fish: 48, square: 40, chess: 4 };
const BITMAPS: ReadonlySet<string> = new Set(['chess']);

/** A costume is named by its drawing; its centre is the middle. */
function built(sprites: readonly SpriteParts[], monitors: readonly Monitor[] = [], backdrops: readonly string[] = []): Project {
  const project = buildProject(sprites.map((parts) => ({ costumes: ['fish'], ...parts })), { costumes: backdrops });
  const centred = (costume: Costume): Costume => ({ ...costume, rotationCenterX: CENTRES[costume.name] ?? 0, rotationCenterY: CENTRES[costume.name] ?? 0, ...(BITMAPS.has(costume.name) ? { md5ext: `${costume.name}.png`, dataFormat: 'png' } : {}) });
  return { ...project, monitors, targets: project.targets.map((target) => ({ ...target, costumes: target.costumes.map(centred) })) };
}

/** Its picture's centre is that of the stage. */
const withBackdrop = (project: Project): Project => ({ ...project, targets: project.targets.map((target) => (target.isStage ? { ...target, costumes: target.costumes.map((costume) => ({ ...costume, rotationCenterX: 240, rotationCenterY: 180 })) } : target)) });

type State = NonNullable<SpriteParts['state']>;
const set = (effect: string, value: number): Made => make('looks_seteffectto', { EFFECT: effect, VALUE: value });
const think = (text: string): Made => make('looks_think', { MESSAGE: text });
const pen = (name: string, args: Parameters<typeof make>[1] = {}): Made => make(`pen_${name}`, args);
const goTo = (x: number, y: number): Made => make('motion_gotoxy', { X: x, Y: y });
const onFlag = (name: string, state: State, ...blocks: readonly Made[]): Scene => ({ name, project: built([{ name: 'Poisson', state, scripts: [[flag, ...blocks]] }]) });

const effect = (name: string, ...values: readonly number[]): Scene => ({
  name: `effect-${name.toLowerCase()}`,
  project: built(values.map((value, i) => ({ name: `Poisson ${i}`, state: { x: (i - (values.length - 1) / 2) * 150, size: 140 }, scripts: [[flag, set(name, value)]] }))),
});

const turned = (rotationStyle: State['rotationStyle']): Scene => ({
  name: `turn-${String(rotationStyle).replaceAll(/[^a-z]+/gu, '-')}`,
  project: built([90, 45, 0, -90, -135, 180].map((direction, i) => ({ name: `P${direction}`, state: { rotationStyle: rotationStyle!, direction, x: (i % 3 - 1) * 140, y: i < 3 ? 80 : -80 } }))),
});

const LONG = 'Il était une fois un poisson qui racontait des histoires si longues que personne ne les écoutait jusqu’au bout, sauf une petite crevette très patiente.';

/** Strokes of a pen from place to place. */
const stroke = (...[first, ...rest]: readonly (readonly [number, number])[]): readonly Made[] => [pen('penUp'), goTo(...first!), pen('penDown'), ...rest.map((to) => goTo(...to))];

const monitor = (changes: Partial<Monitor>): Monitor => ({
  id: 'id-score', mode: 'default', opcode: 'data_variable', params: { VARIABLE: 'score' }, spriteName: 'Poisson', value: 0, x: 10, y: 10, width: 0, height: 0, visible: true, rest: {}, ...changes,
});
const monitored = (name: string, ...monitors: readonly Partial<Monitor>[]): Scene => ({
  name: `monitor-${name}`,
  project: built([{ name: 'Poisson', state: { visible: false }, variables: { score: 41.5 }, lists: { noms: ['Inès', 'Tom', 'un nom bien plus long que la liste', 'Léo', 'Zoé', 'Ali', 'Nour', 'Max'], vide: [] } }], monitors.map(monitor)),
});
const listed = (changes: Partial<Monitor>): Partial<Monitor> => ({ id: 'id-noms', mode: 'list', opcode: 'data_listcontents', params: { LIST: 'noms' }, width: 130, height: 160, ...changes });

export const scenes: readonly Scene[] = [
  effect('COLOR', 25, 100, 175), effect('FISHEYE', 60, -60), effect('WHIRL', 120, -400), effect('PIXELATE', 30, 120), effect('MOSAIC', 10, 30), effect('BRIGHTNESS', 40, -60), effect('GHOST', 30, 80),
  onFlag('effect-several', { size: 220 }, set('WHIRL', 90), set('FISHEYE', 40), set('COLOR', 60), set('BRIGHTNESS', 15)),
  turned('all around'), turned('left-right'), turned("don't rotate"),
  { name: 'size', project: built([20, 60, 150, 320].map((size, i) => ({ name: `P${size}`, state: { size, x: [-215, -165, -70, 110][i]! } }))) },
  { name: 'layers', project: built([
    { name: 'Carré', costumes: ['square'], state: { x: 20 }, scripts: [[flag, make('looks_gotofrontback', { FRONT_BACK: 'front' })]] }, { name: 'Devant', state: { x: -30, y: 20 } }, { name: 'Caché', state: { visible: false } },
    { name: 'Arrière', state: { x: 50, y: -30, direction: 0 }, scripts: [[flag, make('looks_gotofrontback', { FRONT_BACK: 'back' })]] }]) },
  { name: 'backdrop', project: withBackdrop(built([{ name: 'Poisson', state: { x: -60, y: -60 } }], [], ['sky'])) },
  { name: 'bitmap', project: built([100, 800, 2000].map((size, i) => ({ name: `P${size}`, costumes: ['chess'], state: { size, x: [-220, -150, 80][i]!, direction: [90, 120, 90][i]! } }))) },
  { name: 'placeholder', project: built([{ name: 'Perdu', costumes: ['lost'], state: { x: -100 } }, { name: 'Perdu aussi', costumes: ['lost'], state: { x: 100, size: 60, direction: 60 } }]) },
  onFlag('bubble-right', { x: -60, y: -40 }, say('Bonjour !')), onFlag('bubble-left', { x: 190, y: -40 }, say('Je suis au bord.')), onFlag('bubble-top', { x: -20, y: 150 }, say('Là-haut, il n’y a plus de place.')),
  onFlag('bubble-far-left', { x: -230, y: 0 }, say('Presque dehors.')), onFlag('bubble-long', { x: -150, y: -120 }, say(LONG)), onFlag('bubble-word', { x: -150, y: -60 }, say('anticonstitutionnellementanticonstitutionnellement')),
  onFlag('bubble-bottom', { x: 0, y: -170 }, say('Au fond de l’eau.')), onFlag('bubble-big', { x: 60, y: 0, size: 300 }, say('Je suis grand.')), onFlag('bubble-think-top', { x: 0, y: 165 }, think('Trop haut ?')),
  onFlag('bubble-think', { x: -60, y: -40 }, think('Hmm… 3,5 ou 4 ?')), onFlag('bubble-think-left', { x: 190, y: -40 }, think('Hmm…')),
  onFlag('pen-caps', { visible: false }, pen('setPenSizeTo', { SIZE: 40 }), pen('setPenColorToColor', { COLOR: '#1c7ed6' }), ...stroke([-150, 100], [150, 100]), ...stroke([-150, 0], [-150, 0]), ...stroke([-60, 0], [0, -80], [60, 0], [140, -60])),
  onFlag('pen-thin', { visible: false }, ...[1, 2, 3, 5, 9].flatMap((size, i) => [pen('setPenSizeTo', { SIZE: size }), ...stroke([-180, 120 - i * 40], [0, 120 - i * 40], [180, 100 - i * 40])])),
  onFlag('pen-colours', { visible: false }, pen('setPenSizeTo', { SIZE: 24 }), ...['color', 'saturation', 'brightness', 'transparency'].flatMap((param, row) => [
    pen('setPenColorToColor', { COLOR: '#e03131' }), ...[0, 25, 50, 75, 100].flatMap((value, i) => [pen('setPenColorParamTo', { COLOR_PARAM: param, VALUE: value }), ...stroke([-180 + i * 80, 120 - row * 70], [-130 + i * 80, 120 - row * 70])])])),
  onFlag('pen-stamps', { x: -140, visible: true }, pen('stamp'), set('COLOR', 80), goTo(0, 40), pen('stamp'), set('GHOST', 50), goTo(120, -40), pen('stamp'), goTo(140, 90)),
  onFlag('pen-clear', { visible: false }, pen('setPenSizeTo', { SIZE: 30 }), ...stroke([-150, 0], [150, 0]), pen('clear'), ...stroke([0, -50], [0, 50])),
  { name: 'pen-under-sprites', project: built([{ name: 'Poisson', state: { size: 150 }, scripts: [[flag, pen('setPenSizeTo', { SIZE: 30 }), pen('penDown'), goTo(150, 60), goTo(0, 0)]] }]) },
  monitored('default', {}), monitored('large', { mode: 'large', x: 200, y: 150 }), monitored('slider', { mode: 'slider', x: 50, y: 100 }), monitored('reporter', { id: 'id-x', opcode: 'motion_xposition', params: {} }, { id: 'id-time', opcode: 'looks_costumenumbername', params: { NUMBER_NAME: 'name' }, y: 60 }, { id: 'id-volume', opcode: 'sound_volume', params: {}, spriteName: null, y: 110 }),
  monitored('list', listed({ x: 20, y: 30 }), listed({ id: 'id-vide', params: { LIST: 'vide' }, x: 250, y: 30, width: 0, height: 0 })),
  { name: 'grid', project: built([{ name: 'Poisson', state: { x: 100, y: 50 } }]), hasGrid: true },
];
