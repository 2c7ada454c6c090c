/** Which sounds end which, told by the scripts that wait for them. */
import { expect, test } from 'vitest';
import type { Project, Sound } from '../../../src/core/project/project.ts';
import { buildProject, flag, make, say, type Made, type SpriteParts } from '../../project-builder.ts';
import { run } from './run-project.ts';

const SECOND = 30;
/** Two seconds long. */
const song: Sound = { assetId: 's', name: 'chant', md5ext: 's.wav', dataFormat: 'wav', rate: 1000, sampleCount: 2000, rest: {} };
const withSong = (sprites: readonly SpriteParts[]): Project => {
  const project = buildProject(sprites);
  return { ...project, targets: project.targets.map((target) => ({ ...target, sounds: [song] })) };
};
const untilDone = make('sound_playuntildone', { SOUND_MENU: 'chant' });
const start = make('sound_play', { SOUND_MENU: 'chant' });
const wait = (seconds: number): Made => make('control_wait', { DURATION: seconds });
const stopOthers = make('control_stop', { STOP_OPTION: 'other scripts in sprite' });

/** Seconds until `word` is said, to the nearest half. */
const saidAfter = (project: Project, word: string): number => {
  const { said, saidAt } = run(project);
  return Math.round((saidAt[said.indexOf(word)]! / SECOND) * 2) / 2;
};

test('a sound that is played again begins again: who waited for the first goes on', () => {
  expect(saidAfter(withSong([{ scripts: [[flag, untilDone, say('fini')]] }]), 'fini')).toBe(2);
  expect(saidAfter(withSong([{ scripts: [[flag, untilDone, say('fini')], [flag, wait(1), start]] }]), 'fini')).toBe(1);
});

test('a clone has the same bank as its original, another sprite its own', () => {
  const clone: Made[][] = [[flag, make('control_create_clone_of', { CLONE_OPTION: '_myself_' }), untilDone, say('fini')], [make('control_start_as_clone'), wait(1), start]];
  expect(saidAfter(withSong([{ scripts: clone }]), 'fini')).toBe(1);
  expect(saidAfter(withSong([{ scripts: [[flag, untilDone, say('fini')]] }, { scripts: [[flag, wait(1), start]] }]), 'fini')).toBe(2);
});

test('"stop all sounds" lets those who wait go on; "stop other scripts" ends them', () => {
  expect(saidAfter(withSong([{ scripts: [[flag, untilDone, say('fini')], [flag, wait(1), make('sound_stopallsounds')]] }]), 'fini')).toBe(1);
  expect(run(withSong([{ scripts: [[flag, untilDone, say('fini')], [flag, wait(1), stopOthers]] }])).said).toEqual([]);
});
