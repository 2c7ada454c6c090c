import { expect, test } from 'vitest';
import { packScript, unpackScript } from '../../../src/app/studio/packed-script.ts';
import { ProjectSession } from '../../../src/app/studio/project-session.ts';
import { duplicateSprite, moveSprite } from '../../../src/app/studio/copy-sprite.ts';
import { stageOf, type Block, type Target } from '../../../src/core/project/project.ts';
import { settle } from './fake-timer.ts';
import { sampleProject, sprite } from './sample-project.ts';

const block = (opcode: string, parent: string | null, more: Partial<Block> = {}): Block =>
  ({ opcode, next: null, parent, inputs: {}, fields: {}, shadow: false, topLevel: parent === null, ...(parent === null ? { x: 40, y: 40 } : {}), ...more });

/** Flag: change "points" of its own by the shared "score", send "go", call "hop", which adds to its own list; and a script beside. */
const scopi = sprite('Scopi', {
  variables: { own: { name: 'points', value: 3 } }, lists: { list: { name: 'noms', items: ['a'] } },
  blocks: {
    flag: block('event_whenflagclicked', null, { next: 'change', comment: 'note' }),
    change: block('data_changevariableby', 'flag', { next: 'send', inputs: { VALUE: [3, [12, 'score', 'all'], [4, 1]] }, fields: { VARIABLE: ['points', 'own'] } }),
    send: block('event_broadcast', 'change', { next: 'call', inputs: { BROADCAST_INPUT: [1, [11, 'go', 'message']] } }),
    call: block('procedures_call', 'send', { mutation: { tagName: 'mutation', children: [], proccode: 'hop', argumentids: '[]' } }),
    define: block('procedures_definition', null, { next: 'add', inputs: { custom_block: [1, 'prototype'] } }),
    prototype: block('procedures_prototype', 'define', { shadow: true, mutation: { tagName: 'mutation', children: [], proccode: 'hop', argumentids: '[]', argumentnames: '[]', argumentdefaults: '[]', warp: 'false' } }),
    add: block('data_addtolist', 'define', { inputs: { ITEM: [1, [10, 'b']] }, fields: { LIST: ['noms', 'list'] } }),
    other: block('event_whenthisspriteclicked', null),
  },
  comments: { note: { blockId: 'flag', text: 'Ici', x: 0, y: 0, width: 100, height: 100, minimized: false }, free: { blockId: null, text: 'Libre', x: 0, y: 0, width: 100, height: 100, minimized: false } },
});

function open(...sprites: readonly Target[]): ProjectSession {
  const project = sampleProject(...sprites);
  const [stage, ...others] = project.targets;
  return new ProjectSession({ project: { ...project, targets: [{ ...stage!, variables: { all: { name: 'score', value: 7 } }, broadcasts: { message: 'go' } }, ...others] }, assets: new Map() });
}

const named = (session: ProjectSession, name: string): Target => session.project.targets.find((target) => target.name === name)!;
const opcodes = (target: Target): readonly string[] => Object.values(target.blocks).map((one) => ('opcode' in one ? one.opcode : one[0].toString())).sort();
const find = (target: Target, opcode: string): Block => Object.values(target.blocks).find((one): one is Block => 'opcode' in one && one.opcode === opcode)!;

