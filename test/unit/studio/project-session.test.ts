import { expect, test } from 'vitest';
import type { ProjectChange } from '../../../src/core/project/changes.ts';
import { findTarget } from '../../../src/core/project/project.ts';
import { ProjectSession, type SessionChange } from '../../../src/app/studio/project-session.ts';
import { sampleProject, sprite } from './sample-project.ts';
import { settle } from './fake-timer.ts';

const move = (x: number): ProjectChange => ({ kind: 'sprite-state', target: 'Poulpe', state: { x } });
const open = (): ProjectSession => new ProjectSession({ project: sampleProject(sprite('Poulpe'), sprite('Coffre')), assets: new Map() });
const xOf = (session: ProjectSession): number | undefined => findTarget(session.project, 'Poulpe')?.sprite?.x;

test('the first sprite is the one being looked at, the stage when there is none', () => {
  expect(open().target?.name).toBe('Poulpe');
  expect(new ProjectSession({ project: sampleProject(), assets: new Map() }).target?.isStage).toBe(true);
});

test('undo and redo walk through the changes, and tell the stage only what differs', async () => {
  const session = open();
  const told: SessionChange[] = [];
  session.changed.on((change) => told.push(change));
  session.apply(move(10));
  await settle();
  session.apply(move(20));
  await settle();
  session.undo();
  expect(xOf(session)).toBe(10);
  session.redo();
  expect(xOf(session)).toBe(20);
  session.undo();
  session.undo();
  expect(xOf(session)).toBe(0);
  expect([session.canUndo, session.canRedo]).toEqual([false, true]);
  expect(told.slice(2).map((c) => c.changes.map((one) => one.kind))).toEqual(Array(4).fill(['sprite-state']));
});

test('changes of one moment are undone together', async () => {
  const session = open();
  session.apply({ kind: 'variables', target: 'Stage', variables: { v: { name: 'score', value: 0 } }, lists: {} });
  session.apply(move(5));
  await settle();
  session.undo();
  expect(session.canUndo).toBe(false);
  expect(session.project.targets[0]?.variables).toEqual({});
});

test('a new change forgets what could be redone', async () => {
  const session = open();
  session.apply(move(10));
  await settle();
  session.undo();
  session.apply(move(30));
  expect(session.canRedo).toBe(false);
});

test('a sprite taken away comes back by undo; another is looked at meanwhile', async () => {
  const session = open();
  const told: SessionChange[] = [];
  session.changed.on((change) => told.push(change));
  session.apply({ kind: 'remove-target', target: 'Poulpe' });
  await settle();
  expect(session.target?.name).toBe('Coffre');
  session.undo();
  expect(session.target?.name).toBe('Poulpe');
  expect(told[1]?.changes.map((c) => c.kind)).toEqual(['add-target', 'order-targets']);
});

test('a renamed target stays the one being looked at', () => {
  const session = open();
  session.apply({ kind: 'rename', target: 'Poulpe', name: 'Octo' });
  expect(session.target?.name).toBe('Octo');
});

test('pictures that come with a change are kept', () => {
  const session = open();
  session.apply({ kind: 'add-target', added: sprite('Étoile') }, new Map([['a.svg', new Uint8Array([1])]]));
  expect([...session.assets.keys()]).toEqual(['a.svg']);
});

test('a change to nobody changes nothing', () => {
  const session = open();
  session.apply({ kind: 'sounds', target: 'Personne', sounds: [] });
  expect(session.canUndo).toBe(false);
});
