import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openSprite, type OpenedSprite } from '../../../src/core/sb2/open-sprite.ts';
import { writeSprite3 } from '../../../src/core/sb3/write-sb3.ts';
import { oldProject, oldSprite, PICTURE, pictureBytes, script, SOUND, soundBytes, zipSb2 } from './build-sb2.ts';

function open(bytes: Uint8Array): OpenedSprite {
  const opened = openSprite(bytes);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}
const kindOf = (bytes: Uint8Array): string => {
  const opened = openSprite(bytes);
  return opened.ok ? 'opened' : opened.error.kind;
};
const jsonOf = (sprite: object): Uint8Array => zipSync({ 'sprite.json': strToU8(JSON.stringify(sprite)), [`${PICTURE}.svg`]: pictureBytes });

const sprite = {
  isStage: false, name: 'Léa', variables: { v: ['vies', 3] }, lists: { l: ['notes', [1, 'deux']] }, broadcasts: {},
  blocks: { b: { opcode: 'ailleurs_bloc', next: null, parent: null, inputs: { A: [1, [10, 'é']] }, fields: {}, shadow: false, topLevel: true, x: 3, y: 4, plus: true } },
  comments: { c: { blockId: null, x: 1, y: 2, width: 200, height: 100, minimized: false, text: 'note' } }, currentCostume: 0,
  costumes: [{ name: 'debout', bitmapResolution: 1, dataFormat: 'svg', assetId: PICTURE, md5ext: `${PICTURE}.svg`, rotationCenterX: 5, rotationCenterY: 6 }],
  sounds: [{ name: 'plouf', assetId: SOUND, dataFormat: 'wav', format: '', rate: 48_000, sampleCount: 10, md5ext: `${SOUND}.wav` }],
  volume: 80, layerOrder: 4, visible: true, x: 1, y: 2, size: 90, direction: 45, draggable: true, rotationStyle: 'left-right', strange: { kept: [1] },
};

describe('a sprite of version 3', () => {
  test('opens with its pictures, tells what is missing or unknown, and saves without loss', () => {
    const opened = open(jsonOf(sprite));
    expect(opened.target).toMatchObject({ name: 'Léa', volume: 80, sprite: { x: 1, y: 2, size: 90 }, rest: { strange: { kept: [1] } } });
    expect([...opened.assets]).toEqual([[`${PICTURE}.svg`, pictureBytes]]);
    expect(opened.problems.map(({ kind }) => kind)).toEqual(['missing-asset', 'unknown-block']);
    expect(open(writeSprite3(opened.target, opened.assets))).toEqual(opened);
  });
});

describe('a sprite of version 2', () => {
  test('is converted alone: what it names belongs to it', () => {
    const scripts = [script(['whenGreenFlag'], ['setVar:to:', 'score', 1], ['broadcast:', 'go'])];
    const { target, assets, problems } = open(zipSb2(oldSprite({ scripts }), 'sprite.json'));
    expect(Object.values(target.variables)).toEqual([{ name: 'score', value: 0 }]);
    expect(target).toMatchObject({ isStage: false, name: 'Léa', sprite: { size: 115, rotationStyle: 'left-right' } });
    expect([...assets]).toEqual([[`${PICTURE}.svg`, pictureBytes], [`${SOUND}.wav`, soundBytes]]);
    expect(problems).toEqual([]);
    expect(open(writeSprite3(target, assets))).toEqual({ target, assets, problems });
  });
});

test.each<[string, Uint8Array]>([
  ['no-project', zipSb2(oldProject())],
  ['not-a-project', jsonOf({ ...sprite, isStage: true })],
  ['not-a-project', jsonOf([])],
  ['broken-json', zipSync({ 'sprite.json': strToU8('{') })],
  ['not-a-zip', strToU8('bonjour')],
])('anything else is refused: %s', (kind, bytes) => {
  expect(kindOf(bytes)).toBe(kind);
});
