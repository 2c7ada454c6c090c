import { expect, test } from 'vitest';
import { addSound, duplicateAsset, moveAsset, removeAsset, renameAsset, replaceCostume } from '../../../src/app/studio/asset-changes.ts';
import { keyOf } from '../../../src/app/studio/asset-keys.ts';
import { nameAsset } from '../../../src/app/studio/new-sprite.ts';
import { ProjectSession } from '../../../src/app/studio/project-session.ts';
import type { Block, Costume, Sound } from '../../../src/core/project/project.ts';
import { settle } from './fake-timer.ts';
import { sampleProject, sprite } from './sample-project.ts';

const costume = (name: string): Costume => ({ ...nameAsset(new TextEncoder().encode(name), 'svg'), name, rotationCenterX: 0, rotationCenterY: 0, bitmapResolution: 1, rest: {} });
const sound = (name: string): Sound => ({ ...nameAsset(new TextEncoder().encode(name), 'wav'), name, rate: 48_000, sampleCount: 1, rest: {} });
const menu = (opcode: string, field: string, value: string): Block => ({ opcode, next: null, parent: 'p', inputs: {}, fields: { [field]: [value, null] }, shadow: true, topLevel: false });

function open(current = 1): ProjectSession {
  const blocks = { a: menu('looks_costume', 'COSTUME', 'b'), s: menu('sound_sounds_menu', 'SOUND_MENU', 'b'), c: menu('looks_backdrops', 'BACKDROP', 'b') };
  const project = sampleProject(sprite('Scopi', { costumes: ['a', 'b', 'c'].map(costume), sounds: [sound('b')], currentCostume: current, blocks }), sprite('Coffre', { blocks }));
  const [stage, ...others] = project.targets;
  return new ProjectSession({ project: { ...project, targets: [{ ...stage!, costumes: [costume('b'), costume('n')] }, ...others] }, assets: new Map() });
}
const scopi = (session: ProjectSession) => session.project.targets[1]!;
const names = (session: ProjectSession): readonly string[] => scopi(session).costumes.map(({ name }) => name);
const worn = (session: ProjectSession): string | undefined => scopi(session).costumes[scopi(session).currentCostume]?.name;
const said = (session: ProjectSession, target: number, block: string): unknown => Object.values((session.project.targets[target]!.blocks[block] as Block).fields)[0]?.[0];

test('whatever moves, the costume worn stays worn', () => {
  for (const current of [0, 1, 2]) for (const from of [0, 1, 2]) for (const to of [0, 1, 2]) {
    const session = open(current);
    const before = worn(session);
    moveAsset(session, 'Scopi', 'costumes', from, to);
    expect([names(session)[to], worn(session)]).toEqual([['a', 'b', 'c'][from], before]);
  }
});

test('taken away: the costume worn stays worn, or the next one is; the last one stays', () => {
  const session = open(2);
  removeAsset(session, 'Scopi', 'costumes', 0);
  expect([names(session), worn(session)]).toEqual([['b', 'c'], 'c']);
  removeAsset(session, 'Scopi', 'costumes', 1);
  expect([names(session), worn(session)]).toEqual([['b'], 'b']);
  removeAsset(session, 'Scopi', 'costumes', 0);
  expect(names(session)).toEqual(['b']);
});

test('a copy and a newcomer get names of their own', () => {
  const session = open();
  duplicateAsset(session, 'Scopi', 'costumes', 0);
  duplicateAsset(session, 'Scopi', 'costumes', 1);
  addSound(session, 'Scopi', sound('b'), new Map());
  expect([names(session), worn(session), scopi(session).sounds.map(({ name }) => name)]).toEqual([['a', 'a 2', 'a 3', 'b', 'c'], 'a 3', ['b', 'b 2']]);
});

test('a new name is said by the blocks that mean it, and only by those', async () => {
  const session = open();
  renameAsset(session, 'Scopi', 'costumes', 1, 'c');
  expect(names(session)).toEqual(['a', 'c 2', 'c']);
  expect([said(session, 1, 'a'), said(session, 1, 's'), said(session, 1, 'c'), said(session, 2, 'a')]).toEqual(['c 2', 'b', 'b', 'b']);
  await settle();
  renameAsset(session, 'Stage', 'costumes', 0, 'mer');
  expect([said(session, 1, 'c'), said(session, 2, 'c'), said(session, 2, 'a')]).toEqual(['mer', 'mer', 'b']);
  await settle();
  session.undo();
  session.undo();
  expect([session.canUndo, names(session), said(session, 1, 'a')]).toEqual([false, ['a', 'b', 'c'], 'b']);
});

test('drawn on, renamed and moved, a costume is the same for its editor; its copy is another', () => {
  const session = open();
  const key = keyOf(scopi(session).costumes[1]!);
  replaceCostume(session, 'Scopi', 1, nameAsset(new Uint8Array([1]), 'svg'), new Map());
  renameAsset(session, 'Scopi', 'costumes', 1, 'z');
  moveAsset(session, 'Scopi', 'costumes', 1, 0);
  duplicateAsset(session, 'Scopi', 'costumes', 0);
  expect(scopi(session).costumes.map((each) => keyOf(each) === key)).toEqual([true, false, false, false]);
});
