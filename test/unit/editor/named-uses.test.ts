import { expect, test } from 'vitest';
import { applyChange, type ProjectChange } from '../../../src/core/project/changes.ts';
import type { Block, Blocks, Monitor, Project, Target } from '../../../src/core/project/project.ts';
import { countUses, ownerOf, removeNamed, renameNamed, type Named } from '../../../src/editor/named-uses.ts';

const block = (opcode: string, more: Partial<Block>): Block => ({ opcode, next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: false, ...more });
const target = (name: string, over: Partial<Target> = {}): Target => ({
  isStage: false, name, variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [], sounds: [], volume: 100, layerOrder: 1, rest: {}, ...over,
});

const score: Named = { kind: 'variables', id: 'v', name: 'score' };
const blocks: Blocks = {
  flag: block('event_whenflagclicked', { topLevel: true, x: 0, y: 0, next: 'repeat' }),
  repeat: block('control_repeat', { parent: 'flag', next: 'move', inputs: { TIMES: [3, [12, 'score', 'v'], [6, '10']], SUBSTACK: [2, 'set'] } }),
  set: block('data_setvariableto', { parent: 'repeat', next: 'wait', comment: 'c', inputs: { VALUE: [3, 'sum', [10, '0']] }, fields: { VARIABLE: ['score', 'v'] } }),
  sum: block('operator_add', { parent: 'set', inputs: { NUM1: [3, [12, 'score', 'v'], [4, '1']], NUM2: [1, [4, '2']] } }),
  wait: block('control_wait', { parent: 'set', inputs: { DURATION: [1, [5, '1']] } }),
  move: block('motion_movesteps', { parent: 'repeat', inputs: { STEPS: [3, [12, 'autre', 'o'], [4, '10']] } }),
  alone: [12, 'score', 'v', 10, 20],
};
const monitor: Monitor = { id: 'v', mode: 'default', opcode: 'data_variable', params: { VARIABLE: 'score' }, spriteName: null, value: 0, x: 0, y: 0, width: 0, height: 0, visible: true, rest: {} };
const stage = target('Stage', { isStage: true, variables: { v: { name: 'score', value: 3 }, o: { name: 'autre', value: 0 } }, broadcasts: { m: 'partez' } });
const fish = target('Poisson', { blocks, comments: { c: { blockId: 'set', text: 'ici', x: 0, y: 0, width: 200, height: 200, minimized: false } } });
const project: Project = { targets: [stage, fish, target('Vide')], monitors: [monitor], extensions: [], meta: {}, rest: {} };

const after = (changes: readonly ProjectChange[]): Project => changes.reduce(applyChange, project);
const blocksAfter = (changes: readonly ProjectChange[]): Blocks => after(changes).targets[1]!.blocks;

test('every block that names the variable is counted, in all sprites that see it', () => {
  expect(ownerOf(project, fish, score)).toBe(stage);
  expect(countUses(project, stage, score)).toBe(4);
});

test('a new name is written everywhere, where the value is shown too, and the value stays', () => {
  const changes = renameNamed(project, stage, score, 'points');
  const { targets: [owner], monitors } = after(changes);
  expect(owner!.variables['v']).toEqual({ name: 'points', value: 3 });
  expect(JSON.stringify(blocksAfter(changes))).not.toContain('score');
  expect(blocksAfter(changes)['move']).toEqual(blocks['move']);
  expect(monitors[0]!.params).toEqual({ VARIABLE: 'points' });
  expect(changes.map((change) => ('target' in change ? change.target : ''))).toEqual(['Stage', 'Poisson']);
});

test('taken away, slots show what was under it, stacks close, and what was in its blocks goes with them', () => {
  const changes = removeNamed(project, stage, score);
  const left = blocksAfter(changes);
  expect(Object.keys(left)).toEqual(['flag', 'repeat', 'wait', 'move']);
  expect(left['repeat']).toMatchObject({ inputs: { TIMES: [1, [6, '10']], SUBSTACK: [2, 'wait'] } });
  expect(left['wait']).toMatchObject({ parent: 'repeat' });
  expect(after(changes).targets[0]!.variables).toEqual({ o: { name: 'autre', value: 0 } });
  expect(after(changes).targets[1]!.comments).toEqual({});
  expect(after(changes).monitors).toEqual([]);
});

test('a message takes away the blocks that send or hear it, and what follows a hat stays', () => {
  const heard: Blocks = {
    hat: block('event_whenbroadcastreceived', { topLevel: true, x: 5, y: 6, next: 'send', fields: { BROADCAST_OPTION: ['partez', 'm'] } }),
    send: block('event_broadcast', { parent: 'hat', next: 'move', inputs: { BROADCAST_INPUT: [1, [11, 'partez', 'm']] } }),
    move: block('motion_movesteps', { parent: 'send', inputs: { STEPS: [1, [4, '10']] } }),
  };
  const here: Project = { ...project, targets: [stage, target('Poisson', { blocks: heard })] };
  const left = removeNamed(here, stage, { kind: 'broadcasts', id: 'm', name: 'partez' }).reduce(applyChange, here);
  expect(left.targets[1]!.blocks).toEqual({ move: { ...heard['move'], parent: null, topLevel: true, x: 5, y: 6 } });
  expect(left.targets[0]!.broadcasts).toEqual({});
});
