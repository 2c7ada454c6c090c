import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../src/core/base/json.ts';
import { foreignExtensionOf } from '../../../src/core/blocks/extensions.ts';
import { blocks as records } from '../../../src/core/blocks/registry.ts';
import { isPrimitive, stageOf, type Block, type Project, type Target } from '../../../src/core/project/project.ts';
import { newBlocks } from '../../../src/core/sb2/opcode-table.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { oldProject, oldSprite, script, zipSb2 } from './build-sb2.ts';

function open(json: JsonObject): Project {
  const opened = openProject(zipSb2(json));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.project;
}

/** The blocks of the one sprite that has these scripts, as a list in the order of the file, shadows left out. */
function convert(...scripts: readonly Json[]): { readonly sprite: Target; readonly list: readonly Block[]; readonly stage: Target } {
  const project = open(oldProject([oldSprite({ scripts })]));
  const sprite = project.targets[1]!;
  return { sprite, stage: stageOf(project)!, list: Object.values(sprite.blocks).filter((block): block is Block => !isPrimitive(block) && !block.shadow) };
}

const blockIn = (target: Target, id: unknown): Block => {
  const block = target.blocks[String(id)];
  if (!block || isPrimitive(block)) throw new Error(`no block ${String(id)}`);
  return block;
};

describe('the table', () => {
  test.each([...newBlocks].filter(([, { opcode }]) => !foreignExtensionOf(opcode)))('%s becomes a block that there is, each slot one of its own', (_, { opcode, slots, fixed }) => {
    const record = records.get(opcode);
    expect(record).toBeDefined();
    const known = Object.keys(record!.args);
    expect([...slots, ...Object.keys(fixed)].filter((slot) => !known.includes(slot))).toEqual([]);
    expect(known.filter((slot) => !slots.includes(slot) && !(slot in fixed))).toEqual([]);
  });
});

