import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { md5Of } from '../../../src/core/base/asset-name.ts';
import { createRandom } from '../../../src/core/base/random.ts';
import { readSb3 } from '../../../src/core/sb3/read-sb3.ts';
import { writeSb3, writeSprite3 } from '../../../src/core/sb3/write-sb3.ts';
import { buildProject } from '../../project-builder.ts';

const word = fc.string({ minLength: 1, maxLength: 12 });
const key = fc.stringMatching(/^x[a-z]{1,8}$/u);
/** What another editor may have put anywhere. */
const strange = fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown), { maxKeys: 3 });
const place = fc.integer({ min: -500, max: 500 });

const block = fc.tuple(word, strange, place, place).map(([name, more, x, y]) => ({
  opcode: `other_${name}`, next: null, parent: null, inputs: { A: [1, [10, name]], B: [2, [12, name, 'v1']], C: [3, [11, name, null], [4, x]] }, fields: { F: [name, null] },
  shadow: false, topLevel: true, x, y, mutation: { tagName: 'mutation', children: [], [`other${x}`]: name }, ...more,
}));
const comment = fc.tuple(word, strange, place).map(([text, more, x]) => ({ blockId: null, x, y: 0, width: 200, height: 100, minimized: x > 0, text, ...more }));
const asset = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), word, fc.constantFrom('png', 'svg', 'wav', 'mp3'), strange)
  .map(([bytes, name, dataFormat, more]) => ({ bytes, record: { assetId: md5Of(bytes), name, md5ext: `${md5Of(bytes)}.${dataFormat}`, dataFormat, ...more } }));
const monitor = fc.tuple(word, strange, place).map(([id, more, x]) => ({
  id, mode: 'default', opcode: `other_${id}`, params: { [id]: id }, spriteName: null, value: x, width: 0, height: 0, x, y: x, visible: x > 0, ...more,
}));

const project = fc.record({
  blocks: fc.dictionary(word, block, { maxKeys: 4 }), comments: fc.dictionary(word, comment, { maxKeys: 3 }), costumes: fc.array(asset, { maxLength: 3 }), sounds: fc.array(asset, { maxLength: 3 }),
  monitors: fc.array(monitor, { maxLength: 3 }), extensions: fc.array(word, { maxLength: 3 }), meta: strange, rest: strange, targetRest: strange,
}).map(({ blocks, comments, costumes, sounds, monitors, extensions, meta, rest, targetRest }) => {
  const stage = {
    isStage: true, name: 'Stage', variables: { v1: ['v', 1, true], v2: ['w', 'x'] }, lists: { l1: ['l', [1, 'deux', true]] }, broadcasts: { b1: 'go' }, blocks, comments, currentCostume: 0,
    costumes: costumes.map(({ record }) => ({ ...record, bitmapResolution: 2, rotationCenterX: 3, rotationCenterY: 4 })), sounds: sounds.map(({ record }) => ({ ...record, rate: 8000, sampleCount: 9 })),
    volume: 80, layerOrder: 0, tempo: 90, videoTransparency: 10, videoState: 'off', textToSpeechLanguage: 'fr', ...targetRest,
  };
  const json = { targets: [stage], monitors, extensions, meta: { semver: '3.0.0', ...meta }, ...rest };
  return { json, assets: new Map([...costumes, ...sounds].map(({ bytes, record }) => [record.md5ext, bytes])) };
});

test('whatever another editor put into a file is there again once it is saved', () => {
  fc.assert(fc.property(project, ({ json, assets }) => {
    const opened = readSb3(zipSync({ 'project.json': strToU8(JSON.stringify(json)), ...Object.fromEntries(assets) }));
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.problems.filter(({ kind }) => kind !== 'unknown-block')).toEqual([]);
    const { 'project.json': text, ...files } = unzipSync(writeSb3(opened.value));
    expect(JSON.parse(strFromU8(text!))).toEqual(json);
    expect(new Map(Object.entries(files))).toEqual(assets);
  }), { numRuns: 150 });
});

test('sounds are packed where that makes them smaller: silence is, noise is not', () => {
  const wav = (sample: (i: number) => number): Uint8Array => new Uint8Array(100_000).map((_, i) => sample(i));
  const noise = createRandom(3);
  const assets = new Map([['silence.wav', wav(() => 0)], ['noise.wav', wav(() => Math.floor(noise.next() * 256))]]);
  const sounds = [...assets.keys()].map((md5ext) => ({ assetId: md5ext, name: md5ext, md5ext, dataFormat: 'wav', rate: 8000, sampleCount: 100_000, rest: {} }));
  const target = { ...buildProject([{ name: 'Poisson' }]).targets[1]!, costumes: [], sounds };
  const packed = writeSprite3(target, assets);
  expect(packed.length).toBeGreaterThan(100_000);
  expect(packed.length).toBeLessThan(103_000);
  expect(unzipSync(packed)['silence.wav']).toEqual(assets.get('silence.wav'));
});
