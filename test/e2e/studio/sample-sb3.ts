/** Project files as others would bring them: a good one, one with gaps, and ones that are none. */
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';

const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
const svg = (size: number, fill: string): Uint8Array => strToU8(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path fill="${fill}" d="M0 0h${size}v${size}H0z"/></svg>`);

const square = svg(40, '#ff0000');
const backdrop = svg(480, '#ffffff');

function costume(name: string, bytes: Uint8Array, centre: number) {
  const assetId = createHash('md5').update(bytes).digest('hex');
  return { name, bitmapResolution: 1, dataFormat: 'svg', assetId, md5ext: `${assetId}.svg`, rotationCenterX: centre, rotationCenterY: centre };
}

const block = (opcode: string, next: string | null, parent: string | null, more: object = {}) =>
  ({ opcode, next, parent, inputs: {}, fields: {}, shadow: false, topLevel: parent === null, ...(parent === null ? { x: 40, y: 40 } : {}), ...more });

const shown = (id: string, opcode: string, params: object, mode: 'default' | 'list', y: number) =>
  ({ id, mode, opcode, params, spriteName: null, value: mode === 'list' ? [] : 0, width: 0, height: 0, x: 5, y, visible: true });

/** Flag: advance by 60, then a block nobody knows when `isStrange`. */
function projectJson(isStrange: boolean) {
  const target = { variables: {}, lists: {}, broadcasts: {}, comments: {}, currentCostume: 0, sounds: [], volume: 100 };
  const blocks = {
    flag: block('event_whenflagclicked', 'move', null),
    move: block('motion_movesteps', isStrange ? 'strange' : null, 'flag', { inputs: { STEPS: [1, [4, '60']] } }),
    ...(isStrange ? { strange: block('ev3_motorTurnClockwise', null, 'move', { inputs: { TIME: [1, [4, '1']] }, fields: { PORT: ['A', null] } }) } : {}),
  };
  return {
    targets: [
      { ...target, isStage: true, name: 'Stage', blocks: {}, variables: { v1: ['score', 12] }, costumes: [costume('fond', backdrop, 240)], layerOrder: 0, tempo: 60, videoTransparency: 50, videoState: 'on', textToSpeechLanguage: null },
      { ...target, isStage: false, name: 'Carré', blocks, costumes: [costume('carré', square, 20)], layerOrder: 1, visible: true, x: -100, y: 0, size: 100, direction: 90, draggable: false, rotationStyle: 'all around', keptForOthers: { deep: [1, 2] } },
    ],
    monitors: [], extensions: [], meta: { semver: '3.0.0', vm: '0.2.0', agent: 'test' },
  };
}

/** Asks a name, keeps it in a variable and a list that are shown, and says it. */
export function askingFile(): Uint8Array {
  const answer = [3, 'answer', [10, '']];
  const blocks = {
    flag: block('event_whenflagclicked', 'ask', null),
    ask: block('sensing_askandwait', 'set', 'flag', { inputs: { QUESTION: [1, [10, 'Comment t’appelles-tu ?']] } }),
    set: block('data_setvariableto', 'add', 'ask', { inputs: { VALUE: answer }, fields: { VARIABLE: ['prénom', 'v1'] } }),
    answer: block('sensing_answer', null, 'set'),
    add: block('data_addtolist', 'say', 'set', { inputs: { ITEM: [3, 'answer2', [10, '']] }, fields: { LIST: ['tous', 'l1'] } }),
    answer2: block('sensing_answer', null, 'add'),
    say: block('looks_say', null, 'add', { inputs: { MESSAGE: [3, 'answer3', [10, '']] } }),
    answer3: block('sensing_answer', null, 'say'),
  };
  const { targets: [stage, sprite], ...rest } = projectJson(false);
  const targets = [{ ...stage, variables: { v1: ['prénom', ''] }, lists: { l1: ['tous', ['Malo']] } }, { ...sprite, blocks }];
  const monitors = [shown('v1', 'data_variable', { VARIABLE: 'prénom' }, 'default', 5), shown('l1', 'data_listcontents', { LIST: 'tous' }, 'list', 40)];
  return zipSync({ 'project.json': json({ ...rest, targets, monitors }), [costume('', square, 0).md5ext]: square, [costume('', backdrop, 0).md5ext]: backdrop });
}

/** Flag: plays the middle C, then a note above and one below every key of the piano. */
export function musicFile(): Uint8Array {
  const notes = ['60', '130', '0'];
  const play = notes.map((_, i) => [`play${i}`, block('music_playNoteForBeats', i + 1 < notes.length ? `play${i + 1}` : null, i === 0 ? 'flag' : `play${i - 1}`, { inputs: { NOTE: [1, `note${i}`], BEATS: [1, [4, '0.25']] } })]);
  const shadows = notes.map((note, i) => [`note${i}`, block('note', null, `play${i}`, { shadow: true, fields: { NOTE: [note, null] } })]);
  const { targets: [stage, sprite], ...rest } = projectJson(false);
  const blocks = { flag: block('event_whenflagclicked', 'play0', null), ...Object.fromEntries([...play, ...shadows]) };
  return zipSync({ 'project.json': json({ ...rest, targets: [stage, { ...sprite, blocks }], extensions: ['music'] }), [costume('', square, 0).md5ext]: square, [costume('', backdrop, 0).md5ext]: backdrop });
}

/** Runs, and has keys of other programs that must survive. */
export const goodFile = (): Uint8Array => zipSync({
  'project.json': json(projectJson(false)), [costume('', square, 0).md5ext]: square, [costume('', backdrop, 0).md5ext]: backdrop,
});

/** Its sprite's costume is missing and one block is unknown. */
export const strangeFile = (): Uint8Array => zipSync({ 'project.json': json(projectJson(true)), [costume('', backdrop, 0).md5ext]: backdrop });

/** Each by file name. */
export const badFiles: Readonly<Record<string, Uint8Array>> = {
  'pas-un-zip.sb3': strToU8('Bonjour, je suis une lettre.'),
  'sans-projet.sb3': zipSync({ 'lisez-moi.txt': strToU8('rien') }),
  'abime.sb3': zipSync({ 'project.json': strToU8('{"targets": [') }),
};