describe('slots', () => {
  test('a number, a text and a list of blocks stand where they belong, linked both ways', () => {
    const { sprite, list: [hat, repeat, move, say] } = convert(script(['whenGreenFlag'], ['doRepeat', 10, [['forward:', 5]]], ['say:', 'ça va']));
    expect(hat).toMatchObject({ opcode: 'event_whenflagclicked', topLevel: true, parent: null, x: 0, y: 0 });
    expect(blockIn(sprite, hat!.next)).toBe(repeat);
    expect(repeat).toMatchObject({ opcode: 'control_repeat', inputs: { TIMES: [1, [6, 10]], SUBSTACK: [2, expect.any(String) as string] }, topLevel: false });
    expect(blockIn(sprite, repeat!.inputs['SUBSTACK']![1])).toBe(move);
    expect(move).toMatchObject({ opcode: 'motion_movesteps', inputs: { STEPS: [1, [4, 5]] }, next: null });
    expect(blockIn(sprite, move!.parent)).toBe(repeat);
    expect(say).toMatchObject({ inputs: { MESSAGE: [1, [10, 'ça va']] }, next: null });
  });

  test('a reporter lies over the shadow; a missing condition and an empty list of blocks leave nothing', () => {
    const { list: [ifThen, turn, x] } = convert(script(['doIf', false, null], ['turnRight:', ['xpos']]));
    expect(ifThen).toMatchObject({ opcode: 'control_if', inputs: {} });
    expect(turn!.inputs['DEGREES']).toEqual([3, expect.any(String), [4, 15]]);
    expect(x).toMatchObject({ opcode: 'motion_xposition' });
  });

  test('a drop-down is a shadow block, or a field with the new word for the old', () => {
    const { sprite, list: [touching, effect, date] } = convert(script(['touching:', '_edge_']), script(['changeGraphicEffect:by:', 'color', 25]), script(['timeAndDate', 'day of week']));
    const menu = blockIn(sprite, touching!.inputs['TOUCHINGOBJECTMENU']![1]);
    expect(menu).toMatchObject({ opcode: 'sensing_touchingobjectmenu', shadow: true, fields: { TOUCHINGOBJECTMENU: ['_edge_', null] } });
    expect(effect!.fields['EFFECT']).toEqual(['COLOR', null]);
    expect(date!.fields['CURRENTMENU']).toEqual(['DAYOFWEEK', null]);
  });

  test('colours, words in slots for numbers, blocks over drop-downs', () => {
    const { list: [colour, item, effect, x] } = convert(script(['touchingColor:', -4_078_393]), script(['getLine:ofList:', 'last', 'notes']), script(['setGraphicEffect:to:', ['xpos'], 5]));
    expect(colour!.inputs['COLOR']).toEqual([1, [9, '#c1c4c7']]);
    expect(item!.inputs['INDEX']).toEqual([1, [10, 'last']]);
    expect(effect).toMatchObject({ fields: { EFFECT: ['', null] }, inputs: { EFFECT: [2, expect.any(String) as string] } });
    expect(x).toMatchObject({ opcode: 'motion_xposition' });
  });

  test('notes, drums of both numberings, pens', () => {
    const { sprite, list: [note, drum, midi, pen] } = convert(script(['noteOn:duration:elapsed:from:', 62, 0.5], ['playDrum', 3, 0.25], ['drum:duration:elapsed:from:', 38, 0.2], ['penColor:', 255]));
    expect(blockIn(sprite, note!.inputs['NOTE']![1])).toMatchObject({ opcode: 'note', shadow: true, fields: { NOTE: ['62', null] } });
    expect(blockIn(sprite, drum!.inputs['DRUM']![1])).toMatchObject({ opcode: 'music_menu_DRUM', fields: { DRUM: ['3', null] } });
    expect(midi).toMatchObject({ opcode: 'music_midiPlayDrumForBeats', inputs: { DRUM: [1, [4, 38]] } });
    expect(pen!.inputs['COLOR']).toEqual([1, [9, '#0000ff']]);
  });
});

describe('names', () => {
  test('a variable is the sprite’s own before the stage’s, and made where nobody has it', () => {
    const project = open(oldProject([oldSprite({
      variables: [{ name: 'vies', value: 3, isPersistent: false }],
      scripts: [script(['setVar:to:', 'vies', 1], ['setVar:to:', 'score', 2], ['changeVar:by:', 'neuf', ['readVariable', 'vies']])],
    })], { variables: [{ name: 'vies', value: 9, isPersistent: false }, { name: '☁ score', value: 0, isPersistent: true }, { name: 'score', value: 4, isPersistent: false }] }));
    const [stage, sprite] = project.targets as [Target, Target];
    const idOf = (target: Target, name: string): string | undefined => Object.entries(target.variables).find(([, variable]) => variable.name === name)?.[0];
    const [own, shared, made] = Object.values(sprite.blocks) as [Block, Block, Block];
    expect(own.fields['VARIABLE']).toEqual(['vies', idOf(sprite, 'vies')]);
    expect(shared.fields['VARIABLE']).toEqual(['score', idOf(stage, 'score')]);
    expect(made.fields['VARIABLE']).toEqual(['neuf', idOf(sprite, 'neuf')]);
    expect(made.inputs['VALUE']).toEqual([3, [12, 'vies', idOf(sprite, 'vies')], [4, 1]]);
    expect(stage.variables[idOf(stage, '☁ score')!]).toEqual({ name: '☁ score', value: 0, isCloud: true });
  });

  test('messages are one whatever their case, and known to the stage', () => {
    const { list: [sent, received], stage } = convert(script(['broadcast:', 'Départ']), script(['whenIReceive', 'départ']));
    const [[id, name]] = Object.entries(stage.broadcasts) as [[string, string]];
    expect(name).toBe('Départ');
    expect(sent!.inputs['BROADCAST_INPUT']).toEqual([1, [11, 'Départ', id]]);
    expect(received!.fields['BROADCAST_OPTION']).toEqual(['Départ', id]);
  });

  test('a variable that is read alone in the workspace keeps its place', () => {
    const { sprite } = convert([20, 10, [['readVariable', 'v']]]);
    expect(Object.values(sprite.blocks)).toEqual([[12, 'v', Object.keys(sprite.variables)[0], 30, 22]]);
  });
});

