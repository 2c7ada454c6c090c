import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../src/core/base/json.ts';
import type { Block } from '../../../src/core/project/project.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';
import { convertProject } from '../../../src/core/sb2/convert-project.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { formatProject } from '../../../src/core/sb3/format-project.ts';
import { parseProject, parseProjectJson } from '../../../src/core/sb3/parse-project.ts';
import type { OpenedProject } from '../../../src/core/sb3/read-sb3.ts';
import { oldProject, oldSprite, PICTURE, pictureBytes, script, SOUND, soundBytes, zipSb2 } from './build-sb2.ts';

function open(bytes: Uint8Array): OpenedProject {
  const opened = openProject(bytes);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

const monitor = (parts: JsonObject): JsonObject =>
  ({ target: 'Stage', cmd: 'getVar:', param: 'score', mode: 1, sliderMin: -5, sliderMax: 30, isDiscrete: false, x: 5, y: 32, visible: true, ...parts });

describe('targets', () => {
  const scripts = [script(['whenGreenFlag'])];
  const { project, assets, problems } = open(zipSb2(oldProject([oldSprite({ indexInLibrary: 2, scripts }), oldSprite({ objName: 'Tom', indexInLibrary: 1, rotationStyle: 'none' }), monitor({})], { variables: [{ name: 'score', value: 1 }] })));
  const [stage, tom, lea] = project.targets;

  test('stand in the order of the list of sprites, and in layers as they were drawn', () => {
    expect(project.targets.map(({ name, layerOrder }) => [name, layerOrder])).toEqual([['Stage', 0], ['Tom', 2], ['Léa', 1]]);
    expect(problems).toEqual([]);
  });

  test('keep their place and looks', () => {
    expect(lea!.sprite).toEqual({ visible: true, x: 10, y: -20, size: 115, direction: 45, draggable: true, rotationStyle: 'left-right' });
    expect(tom!.sprite!.rotationStyle).toBe("don't rotate");
    expect(stage!.stage).toEqual({ tempo: 90, videoTransparency: 50, videoState: 'off', textToSpeechLanguage: null });
  });

  test('keep costumes and sounds, found by the numbers that the file gives them', () => {
    expect(lea!.costumes).toEqual([{ assetId: PICTURE, name: 'debout', md5ext: `${PICTURE}.svg`, dataFormat: 'svg', bitmapResolution: 1, rotationCenterX: 5, rotationCenterY: 6, rest: {} }]);
    expect(lea!.sounds).toEqual([{ assetId: SOUND, name: 'plouf', md5ext: `${SOUND}.wav`, dataFormat: 'wav', rate: 11_025, sampleCount: 258, rest: { format: 'adpcm' } }]);
    expect([...assets]).toEqual([[`${PICTURE}.svg`, pictureBytes], [`${SOUND}.wav`, soundBytes]]);
  });
});

test('comments find their block by its number, counted with all that it holds', () => {
  const comment = (number: number, text: string, isOpen = true): Json => [10, 10, 150, 200, isOpen, number, text];
  const scripts = [script(['whenGreenFlag'], ['doIf', ['>', ['readVariable', 'v'], 1], [['show']]]), script(['hide'])];
  const { project } = open(zipSb2(oldProject([oldSprite({ scripts, scriptComments: [comment(2, 'plus grand', false), comment(4, 'montre'), comment(5, 'cache'), comment(3, 'v'), comment(-1, 'un\rdeux')] })])));
  const { comments, blocks } = project.targets[1]!;
  expect(Object.values(comments).map(({ blockId, text, minimized }) => [blockId === null ? null : (blocks[blockId] as Block).opcode, text, minimized])).toEqual([
    ['operator_gt', 'plus grand', true], ['looks_show', 'montre', false], ['looks_hide', 'cache', false], [null, 'v', false], [null, 'un\ndeux', false],
  ]);
  const [id, { blockId }] = Object.entries(comments)[0]!;
  expect((blocks[blockId!] as Block).comment).toBe(id);
});

test('monitors of variables, values and lists', () => {
  const lists = [{ listName: 'notes', contents: [1, 'deux'], isPersistent: false, x: 1, y: 2, width: 100, height: 90, visible: true }];
  const { project } = open(zipSb2(oldProject([
    oldSprite({ lists }), monitor({ mode: 3 }), monitor({ target: 'Léa', cmd: 'xpos', param: null, mode: 2 }), monitor({ cmd: 'timeAndDate', param: 'minute' }), monitor({ cmd: 'tempo', param: null }), monitor({ cmd: 'rien' }),
  ], { variables: [{ name: 'score', value: 1 }] })));
  const [stage, lea] = project.targets;
  expect(project.monitors).toMatchObject([
    { id: Object.keys(stage!.variables)[0], mode: 'slider', opcode: 'data_variable', params: { VARIABLE: 'score' }, spriteName: null, x: 5, y: 32, rest: { sliderMin: -5, sliderMax: 30, isDiscrete: false } },
    { mode: 'large', opcode: 'motion_xposition', spriteName: 'Léa' },
    { opcode: 'sensing_current', params: { CURRENTMENU: 'MINUTE' } },
    { opcode: 'music_getTempo', params: {} },
    { id: Object.keys(lea!.lists)[0], mode: 'list', opcode: 'data_listcontents', params: { LIST: 'notes' }, spriteName: 'Léa', width: 100, height: 90 },
  ]);
  expect(project.extensions).toEqual(['music']);
  expect(lea!.lists).toEqual({ [Object.keys(lea!.lists)[0]!]: { name: 'notes', items: [1, 'deux'] } });
});

test('runs as it did', () => {
  const { project } = open(zipSb2(oldProject([oldSprite({
    variables: [{ name: 'n', value: 0 }],
    scripts: [
      script(['procDef', 'compte %n', ['pas'], [1], true], ['doRepeat', 4, [['changeVar:by:', 'n', ['getParam', 'pas', 'r']]]]),
      script(['whenIReceive', 'GO'], ['call', 'compte %n', 3], ['say:', ['concatenate:with:', 'n = ', ['readVariable', 'n']]]),
      script(['whenGreenFlag'], ['doBroadcastAndWait', 'go'], ['say:', ['getAttribute:of:', 'n', 'Léa']]),
    ],
  })])));
  const said: string[] = [];
  runHeadless(project, { seed: 1, seconds: 5, stage: pointStage, onEvent: ({ event }) => { if (event.kind === 'say') said.push(event.text); } });
  expect(said).toEqual(['n = 12', '12']);
});

describe('whatever the file', () => {
  test('the content tells the version, in a folder too', () => {
    expect(openProject(zipSync({ 'project.json': strToU8('{"targets":[{"isStage":true}]}') })).ok).toBe(true);
    expect(openProject(zipSync({ 'jeu/project.json': strToU8(JSON.stringify(oldProject())) })).ok).toBe(true);
    expect(openProject(strToU8('ScratchV01'))).toEqual({ ok: false, error: { kind: 'scratch-1' } });
    expect(openProject(zipSb2(oldSprite(), 'sprite.json'))).toEqual({ ok: false, error: { kind: 'sprite-only' } });
  });

  test('opens whatever one of its values became, and saves as it opened', () => {
    const scripts = [script(['whenGreenFlag'], ['doIf', ['touching:', '_edge_'], [['say:', ['readVariable', 'v']]]], ['call', 'a %n', 1]), script(['procDef', 'a %n', ['x'], [1], false])];
    const json = oldProject([oldSprite({ scripts, variables: [{ name: 'v', value: 1 }], scriptComments: [[1, 2, 3, 4, true, 0, 'x']] }), monitor({})]);
    fc.assert(fc.property(fc.nat(), fc.jsonValue({ maxDepth: 2 }).map((made) => JSON.parse(JSON.stringify(made)) as Json), (place, value) => {
      const opened = parseProjectJson(convertProject(damage(structuredClone(json), place, value)).json);
      if (!opened.ok) throw new Error(opened.error.kind);
      const again = parseProject(formatProject(opened.value.project));
      expect(again.ok && again.value).toEqual({ project: opened.value.project, problems: [] });
    }), { numRuns: 400 });
  });
});

/** `json` with the value at some place (counted over the whole tree) replaced. */
function damage(json: JsonObject, place: number, value: Json): JsonObject {
  const places: [holder: Record<string, Json>, key: string][] = [];
  const visit = (node: Json): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push([node as Record<string, Json>, key]);
      visit(child as Json);
    }
  };
  visit(json);
  const [holder, key] = places[place % places.length]!;
  holder[key] = value;
  return json;
}
