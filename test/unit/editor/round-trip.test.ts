import * as Blockly from 'blockly/core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { blocks as registry } from '../../../src/core/blocks/registry.ts';
import type { Block, Blocks, Comment, Target } from '../../../src/core/project/project.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { createCatalogue } from '../../../src/editor/catalogue.ts';
import { defineBlocks } from '../../../src/editor/define-blocks.ts';
import { ShownTarget } from '../../../src/editor/shown-target.ts';
import { treeOf, writeTree } from './sample-blocks.ts';

const catalogue = createCatalogue(registry.values());

beforeAll(() => { defineBlocks(registry, { locale: 'fr', translate: createTranslate('fr'), colours: 'normal' }); });

const targetOf = (blocks: Blocks, comments: Readonly<Record<string, Comment>> = {}): Target => ({
  isStage: false, name: 'Poulpe', variables: {}, lists: {}, broadcasts: {}, blocks, comments, currentCostume: 0, costumes: [], sounds: [], volume: 100, layerOrder: 1, rest: {},
});

/** What the editor writes back of what it has been given. */
function throughEditor(blocks: Blocks, comments: Readonly<Record<string, Comment>> = {}): { blocks: Blocks; comments: Readonly<Record<string, Comment>>; shown: number } {
  const workspace = new Blockly.Workspace();
  const saved = new ShownTarget(workspace, targetOf(blocks, comments), catalogue).save();
  const shown = workspace.getAllBlocks(false).filter((b) => b.type !== 'unknown_block').length;
  workspace.dispose();
  return { ...saved, shown };
}

const block = (over: Partial<Block> & { readonly opcode: string }): Block =>
  ({ next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: false, ...over });

test.each([...registry.values()].filter(({ opcode }) => !opcode.startsWith('procedures_')).map((spec) => [spec.opcode, spec] as const))('%s comes back as it was, whatever is in it', (_, spec) => {
  fc.assert(fc.property(treeOf(spec), fc.integer(), (tree, x) => {
    const blocks = writeTree(tree, x, 20.5);
    const { blocks: saved, shown } = throughEditor(blocks);
    expect(saved).toEqual(blocks);
    expect(shown).toBeGreaterThan(0);
  }), { numRuns: 6 });
});

test('scripts keep their order, and variables left alone stay bare', () => {
  const blocks: Blocks = {
    z: block({ opcode: 'motion_movesteps', topLevel: true, x: 1, y: 2, inputs: { STEPS: [1, [4, '10']] } }),
    v: [12, 'score', 'idScore', 10, -20],
    a: block({ opcode: 'event_whenflagclicked', topLevel: true, x: 5, y: 6 }),
    l: [13, 'trésors', 'idList', 0, 0],
  };
  const { blocks: saved } = throughEditor(blocks);
  expect(saved).toEqual(blocks);
  expect(Object.keys(saved)).toEqual(['z', 'v', 'a', 'l']);
});

test('a shadow the file has as a block of its own stays one', () => {
  const blocks: Blocks = {
    a: block({ opcode: 'motion_movesteps', topLevel: true, x: 0, y: 0, inputs: { STEPS: [3, [12, 'score', 'idScore'], 'n'] } }),
    n: block({ opcode: 'math_number', parent: 'a', shadow: true, fields: { NUM: ['10', null] } }),
  };
  expect(throughEditor(blocks).blocks).toEqual(blocks);
});

test('fields stay as written: without an id, as a number, or unknown here', () => {
  const blocks: Blocks = {
    a: block({ opcode: 'motion_setrotationstyle', topLevel: true, x: 0, y: 0, fields: { STYLE: ['left-right'], LATER: ['x', 'y'] } }),
    b: block({ opcode: 'data_showvariable', topLevel: true, x: 0, y: 90, fields: { VARIABLE: [12, null] } }),
  };
  expect(throughEditor(blocks).blocks).toEqual(blocks);
});

test('unknown blocks keep their slots, fields, mutation and what is inside', () => {
  const blocks: Blocks = {
    h: block({ opcode: 'event_whenflagclicked', topLevel: true, x: 0, y: 0, next: 'u' }),
    u: block({ opcode: 'laser_fire', parent: 'h', next: 'w', inputs: { POWER: [3, 'r', [4, '3']], SUBSTACK: [2, 'm'], MODE: [1, 'menu'] }, fields: { KIND: ['red', null] }, mutation: { tagName: 'mutation', children: [], odd: { deep: [1] } } }),
    r: block({ opcode: 'laser_power', parent: 'u' }),
    menu: block({ opcode: 'laser_menu_mode', parent: 'u', shadow: true, fields: { mode: ['wide', null] } }),
    m: block({ opcode: 'motion_movesteps', parent: 'u', inputs: { STEPS: [1, [4, '10']] } }),
    w: block({ opcode: 'control_wait', parent: 'u', inputs: { DURATION: [1, [5, '1']] } }),
  };
  const { blocks: saved, shown } = throughEditor(blocks);
  expect(saved).toEqual(blocks);
  expect(shown).toBe(5);
});

