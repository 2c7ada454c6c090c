import { expect, test } from 'vitest';
import { ProjectKeeper, type KeeperDoors } from '../../../src/app/studio/project-keeper.ts';
import { createCostume, createSprite } from '../../../src/app/studio/new-sprite.ts';
import { parseProject } from '../../../src/core/sb3/parse-project.ts';
import { createFakeClient } from './fake-client.ts';
import { sampleProject, sprite } from './sample-project.ts';

const owner = { classId: 'c', childId: 'e', lesson: null, title: 'Ma course', projectId: null, basedOn: null, keptAssets: new Map<string, string>() };
const bytes = new TextEncoder().encode('<svg/>');
const costume = createCostume({ name: 'Poulpe', format: 'svg', bytes, width: 96, height: 96 });
const project = sampleProject(sprite('Poulpe', { costumes: [costume] }));
const assets = new Map([[costume.md5ext, bytes]]);

/** The last save's answer, and everything that was sent. */
function setUp(doors: Partial<KeeperDoors> = {}) {
  const { client, saves } = createFakeClient();
  const sent: string[] = [];
  const keeper = new ProjectKeeper({
    save: (input) => client.request('projects:save', input),
    keep: (_classId, name) => { sent.push(name); return Promise.resolve(name); },
    ...doors,
  }, owner);
  return { keeper, saves, sent, save: () => keeper.save({ project, assets }, null) };
}

test('the project gets its id at the first save, and its pictures travel once', async () => {
  const { save, saves, sent } = setUp();
  await save();
  await save();
  expect(saves.map(({ projectId, assets: keys }) => [projectId, [...keys]])).toEqual([
    [null, [[costume.md5ext, costume.md5ext]]],
    ['p1', [[costume.md5ext, costume.md5ext]]],
  ]);
  expect(sent).toEqual([costume.md5ext]);
  const kept = parseProject(saves[1]?.json ?? '');
  expect(kept.ok && kept.value.project.targets.map((t) => t.name)).toEqual(['Stage', 'Poulpe']);
});

test('a picture that was refused is sent again, and nothing that names it is saved before', async () => {
  let isFull = true;
  const { save, saves } = setUp({ keep: (_classId, name) => (isFull ? Promise.reject(new Error('full')) : Promise.resolve(`key of ${name}`)) });
  await expect(save()).rejects.toThrow('full');
  expect(saves).toEqual([]);
  isFull = false;
  await save();
  expect([...(saves[0]?.assets ?? [])]).toEqual([[costume.md5ext, `key of ${costume.md5ext}`]]);
});

test('what the class lost, because it came back from a copy, is sent again at once', async () => {
  const saves: string[] = [];
  const { save, sent } = setUp({ save: async ({ json }) => { saves.push(json); return { projectId: 'p1', version: 'laptop:1', savedAtMs: 1, missing: saves.length === 2 ? [costume.md5ext] : [] }; } });
  await save();
  await save();
  expect(sent).toEqual([costume.md5ext, costume.md5ext]);
  expect(saves).toHaveLength(3);
});

test('a picture named in the project but nowhere to be found is not promised', async () => {
  const { keeper, saves } = setUp();
  await keeper.save({ project, assets: new Map() }, null);
  expect(saves[0]?.assets.size).toBe(0);
});

test('a new sprite has a name of its own, and a size that leaves room for others', () => {
  const large = createCostume({ name: 'Poulpe', format: 'png', bytes, width: 800, height: 400 });
  const added = createSprite(project, large.name, [large]);
  expect(added.name).toBe('Poulpe 2');
  expect(added.sprite?.size).toBe(25);
  expect([large.rotationCenterX, large.rotationCenterY]).toEqual([400, 200]);
  expect(large.assetId).toMatch(/^[0-9a-f]{32}$/u);
});
