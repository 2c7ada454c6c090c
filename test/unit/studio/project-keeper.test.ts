import { expect, test } from 'vitest';
import { ProjectKeeper } from '../../../src/app/studio/project-keeper.ts';
import { createCostume, createSprite } from '../../../src/app/studio/new-sprite.ts';
import { parseProject } from '../../../src/core/sb3/parse-project.ts';
import { createFakeClient } from './fake-client.ts';
import { sampleProject, sprite } from './sample-project.ts';

const owner = { classId: 'c', childId: 'e', lesson: null, title: 'Ma course', projectId: null, keptAssets: [] };
const bytes = new TextEncoder().encode('<svg/>');
const costume = createCostume({ name: 'Poulpe', format: 'svg', bytes, width: 96, height: 96 });
const project = sampleProject(sprite('Poulpe', { costumes: [costume] }));
const assets = new Map([[costume.md5ext, bytes]]);

test('the project gets its id at the first save, and its pictures travel once', async () => {
  const { client, saves } = createFakeClient();
  const keeper = new ProjectKeeper((input) => client.request('projects:save', input), owner);
  await keeper.save({ project, assets }, null);
  await keeper.save({ project, assets }, null);
  expect(saves.map((save) => [save.projectId, [...save.assets.keys()], save.assetIds])).toEqual([
    [null, [costume.md5ext], [costume.md5ext]],
    ['p1', [], [costume.md5ext]],
  ]);
  const kept = parseProject(saves[1]?.json ?? '');
  expect(kept.ok && kept.value.project.targets.map((t) => t.name)).toEqual(['Stage', 'Poulpe']);
});

test('a picture whose save was refused is sent again', async () => {
  let isFull = true;
  const { client, saves } = createFakeClient();
  const keeper = new ProjectKeeper((input) => (isFull ? Promise.reject(new Error('full')) : client.request('projects:save', input)), owner);
  await expect(keeper.save({ project, assets }, null)).rejects.toThrow('full');
  isFull = false;
  await keeper.save({ project, assets }, null);
  expect([...(saves[0]?.assets.keys() ?? [])]).toEqual([costume.md5ext]);
});

test('a picture named in the project but nowhere to be found is not promised', async () => {
  const { client, saves } = createFakeClient();
  await new ProjectKeeper((input) => client.request('projects:save', input), owner).save({ project, assets: new Map() }, null);
  expect(saves[0]?.assetIds).toEqual([]);
});

test('a new sprite has a name of its own, and a size that leaves room for others', () => {
  const large = createCostume({ name: 'Poulpe', format: 'png', bytes, width: 800, height: 400 });
  const added = createSprite(project, large.name, [large]);
  expect(added.name).toBe('Poulpe 2');
  expect(added.sprite?.size).toBe(25);
  expect([large.rotationCenterX, large.rotationCenterY]).toEqual([400, 200]);
  expect(large.assetId).toMatch(/^[0-9a-f]{32}$/u);
});
