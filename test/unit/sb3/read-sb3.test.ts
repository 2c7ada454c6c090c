import { createHash } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { md5Of } from '../../../src/core/base/asset-name.ts';
import { readSb3, type OpenedProject } from '../../../src/core/sb3/read-sb3.ts';
import { describeSb3Error, describeSb3Problem } from '../../../src/core/sb3/sb3-problem.ts';
import { writeSb3 } from '../../../src/core/sb3/write-sb3.ts';
import { crc32 } from '../../../src/core/sb3/zip-checksums.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const picture = strToU8('not really a picture');
const sound = new Uint8Array(1000);
const PICTURE = `${md5Of(picture)}.png`;
const SOUND = `${md5Of(sound)}.wav`;
const block = (opcode: string) => ({ opcode, next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: true, x: 0, y: 0 });
const json = strToU8(JSON.stringify({
  targets: [
    { isStage: true, name: 'Stage', sounds: [{ assetId: SOUND.slice(0, 32), name: 'miaou', dataFormat: 'wav', md5ext: SOUND }] },
    {
      name: 'Léa', costumes: [{ assetId: PICTURE.slice(0, 32), name: 'debout', dataFormat: 'png', md5ext: PICTURE }],
      blocks: { a: block('motion_movesteps'), b: block('ev3_getDistance'), c: block('ev3_getDistance'), d: block('motion_goto_menu'), e: [12, 'v', 'id', 0, 0] },
    },
  ],
}));
const open = (zip: Zippable) => readSb3(zipSync(zip));
const kindOf = (bytes: Uint8Array): string => {
  const result = readSb3(bytes);
  return result.ok ? 'opened' : result.error.kind;
};
function opened(zip: Zippable): OpenedProject {
  const result = open(zip);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('reading', () => {
  test('finds the project, its pictures and its sounds', () => {
    const { project, assets } = opened({ 'project.json': json, [PICTURE]: picture, [SOUND]: sound, 'notes.txt': picture });
    expect(project.targets.map((t) => t.name)).toEqual(['Stage', 'Léa']);
    expect([...assets]).toEqual([[SOUND, sound], [PICTURE, picture]]);
  });

  test('finds them in a folder inside the zip, the system’s own litter beside', () => {
    const { assets, problems } = opened({
      '__MACOSX/mon projet/._project.json': picture, 'mon projet/old/project.json': strToU8('{}'),
      'mon projet/project.json': json, [`mon projet/${PICTURE}`]: picture, [`mon projet/${SOUND}`]: sound,
    });
    expect(assets.size).toBe(2);
    expect(problems.filter((p) => p.kind === 'missing-asset')).toEqual([]);
  });

  test('reports missing assets and, once each, unknown blocks, and keeps both', () => {
    const { project, problems } = opened({ 'project.json': json, [SOUND]: sound });
    expect(problems).toEqual([
      { kind: 'missing-asset', target: 'Léa', name: 'debout', md5ext: PICTURE },
      { kind: 'unknown-block', target: 'Léa', opcode: 'ev3_getDistance' },
    ]);
    expect(Object.keys(project.targets[1]!.blocks)).toHaveLength(5);
  });

  test('loses only the entry that is damaged', () => {
    const bytes = zipSync({ 'project.json': json, [PICTURE]: [strToU8('a picture that packs well, '.repeat(40)), { level: 9 }], [SOUND]: sound });
    const name = Buffer.from(bytes).indexOf(PICTURE);
    bytes.fill(0xff, name + PICTURE.length, name + PICTURE.length + 20);
    const result = readSb3(bytes);
    expect(result.ok && [...result.value.assets.keys()]).toEqual([SOUND]);
    expect(result.ok && result.value.problems[0]).toMatchObject({ kind: 'missing-asset', md5ext: PICTURE });
  });
});

test('a picture whose bytes changed since they were packed is opened, and said', () => {
  const bytes = zipSync({ 'project.json': json, [PICTURE]: [picture, { level: 0 }], [SOUND]: sound });
  bytes[Buffer.from(bytes).indexOf(PICTURE) + PICTURE.length] = 0xee;
  const result = readSb3(bytes);
  expect(result.ok && [...result.value.assets.keys()].sort()).toEqual([PICTURE, SOUND].sort());
  expect(result.ok && result.value.problems[0]).toMatchObject({ kind: 'damaged-asset', md5ext: PICTURE });
});

test('a picture that another was put in the place of is opened, and said', () => {
  const { assets, problems } = opened({ 'project.json': json, [PICTURE]: strToU8('another'), [SOUND]: sound });
  expect(assets.get(PICTURE)).toEqual(strToU8('another'));
  expect(problems[0]).toEqual({ kind: 'changed-asset', target: 'Léa', name: 'debout', md5ext: PICTURE });
});

test('names that are no MD5 say nothing of the bytes', () => {
  const costume = { assetId: 'pic', name: 'a', dataFormat: 'png', md5ext: 'pic.png' };
  expect(opened({ 'project.json': strToU8(JSON.stringify({ targets: [{ isStage: true, costumes: [costume] }] })), 'pic.png': picture }).problems).toEqual([]);
});

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1023])('the MD5 of %i bytes is everybody\'s', (length) => {
  const bytes = new Uint8Array(length).map((_, i) => (i * 97) & 255);
  expect(md5Of(bytes)).toBe(createHash('md5').update(bytes).digest('hex'));
});

