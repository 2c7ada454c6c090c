import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawing } from '../../../scripts/packs/drawings.ts';
import { makeProject } from '../../../scripts/packs/scene.ts';
import { sound } from '../../../scripts/packs/sounds.ts';

const ASSETS = join(import.meta.dirname, '../../../assets');

test('a character, a backdrop and a sound of the library are called as children read them', () => {
  const { project, assets } = makeProject({ backdrop: 'backdrops/mushrooms', actors: [{ name: 'Flamme', costumes: ['flamme/fire-1'], sounds: ['thunder'], x: 0, y: 0 }] }, {});
  const [stage, flamme] = project.targets;
  expect(stage!.costumes[0]!.name).toBe('Forêt magique');
  expect(flamme!.costumes[0]).toMatchObject({ name: 'souffle 1', rotationCenterX: 80, rotationCenterY: 80 });
  expect(flamme!.sounds[0]!.name).toBe('Tonnerre');
  expect(assets.get(flamme!.sounds[0]!.md5ext)).toEqual(readFileSync(join(ASSETS, 'sounds/thunder.wav')));
});

test('what the library does not have is said', () => {
  expect(() => drawing('pacha/fly-1')).toThrow('Nothing in the library is called pacha/fly-1');
  expect(() => sound('Tonnerre')).toThrow('Nothing in the library sounds like Tonnerre');
});