test('known blocks where they do not belong are kept, as unknown ones', () => {
  const blocks: Blocks = {
    a: block({ opcode: 'control_wait_until', topLevel: true, x: 0, y: 0, inputs: { CONDITION: [2, 'x'] }, next: 'f' }),
    x: block({ opcode: 'motion_xposition', parent: 'a' }),
    f: block({ opcode: 'control_forever', parent: 'a', next: 'g' }),
    g: block({ opcode: 'event_whenflagclicked', parent: 'f' }),
  };
  expect(throughEditor(blocks).blocks).toEqual(blocks);
});

test('blocks that hang on nothing are kept unseen', () => {
  const blocks: Blocks = {
    a: block({ opcode: 'motion_movesteps', topLevel: true, x: 0, y: 0, inputs: { STEPS: [1, [4, '10']] } }),
    lost: block({ opcode: 'motion_setx', parent: 'nobody', inputs: { X: [1, [4, '10']] } }),
  };
  expect(throughEditor(blocks).blocks).toEqual(blocks);
});

test('custom blocks are drawn from their mutation and keep it', () => {
  const called = { tagName: 'mutation', children: [], proccode: 'sauter %s fois si %b', argumentids: '["i1","i2"]', warp: 'true' };
  const prototype = { ...called, argumentnames: '["combien","oui"]', argumentdefaults: '["",""]' };
  const blocks: Blocks = {
    d: block({ opcode: 'procedures_definition', topLevel: true, x: 0, y: 0, inputs: { custom_block: [1, 'p'] }, next: 'c' }),
    p: block({ opcode: 'procedures_prototype', parent: 'd', shadow: true, inputs: { i1: [1, 'a1'], i2: [1, 'a2'] }, mutation: prototype }),
    a1: block({ opcode: 'argument_reporter_string_number', parent: 'p', shadow: true, fields: { VALUE: ['combien', null] } }),
    a2: block({ opcode: 'argument_reporter_boolean', parent: 'p', shadow: true, fields: { VALUE: ['oui', null] } }),
    c: block({ opcode: 'procedures_call', parent: 'd', inputs: { i1: [3, 'a3', [10, '']], i2: [2, 'a4'] }, mutation: called }),
    a3: block({ opcode: 'argument_reporter_string_number', parent: 'c', fields: { VALUE: ['combien', null] } }),
    a4: block({ opcode: 'argument_reporter_boolean', parent: 'c', fields: { VALUE: ['oui', null] } }),
  };
  const { blocks: saved, shown } = throughEditor(blocks);
  expect(saved).toEqual(blocks);
  expect(shown).toBe(7);
});

