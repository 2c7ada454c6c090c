import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/project/project.ts';
import { ProjectSession } from '../../../src/app/studio/project-session.ts';
import { enterState, renameSprite } from '../../../src/app/studio/sprite-changes.ts';
import { parseNumber, showNumber } from '../../../src/ui/studio/numbers.ts';
import { settle } from './fake-timer.ts';
import { sampleProject, sprite } from './sample-project.ts';

const menu = (opcode: string, field: string, value: string): Block =>
  ({ opcode, next: null, parent: 'p', inputs: {}, fields: { [field]: [value, null] }, shadow: true, topLevel: false });

const open = (): ProjectSession => new ProjectSession({
  project: sampleProject(
    sprite('Scopi', { blocks: { a: menu('sensing_touchingobjectmenu', 'TOUCHINGOBJECTMENU', 'Coffre'), b: menu('motion_goto_menu', 'TO', '_random_'), c: menu('looks_costume', 'COSTUME', 'Coffre') } }),
    sprite('Coffre'),
  ),
  assets: new Map(),
});

const valueOf = (session: ProjectSession, block: string, field: string): unknown =>
  (session.project.targets[1]?.blocks[block] as Block | undefined)?.fields[field]?.[0];

test('a renamed sprite keeps its name in the blocks of the others, and one undo brings all back', async () => {
  const session = open();
  renameSprite(session, 'Coffre', 'Trésor');
  await settle();
  expect(session.project.targets.map(({ name }) => name)).toEqual(['Stage', 'Scopi', 'Trésor']);
  expect([valueOf(session, 'a', 'TOUCHINGOBJECTMENU'), valueOf(session, 'b', 'TO'), valueOf(session, 'c', 'COSTUME')]).toEqual(['Trésor', '_random_', 'Coffre']);
  session.undo();
  expect(valueOf(session, 'a', 'TOUCHINGOBJECTMENU')).toBe('Coffre');
  expect(session.canUndo).toBe(false);
});

test('a name already taken, or one that blocks understand otherwise, gets a number', () => {
  const session = open();
  renameSprite(session, 'Coffre', 'Scopi');
  expect(session.project.targets[2]?.name).toBe('Scopi 2');
  renameSprite(session, 'Scopi 2', '_mouse_');
  expect(session.project.targets[2]?.name).toBe('_mouse_ 2');
});

test('numbers typed by hand are held to what the stage allows', () => {
  const session = open();
  enterState(session, 'Scopi', { size: -5, direction: 270 });
  expect(session.project.targets[1]?.sprite).toMatchObject({ size: 1, direction: -90 });
  enterState(session, 'Scopi', { direction: -180, x: 12.5 });
  expect(session.project.targets[1]?.sprite).toMatchObject({ direction: 180, x: 12.5 });
});

test('numbers are shown and read with a comma and a real minus', () => {
  expect([showNumber(-12.34), showNumber(-0.01), showNumber(90)]).toEqual(['−12,3', '0', '90']);
  expect([parseNumber(' −12,5 '), parseNumber('-3.5'), parseNumber('1 000'), parseNumber(''), parseNumber('dix')]).toEqual([-12.5, -3.5, 1000, null, null]);
});