describe('custom blocks', () => {
  test('definition, call and arguments agree', () => {
    const { sprite, list: [definition, say, argument, repeat, , call] } = convert(
      script(['procDef', 'saute %n fois %s si %b', ['n', 'mot', 'ok'], [1, '', false], true], ['say:', ['getParam', 'mot', 'r']], ['doUntil', ['getParam', 'ok', 'b'], null]),
      script(['call', 'saute %n fois %s si %b', 3, 'hop', false]),
    );
    const prototype = blockIn(sprite, definition!.inputs['custom_block']![1]);
    const mutation = prototype.mutation!;
    const ids = JSON.parse(String(mutation['argumentids'])) as string[];
    expect(mutation).toMatchObject({ proccode: 'saute %n fois %s si %b', argumentnames: '["n","mot","ok"]', argumentdefaults: '[1,"",false]', warp: 'true' });
    expect(ids.map((id) => blockIn(sprite, prototype.inputs[id]![1]).opcode)).toEqual(['argument_reporter_string_number', 'argument_reporter_string_number', 'argument_reporter_boolean']);
    expect(say!.inputs['MESSAGE']![0]).toBe(3);
    expect(argument).toMatchObject({ opcode: 'argument_reporter_string_number', fields: { VALUE: ['mot', null] } });
    expect(repeat!.inputs['CONDITION']![0]).toBe(2);
    expect(JSON.parse(String(call!.mutation!['argumentids']))).toEqual(ids);
    expect(call!.inputs).toEqual({ [ids[0]!]: [1, [4, 3]], [ids[1]!]: [1, [10, 'hop']] });
  });
});

describe('blocks that became others', () => {
  test('forever if', () => {
    const { list: [forever, inner, pressed] } = convert(script(['doForeverIf', ['mousePressed'], [['show']]]));
    expect([forever!.opcode, inner!.opcode, pressed!.opcode]).toEqual(['control_forever', 'control_if', 'sensing_mousedown']);
    expect(inner!.inputs).toEqual({ CONDITION: [2, expect.any(String)], SUBSTACK: [2, expect.any(String)] });
  });

  test.each<[Json, JsonObject]>([
    [['stopScripts', 'other scripts in sprite'], { opcode: 'control_stop', fields: { STOP_OPTION: ['other scripts in sprite', null] }, mutation: { tagName: 'mutation', children: [], hasnext: 'true' } }],
    [['stopAll'], { opcode: 'control_stop', fields: { STOP_OPTION: ['all', null] } }],
    [['doReturn'], { opcode: 'control_stop', fields: { STOP_OPTION: ['this script', null] } }],
    [['deleteLine:ofList:', 'all', 'l'], { opcode: 'data_deletealloflist', inputs: {} }],
    [['deleteLine:ofList:', 2, 'l'], { opcode: 'data_deleteoflist', inputs: { INDEX: [1, [7, 2]] } }],
    [['whenSensorGreaterThan', 'loudness', 10], { opcode: 'event_whengreaterthan', fields: { WHENGREATERTHANMENU: ['LOUDNESS', null] }, inputs: { VALUE: [1, [4, 10]] } }],
    [['whenSensorGreaterThan', 'video motion', 10], { opcode: 'videoSensing_whenMotionGreaterThan', inputs: { REFERENCE: [1, [4, 10]] } }],
    [['goBackByLayers:', 2], { opcode: 'looks_goforwardbackwardlayers', fields: { FORWARD_BACKWARD: ['backward', null] } }],
    [['costumeIndex'], { opcode: 'looks_costumenumbername', fields: { NUMBER_NAME: ['number', null] } }],
    [['whenClicked'], { opcode: 'event_whenthisspriteclicked' }],
  ])('%j', (old, expected) => {
    expect(convert(script(old)).list[0]).toMatchObject(expected);
  });

  test('a click on the stage, and the stage under its other names', () => {
    const project = open(oldProject([oldSprite({ scripts: [script(['getAttribute:of:', 'backdrop #', 'Décor'])] })], { objName: 'Décor', scripts: [script(['whenClicked'])] }));
    expect(Object.values(project.targets[0]!.blocks)).toMatchObject([{ opcode: 'event_whenstageclicked' }]);
    expect(Object.values(project.targets[1]!.blocks)).toContainEqual(expect.objectContaining({ opcode: 'sensing_of_object_menu', fields: { OBJECT: ['_stage_', null] } }));
  });
});

