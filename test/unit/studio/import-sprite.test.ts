import { expect, test } from 'vitest';
import { importSprite } from '../../../src/app/studio/import-sprite.ts';
import { ProjectSession } from '../../../src/app/studio/project-session.ts';
import { isPrimitive, type Block, type Target } from '../../../src/core/project/project.ts';
import { settle } from './fake-timer.ts';
import { sampleProject, sprite } from './sample-project.ts';

const block = (opcode: string, parts: Partial<Block> = {}): Block =>
  ({ opcode, next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: true, ...parts });

const lea = (): Target => sprite('Scopi', {
  variables: { v: { name: 'vies', value: 3 } }, lists: { l: { name: 'notes', items: [] } },
  blocks: {
    a: block('data_setvariableto', { fields: { VARIABLE: ['vies', 'v'] }, inputs: { VALUE: [3, [13, 'notes', 'l'], [10, '']] } }),
    b: block('event_broadcast', { inputs: { BROADCAST_INPUT: [1, [11, 'Départ', 'x']] } }),
    c: block('event_whenbroadcastreceived', { fields: { BROADCAST_OPTION: ['départ', 'x'] } }),
    d: [12, 'vies', 'v', 0, 0],
    e: block('pen_clear'),
  },
});

test('a sprite from a file gets a name and ids of its own, what it needs comes along, and one undo takes all away', async () => {
  const session = new ProjectSession({ project: sampleProject(sprite('Scopi', { variables: { v: { name: 'autre', value: 1 } } })), assets: new Map() });
  const before = session.project;
  const picture = new Uint8Array([1]);
  expect(importSprite(session, { target: lea(), assets: new Map([['p.png', picture]]), problems: [] })).toBe('Scopi 2');
  const added = session.project.targets.at(-1)!;
  const [id] = Object.keys(added.variables) as [string];
  expect(id).not.toBe('v');
  expect(added).toMatchObject({ name: 'Scopi 2', variables: { [id]: { name: 'vies', value: 3 } }, lists: { l: { name: 'notes' } } });
  const [set] = Object.values(added.blocks).filter((each): each is Block => !isPrimitive(each));
  expect(set!.fields['VARIABLE']).toEqual(['vies', id]);
  expect(set!.inputs['VALUE']).toEqual([3, [13, 'notes', 'l'], [10, '']]);
  expect(added.blocks['d']).toEqual([12, 'vies', id, 0, 0]);
  expect(added.layerOrder).toBeGreaterThan(Math.max(...before.targets.map((each) => each.layerOrder)));
  expect(Object.values(session.project.targets[0]!.broadcasts)).toEqual(['Départ']);
  expect(session.project.extensions).toEqual(['pen']);
  expect(session.assets.get('p.png')).toBe(picture);
  await settle();
  session.undo();
  expect(session.project).toEqual(before);
});
