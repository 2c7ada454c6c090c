import { expect, test } from 'vitest';
import { buffersOf, doFileJob, type FileDoors } from '../../../src/core/sb2/file-job.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { openSprite } from '../../../src/core/sb2/open-sprite.ts';
import { oldProject, oldSprite, zipSb2 } from './build-sb2.ts';

/** A disk in memory. */
function createDisk(files: Readonly<Record<string, Uint8Array>> = {}) {
  const disk = new Map(Object.entries(files));
  const doors: FileDoors = { layOver: () => null, read: async (address) => disk.get(address) ?? null, write: async (address, bytes) => { disk.set(address, bytes); } };
  return { disk, doors };
}

const file = zipSb2(oldProject([oldSprite()]));
const none = new Map<string, Uint8Array>();

function opened() {
  const project = openProject(file);
  if (!project.ok) throw new Error(project.error.kind);
  return project.value;
}

test('opening gives the project and its assets twice, whose bytes change hands', async () => {
  const given = await doFileJob({ kind: 'open', address: 'a' }, none, createDisk({ a: file }).doors);
  if (given.kind !== 'open' || !given.answer.ok) throw new Error('not opened');
  const { assets, twins } = given.answer.value;
  expect(twins).toEqual(assets);
  expect(buffersOf(given)).toEqual([...assets.values(), ...twins.values()].map(({ buffer }) => buffer));
  const sent = structuredClone(given, { transfer: buffersOf(given) });
  expect(sent.kind === 'open' && sent.answer.ok && sent.answer.value.assets.size).toBe(2);
  expect([...assets.values(), ...twins.values()].map(({ length }) => length)).toEqual([0, 0, 0, 0]);
});

test('kept assets come by their addresses; one that is gone is left out', async () => {
  const given = await doFileJob({ kind: 'fetch', addresses: new Map([['x.svg', 'a'], ['y.svg', 'gone']]) }, none, createDisk({ a: new Uint8Array([1]) }).doors);
  if (given.kind !== 'fetch') throw new Error('not fetched');
  expect(given.answer).toEqual({ assets: new Map([['x.svg', new Uint8Array([1])]]), twins: new Map([['x.svg', new Uint8Array([1])]]) });
  expect(buffersOf(given)).toHaveLength(2);
});

test('saving writes a file that opens the same', async () => {
  const { disk, doors } = createDisk();
  const { project, assets } = opened();
  expect(buffersOf(await doFileJob({ kind: 'save', project, address: 'b' }, assets, doors))).toEqual([]);
  expect(openProject(disk.get('b') ?? new Uint8Array())).toEqual(openProject(file));
});

test('a sprite saved alone opens the same', async () => {
  const { disk, doors } = createDisk();
  const { project: { targets: [, target] }, assets } = opened();
  await doFileJob({ kind: 'save-sprite', target: target!, address: 'b' }, assets, doors);
  const sprite = openSprite(disk.get('b') ?? new Uint8Array());
  expect(sprite.ok && sprite.value.target).toEqual(target);
});

test('what cannot be opened has nothing to hand over', async () => {
  expect(buffersOf(await doFileJob({ kind: 'open', address: 'a' }, none, createDisk({ a: new Uint8Array(5) }).doors))).toEqual([]);
});
