import { decode, encode } from 'fast-png';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { md5Of } from '../../../src/core/base/asset-name.ts';
import type { JsonObject } from '../../../src/core/base/json.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { openSprite } from '../../../src/core/sb2/open-sprite.ts';
import { layOver } from '../../../src/pictures/lay-over.ts';
import { oldProject, oldSprite } from './build-sb2.ts';

type Pixel = readonly [number, number, number, number];
const png = (width: number, pixels: readonly Pixel[]): Uint8Array =>
  new Uint8Array(encode({ width, height: pixels.length / width, data: new Uint8Array(pixels.flat()), channels: 4, depth: 8 }));

const RED: Pixel = [255, 0, 0, 255];
const CLEAR: Pixel = [0, 0, 0, 0];
const base = png(2, [RED, RED, CLEAR, CLEAR]);
/** One pixel of words, half of one, and more than there is room for. */
const words = png(3, [[0, 0, 255, 255], [0, 0, 255, 128], RED, CLEAR, [0, 255, 0, 128], RED]);

const written: JsonObject = { costumes: [{ costumeName: 'mot', baseLayerID: 3, baseLayerMD5: 'aa.png', textLayerID: 4, textLayerMD5: 'bb.png', bitmapResolution: 1, rotationCenterX: 1, rotationCenterY: 1 }] };
const zip = (json: JsonObject, name: string, over = words): Uint8Array => zipSync({ [name]: strToU8(JSON.stringify(json)), '3.png': base, '4.png': over });

test('words on a picture become part of it, in a project and in a sprite alone', () => {
  const project = openProject(zip(oldProject([oldSprite(written)]), 'project.json'), layOver);
  const sprite = openSprite(zip(oldSprite(written), 'sprite.json'), layOver);
  if (!project.ok || !sprite.ok) throw new Error('not opened');
  for (const [target, assets] of [[project.value.project.targets[1]!, project.value.assets], [sprite.value.target, sprite.value.assets]] as const) {
    const [costume] = target.costumes;
    const bytes = assets.get(costume!.md5ext)!;
    expect(costume).toMatchObject({ name: 'mot', assetId: md5Of(bytes), dataFormat: 'png' });
    expect([...decode(bytes).data]).toEqual([0, 0, 255, 255, 127, 0, 128, 255, 0, 0, 0, 0, 0, 255, 0, 128]);
  }
});

test('a picture stays as it is when its words cannot be read', () => {
  const opened = openProject(zip(oldProject([oldSprite(written)]), 'project.json', strToU8('rien')), layOver);
  expect(opened.ok && opened.value.assets.get('aa.png')).toEqual(base);
});
