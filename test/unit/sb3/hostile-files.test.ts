import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { md5Of } from '../../../src/core/base/asset-name.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { fuzzFiles, judge } from './file-fuzz.ts';

const picture = strToU8('<svg>'.repeat(50));
const PICTURE = `${md5Of(picture)}.svg`;
const SOUND = `${md5Of(new Uint8Array(500))}.wav`;
const asset = (md5ext: string, name: string) => ({ assetId: md5ext.slice(0, 32), name, md5ext, dataFormat: md5ext.slice(33) });
const target = (name: string, more: object = {}) => ({ isStage: false, name, variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, costumes: [asset(PICTURE, 'c')], sounds: [asset(SOUND, 's')], ...more });
const project = {
  targets: [target('Stage', { isStage: true, variables: { v: ['score', 1] } }), target('Léa', { blocks: { a: { opcode: 'ev3_beep', next: null, parent: null, inputs: { N: [1, [4, '1']] }, fields: {}, shadow: false, topLevel: true, x: 0, y: 0 } } })],
  monitors: [], extensions: ['ev3'], meta: { semver: '3.0.0' },
};
const zipOf = (json: unknown, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'project.json': strToU8(typeof json === 'string' ? json : JSON.stringify(json)), [PICTURE]: picture, [SOUND]: [new Uint8Array(500), { level: 0 }], ...more });

test('a thousand files damaged or made to harm open, run and come back, or are refused in words', () => {
  const ends = fuzzFiles(zipOf(project), 1, 1000);
  // Not all the same: the damage is neither too small nor too large to tell.
  expect(ends['opened']).toBeGreaterThan(50);
  expect(ends['not-a-zip']).toBeGreaterThan(50);
});

describe('a file made to harm', () => {
  test('names inherited by every object become keys like others', () => {
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"targets":[{"isStage":true,"__proto__":{"polluted":1},"variables":{"__proto__":["x",1]},"costumes":[{"__proto__":{"polluted":1},"name":"c"}]}]}';
    expect(judge(zipOf(evil))).toBe('opened');
    expect('polluted' in {}).toBe(false);
    const opened = openProject(zipOf(evil));
    expect(opened.ok && Object.keys(opened.value.project.targets[0]!.variables)).toEqual(['__proto__']);
  });

  test('an entry named like what every object inherits', () => {
    const bytes = zipOf(project, { '__pr0to__': strToU8('x'), '../../x.svg': strToU8('x'), 'C:\\x.svg': strToU8('x'), 'é\u0000\n.svg': strToU8('x') });
    const renamed = bytes.map((byte, i) => (byte === 0x30 && bytes[i - 1] === 0x72 && bytes[i + 1] === 0x74 ? 0x6f : byte));
    expect(Buffer.from(renamed).includes('__proto__')).toBe(true);
    expect(judge(renamed)).toBe('opened');
  });

  test('one that says to unpack to more than any laptop has', () => {
    const bytes = zipOf(project);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(judge(bytes)).toBe('too-big');
  });

  test('one that says to unpack to less than it does', () => {
    const bytes = zipOf(project, { 'bombe.svg': new Uint8Array(2_000_000) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 2_000_000) view.setUint32(at + 24, 10, true);
    expect(judge(bytes)).toBe('opened');
  });

  test.each([200, 20_000, 500_000])('lists within lists, %i deep, are refused or can be saved again', (depth) => {
    expect(['opened', 'too-deep', 'not-a-project']).toContain(judge(zipOf(`{"targets":[{"isStage":true,"x":${'['.repeat(depth)}${']'.repeat(depth)}}]}`)));
  });

  test('a variable of a million characters and a list of a hundred thousand items', () => {
    const stage = target('Stage', { isStage: true, variables: { v: ['long', 'é'.repeat(1_000_000)] }, lists: { l: ['grande', Array.from({ length: 100_000 }, (_, i) => i)] } });
    expect(judge(zipOf({ ...project, targets: [stage] }))).toBe('opened');
  });

  test('pictures that are missing, empty, or not what their name says come through', () => {
    const odd = { ...project, targets: [target('Stage', { isStage: true, costumes: [asset(PICTURE, 'a'), asset('vide.png', 'vide'), asset('11111111111111111111111111111111.png', 'partie')] })] };
    const opened = openProject(zipOf(odd, { 'vide.png': new Uint8Array() }));
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.problems).toEqual([{ kind: 'missing-asset', target: 'Stage', name: 'partie', md5ext: '11111111111111111111111111111111.png' }]);
    expect([...opened.value.assets].map(([name, { length }]) => [name, length])).toEqual([[PICTURE, 250], ['vide.png', 0], [SOUND, 500]]);
  });
});