describe('blocks of devices', () => {
  test.each<[Json, JsonObject]>([
    [['LEGO WeDo 2.0\u001fmotorOnFor', 'motor A', 2], { opcode: 'wedo2_motorOnFor', inputs: { MOTOR_ID: [1, expect.any(String) as string], DURATION: [1, [10, 2]] } }],
    [['LEGO WeDo 2.0\u001fwhenTilted', 'up'], { opcode: 'wedo2_whenTilted', inputs: { TILT_DIRECTION_ANY: [1, expect.any(String) as string] } }],
    [['LEGO WeDo 2.0\u001fdance'], { opcode: 'wedo2_dance' }],
    [['LEGO WeDo\u001fmotorOnFor', 'motor', 1], { opcode: 'wedo_motorOnFor', inputs: { ARG1: [1, [10, 'motor']], ARG2: [1, [10, 1]] } }],
    [['PicoBoard\u001fwhenSensorPass', 'slider', '>', 50], { opcode: 'picoboard_whenSensorPass', inputs: { ARG1: [1, [10, 'slider']], ARG2: [1, [10, '>']], ARG3: [1, [10, 50]] } }],
    [['sensor:', 'light'], { opcode: 'picoboard_sensor', inputs: { ARG1: [1, [10, 'light']] } }],
  ])('%j is kept in a family that does nothing here', (old, expected) => {
    expect(convert(script(old)).list[0]).toMatchObject(expected);
  });

  test('version 3 is told of the families that it has', () => {
    const project = open(oldProject([oldSprite({ scripts: [script(['LEGO WeDo 2.0\u001fmotorOff', 'motor'], ['sensor:', 'light'])] })]));
    expect(project.extensions).toEqual(['wedo2']);
  });
});

describe('what is not known', () => {
  test('a block keeps its name and all it holds, whatever the name', () => {
    const { sprite, list: [strange, x, show, inherited] } = convert(script(['Robot\u001fsensor', 'slider', ['xpos'], [['show']]], ['constructor'], ['__proto__', 1]));
    expect(strange).toMatchObject({ opcode: 'Robot\u001fsensor', inputs: { ARG1: [1, [10, 'slider']], ARG2: [3, expect.any(String) as string, [10, '']], SUBSTACK3: [2, expect.any(String) as string] } });
    expect([x!.opcode, show!.opcode, inherited!.opcode]).toEqual(['motion_xposition', 'looks_show', 'constructor']);
    expect(blockIn(sprite, inherited!.next)).toMatchObject({ opcode: '__proto__' });
  });

  test.each([300, 3000])('blocks nested beyond reason, %d levels, are refused, not followed until the stack is full', (levels) => {
    let nested: Json = ['xpos'];
    for (let i = 0; i < levels; i++) nested = ['not', nested];
    expect(() => convert(script(['doWaitUntil', nested]))).toThrow('too-deep');
  });
});
