import { expect, test } from 'vitest';
import { ProjectSession } from '../../../src/app/studio/project-session.ts';
import { takeDropped } from '../../../src/app/studio/take-dropped.ts';
import { buildProject } from '../../project-builder.ts';

const session = new ProjectSession({ project: buildProject([{ name: 'Poisson' }]), assets: new Map() });
const files = { openSprite: () => Promise.reject(new Error('not to be opened')) };
const drop = (name: string, isInCostumes: boolean) =>
  takeDropped(new File(['x'], name), { session, target: session.target!, isInCostumes, canAddSprites: false, canEditAssets: false, files });

test.each([['Méduse.sprite3', false], ['rouge.PNG', false], ['rouge.png', true], ['loup.wav', true]])('a lesson that keeps its things as they are takes no %s', async (name, isInCostumes) => {
  const before = session.project;
  expect(await drop(name, isInCostumes)).toEqual({ kind: 'refused', why: 'studio.drop.notHere' });
  expect(session.project).toBe(before);
});

test('a file whose name says nothing is refused, whatever is in it', async () => {
  expect(await drop('wav', false)).toEqual({ kind: 'refused', why: 'studio.drop.unknown' });
});