test('a script takes along its variables, lists, notes and own blocks, and nothing else; undone in one step', async () => {
  const session = open(scopi, sprite('Coffre'));
  unpackScript(session, 'Coffre', packScript(scopi, stageOf(session.project), 'flag'));
  await settle();
  const chest = named(session, 'Coffre');
  expect(opcodes(chest)).toEqual(['data_addtolist', 'data_changevariableby', 'event_broadcast', 'event_whenflagclicked', 'procedures_call', 'procedures_definition', 'procedures_prototype']);
  expect(Object.keys(chest.blocks).filter((id) => id in scopi.blocks)).toEqual([]);
  expect(Object.values(chest.variables)).toEqual([{ name: 'points', value: 3 }]);
  expect(Object.values(chest.lists)).toEqual([{ name: 'noms', items: ['a'] }]);
  expect(Object.keys(chest.variables)).not.toEqual(['own']);
  const change = find(chest, 'data_changevariableby');
  expect(change.fields['VARIABLE']).toEqual(['points', Object.keys(chest.variables)[0]]);
  expect(change.inputs['VALUE']).toEqual([3, [12, 'score', 'all'], [4, 1]]);
  expect(Object.values(chest.comments).map(({ text, blockId }) => [text, (chest.blocks[blockId!] as Block).opcode])).toEqual([['Ici', 'event_whenflagclicked']]);
  session.undo();
  expect(session.canUndo).toBe(false);
  expect(named(session, 'Coffre').blocks).toEqual({});
});

test('what the other sprite has under the same name is used; an own block it has is not made twice', async () => {
  const session = open(scopi, sprite('Coffre', { variables: { mine: { name: 'points', value: 1 } } }));
  const packed = packScript(scopi, stageOf(session.project), 'flag');
  unpackScript(session, 'Coffre', packed);
  await settle();
  unpackScript(session, 'Coffre', packed);
  const chest = named(session, 'Coffre');
  expect(Object.keys(chest.variables)).toEqual(['mine']);
  expect(find(chest, 'data_changevariableby').fields['VARIABLE']).toEqual(['points', 'mine']);
  expect(opcodes(chest).filter((opcode) => opcode === 'procedures_definition')).toHaveLength(1);
  const heads = Object.values(chest.blocks).flatMap((one) => ('opcode' in one && one.opcode === 'event_whenflagclicked' ? [one.x] : []));
  expect(new Set(heads).size).toBe(2);
});

test('in another project the shared variable and the message are made', () => {
  const packed = packScript(scopi, stageOf(open(scopi).project), 'flag');
  const session = new ProjectSession({ project: sampleProject(sprite('Coffre')), assets: new Map() });
  unpackScript(session, 'Coffre', packed);
  const stage = stageOf(session.project)!;
  expect(Object.values(stage.variables)).toEqual([{ name: 'score', value: 7 }]);
  expect(Object.values(stage.broadcasts)).toEqual(['go']);
  expect(find(named(session, 'Coffre'), 'data_changevariableby').inputs['VALUE']).toEqual([3, [12, 'score', Object.keys(stage.variables)[0]], [4, 1]]);
});

test('a copied sprite stands behind its model with ids of its own; the list is put in another order; both can be undone', async () => {
  const session = open(scopi, sprite('Coffre'));
  expect(duplicateSprite(session, 'Scopi')).toBe('Scopi 2');
  await settle();
  const order = (): readonly string[] => session.project.targets.map(({ name }) => name);
  expect(order()).toEqual(['Stage', 'Scopi', 'Scopi 2', 'Coffre']);
  const copy = named(session, 'Scopi 2');
  expect(opcodes(copy)).toEqual(opcodes(scopi));
  expect([...Object.keys(copy.blocks), ...Object.keys(copy.variables), ...Object.keys(copy.comments)].filter((id) => id in scopi.blocks || id in scopi.variables || id in scopi.comments)).toEqual([]);
  expect(copy.sprite).toMatchObject({ x: 24, y: -24 });
  moveSprite(session, 'Coffre', 0);
  await settle();
  expect(order()).toEqual(['Stage', 'Coffre', 'Scopi', 'Scopi 2']);
  const told: string[] = [];
  session.changed.on(({ changes }) => { told.push(...changes.map(({ kind }) => kind)); });
  session.undo();
  expect(order()).toEqual(['Stage', 'Scopi', 'Scopi 2', 'Coffre']);
  expect(told).toEqual(['order-targets']);
  session.undo();
  expect(order()).toEqual(['Stage', 'Scopi', 'Coffre']);
});
