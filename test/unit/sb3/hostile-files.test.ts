import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { md5Of } from '../../../src/core/base/asset-name.ts';
import { createRandom, type Random } from '../../../src/core/base/random.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { openSprite } from '../../../src/core/sb2/open-sprite.ts';
import { describeSb3Error } from '../../../src/core/sb3/sb3-problem.ts';
import { writeSb3 } from '../../../src/core/sb3/write-sb3.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const t = createTranslate('fr');
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

/** Opens it, or not, in words; what opens is saved and opens the same. */
function judge(bytes: Uint8Array): string {
  const opened = openProject(bytes);
  if (!opened.ok) {
    expect(t(describeSb3Error(opened.error))).toMatch(/\.$/u);
    return opened.error.kind;
  }
  const again = openProject(writeSb3(opened.value));
  expect(again.ok && again.value.project).toEqual(opened.value.project);
  expect(again.ok && again.value.assets).toEqual(opened.value.assets);
  return 'opened';
}

const below = (random: Random, end: number): number => Math.floor(random.next() * end);

/** Ways in which disks, sticks and pranks change a file. */
const DAMAGES: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => bytes.subarray(below(random, bytes.length)),
  (bytes, random) => bytes.map((byte) => (random.next() < 0.002 ? byte ^ (1 << below(random, 8)) : byte)),
  (bytes, random) => { const at = below(random, bytes.length); return bytes.map((byte, i) => (i >= at && i < at + 64 ? 0 : byte)); },
  // The lists at its end, where sizes and places are written.
  (bytes, random) => { const at = bytes.length - 1 - below(random, 250); return bytes.map((byte, i) => (i === at ? below(random, 256) : byte)); },
  (bytes, random) => { const at = below(random, bytes.length); return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(below(random, at + 1))]); },
];

test('a thousand damaged files open or are refused in words, and harm nothing', () => {
  const random = createRandom(3);
  const file = zipOf(project);
  const ends = new Map<string, number>();
  for (let i = 0; i < 1000; i++) {
    const damaged = DAMAGES[i % DAMAGES.length]!(file, random);
    const end = judge(damaged);
    openSprite(damaged);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  // Not all the same: the damage is neither too small nor too large to tell.
  expect(ends.get('opened')).toBeGreaterThan(50);
  expect(ends.get('not-a-zip')).toBeGreaterThan(50);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 60_000);

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