test.each([0, 1, 3, 4, 5, 1023])('the checksum of %i bytes is that of zips', (length) => {
  const bytes = new Uint8Array(length).map((_, i) => (i * 97) & 255);
  expect(crc32(bytes)).toBe(zlibCrc32(bytes));
});

describe('refusing', () => {
  const bomb = zipSync({ 'project.json': json, big: [new Uint8Array(2000), { level: 9 }] });
  const lying = Buffer.from(bomb);
  lying.writeUInt32LE(0x7fffffff, lying.lastIndexOf('big') - 46 + 24);
  const crowd = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()]));

  test.each<[string, Uint8Array]>([
    ['not-a-zip', strToU8('bonjour')],
    ['not-a-zip', new Uint8Array()],
    ['not-a-zip', zipSync({ 'project.json': json }).slice(0, 60)],
    ['no-project', zipSync({ 'photo.png': picture })],
    ['sprite-only', zipSync({ 'sprite.json': strToU8('{}') })],
    ['broken-json', zipSync({ 'project.json': strToU8('{"targets":[') })],
    ['not-a-project', zipSync({ 'project.json': strToU8('{"name":"paquet"}') })],
    ['not-a-project', zipSync({ 'project.json': strToU8('{"objName":"Stage"}') })],
    ['scratch-1', strToU8('ScratchV02 and so on')],
    ['too-big', lying],
    ['too-big', zipSync(crowd)],
  ])('%s', (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind);
  });

  test('every reason and every problem has its words', () => {
    const t = createTranslate('fr');
    for (const kind of ['not-a-zip', 'no-project', 'broken-json', 'not-a-project', 'scratch-1', 'sprite-only', 'too-big', 'too-deep'] as const) {
      expect(t(describeSb3Error({ kind })).length).toBeGreaterThan(20);
    }
    const problem = { kind: 'missing-asset', target: 'Léa', name: 'debout', md5ext: PICTURE } as const;
    expect(t(describeSb3Problem(problem), problem)).toContain('«\u00a0debout\u00a0», de «\u00a0Léa\u00a0»');
  });
});

describe('writing', () => {
  const bundle = opened({ 'project.json': json, [PICTURE]: picture, [SOUND]: sound });

  test('opens again the same', () => {
    expect(readSb3(writeSb3(bundle))).toEqual({ ok: true, value: bundle });
  });

  test('holds what the project names and nothing else, and the same bytes each time', () => {
    const assets = new Map([...bundle.assets, ['unused.png', picture]]);
    expect(Object.keys(unzipSync(writeSb3({ ...bundle, assets }))).sort()).toEqual([PICTURE, SOUND, 'project.json'].sort());
    expect(writeSb3(bundle)).toEqual(writeSb3(bundle));
  });

  test('packs what packs well', () => {
    expect(writeSb3(bundle).length).toBeLessThan(json.length + picture.length + sound.length);
  });
});
