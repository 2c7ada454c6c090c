/** Small files of version 2, as its own editor wrote them. */
import { strToU8, zipSync } from 'fflate';
import { md5Of } from '../../../src/core/base/asset-name.ts';
import type { Json, JsonObject } from '../../../src/core/base/json.ts';

export const pictureBytes = strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
export const soundBytes = new Uint8Array(50).fill(7);
export const PICTURE = md5Of(pictureBytes);
export const SOUND = md5Of(soundBytes);

export const oldSprite = (parts: JsonObject = {}): JsonObject => ({
  objName: 'Léa',
  costumes: [{ costumeName: 'debout', baseLayerID: 1, baseLayerMD5: `${PICTURE}.svg`, bitmapResolution: 1, rotationCenterX: 5, rotationCenterY: 6 }],
  sounds: [{ soundName: 'plouf', soundID: 0, md5: `${SOUND}.wav`, sampleCount: 258, rate: 11_025, format: 'adpcm' }],
  currentCostumeIndex: 0, scratchX: 10, scratchY: -20, scale: 1.15, direction: 45, rotationStyle: 'leftRight', isDraggable: true,
  indexInLibrary: 1, visible: true, spriteInfo: {}, ...parts,
});

export const oldProject = (children: readonly Json[] = [], stage: JsonObject = {}): JsonObject => ({
  objName: 'Stage', penLayerMD5: '5c81.png', penLayerID: 0, tempoBPM: 90, videoAlpha: 0.5, children,
  info: { userAgent: 'Scratch 2.0 Offline Editor', videoOn: false }, ...stage,
});

/** A script at the place (0, 0). */
export const script = (...blocks: readonly Json[]): Json => [0, 0, blocks];

export const zipSb2 = (json: JsonObject, name: 'project.json' | 'sprite.json' = 'project.json'): Uint8Array =>
  zipSync({ [name]: strToU8(JSON.stringify(json)), '1.svg': pictureBytes, '0.wav': soundBytes });