test('custom blocks asked for a value are reporters, in slots and alone, and come back as they were', () => {
  const called = { tagName: 'mutation', children: [], proccode: 'double %s', argumentids: '["i1"]', warp: 'false', return: '1' };
  const { return: _, ...plain } = called;
  const one = { i1: [1, [10, '1']] } as Block['inputs'];
  const blocks: Blocks = {
    d: block({ opcode: 'procedures_definition', topLevel: true, x: 0, y: 0, inputs: { custom_block: [1, 'p'] }, next: 'r' }),
    p: block({ opcode: 'procedures_prototype', parent: 'd', shadow: true, inputs: { i1: [1, 'a1'] }, mutation: { ...called, argumentnames: '["n"]', argumentdefaults: '[""]' } }),
    a1: block({ opcode: 'argument_reporter_string_number', parent: 'p', shadow: true, fields: { VALUE: ['n', null] } }),
    r: block({ opcode: 'procedures_return', parent: 'd', inputs: { VALUE: [3, 'inner', [10, '']] } }),
    inner: block({ opcode: 'procedures_call', parent: 'r', inputs: { i1: [3, 'a2', [10, '']] }, mutation: called }),
    a2: block({ opcode: 'argument_reporter_string_number', parent: 'inner', fields: { VALUE: ['n', null] } }),
    w: block({ opcode: 'control_wait_until', topLevel: true, x: 0, y: 90, inputs: { CONDITION: [2, 'truth'] }, next: 's' }),
    truth: block({ opcode: 'procedures_call', parent: 'w', inputs: one, mutation: { ...called, return: '2' } }),
    s: block({ opcode: 'procedures_call', parent: 'w', inputs: one, mutation: called }),
    alone: block({ opcode: 'procedures_call', topLevel: true, x: 0, y: 190, inputs: one, mutation: called }),
    plain: block({ opcode: 'procedures_call', topLevel: true, x: 0, y: 290, inputs: one, mutation: plain }),
    m: block({ opcode: 'motion_movesteps', topLevel: true, x: 0, y: 390, inputs: { STEPS: [3, 'unnoted', [4, '10']] } }),
    unnoted: block({ opcode: 'procedures_call', parent: 'm', inputs: one, mutation: plain }),
  };
  const workspace = new Blockly.Workspace();
  const saved = new ShownTarget(workspace, targetOf(blocks), catalogue).save();
  expect(saved.blocks).toEqual(blocks);
  expect(workspace.getAllBlocks(false).map(({ type }) => type)).not.toContain('unknown_block');
  const checkOf = (id: string): unknown => workspace.getBlockById(id)!.outputConnection?.getCheck() ?? null;
  expect(['inner', 'alone', 'unnoted', 'truth', 's', 'plain'].map(checkOf)).toEqual([['Value'], ['Value'], ['Value'], ['Boolean'], null, null]);
  workspace.dispose();
});

test('only "stop the other scripts" may be followed', () => {
  const blocks: Blocks = {
    a: block({ opcode: 'control_stop', topLevel: true, x: 0, y: 0, fields: { STOP_OPTION: ['other scripts in sprite', null] }, mutation: { tagName: 'mutation', children: [], hasnext: 'true' }, next: 'b' }),
    b: block({ opcode: 'motion_movesteps', parent: 'a', inputs: { STEPS: [1, [4, '10']] } }),
  };
  const workspace = new Blockly.Workspace();
  const shown = new ShownTarget(workspace, targetOf(blocks), catalogue);
  expect(shown.save().blocks).toEqual(blocks);
  workspace.getBlockById('a')!.setFieldValue('all', 'STOP_OPTION');
  shown.touch('a');
  const saved = shown.save().blocks;
  expect(saved['a']).toMatchObject({ next: null, mutation: { hasnext: 'false' } });
  expect(saved['b']).toMatchObject({ parent: null, topLevel: true });
});

test('comments stay, on blocks and beside them', () => {
  const blocks: Blocks = { a: block({ opcode: 'motion_movesteps', topLevel: true, x: 0, y: 0, inputs: { STEPS: [1, [4, '10']] }, comment: 'c1' }) };
  const comments: Record<string, Comment> = {
    c1: { blockId: 'a', text: 'pourquoi ?', x: 12, y: 34, width: 150, height: 90, minimized: true },
    c2: { blockId: null, text: 'à faire', x: 300, y: 40.5, width: 200, height: 200, minimized: false, rest: { author: 'Léa' } },
    c3: { blockId: 'gone', text: 'perdu', x: null, y: null, width: 200, height: 200, minimized: false },
  };
  expect(throughEditor(blocks, comments)).toMatchObject({ blocks, comments });
});

test('shown again with changes, only the scripts that are different are built anew, and the order of the file stays', () => {
  const move = (steps: string, more: Partial<Block>): Block => block({ opcode: 'motion_movesteps', topLevel: true, x: 0, y: 0, inputs: { STEPS: [1, [4, steps]] }, ...more });
  const before: Blocks = { a: move('1', { next: 'b' }), b: move('2', { topLevel: false, parent: 'a' }), c: move('3', { x: 9 }), d: move('4', {}) };
  const workspace = new Blockly.Workspace();
  const shown = new ShownTarget(workspace, targetOf(before), catalogue);
  shown.save();
  const same = workspace.getBlockById('c');
  const after: Blocks = { a: move('1', {}), b: move('2', { x: 50 }), c: move('3', { x: 9 }), e: move('5', {}) };
  shown.show(targetOf(after));
  expect(workspace.getBlockById('c')).toBe(same);
  expect(workspace.getBlockById('d')).toBeNull();
  expect(shown.save().blocks).toEqual(after);
  expect(Object.keys(shown.save().blocks)).toEqual(['a', 'b', 'c', 'e']);
  workspace.dispose();
});
