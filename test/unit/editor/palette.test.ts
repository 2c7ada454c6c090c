import * as Blockly from 'blockly/core';
import * as en from 'blockly/msg/en';
import * as fr from 'blockly/msg/fr';
import { describe, expect, test } from 'vitest';
import { EXTENSIONS, isExtension } from '../../../src/core/blocks/extensions.ts';
import { blocks as registry } from '../../../src/core/blocks/registry.ts';
import type { Project, Target } from '../../../src/core/project/project.ts';
import { createTranslate, locales } from '../../../src/core/text/translate.ts';
import { definitionOf, type Wording } from '../../../src/editor/blockly-definitions.ts';
import { FRENCH_SUPPLEMENT } from '../../../src/editor/blockly-words.ts';
import { defineBlocks } from '../../../src/editor/define-blocks.ts';
import { searchPalette } from '../../../src/editor/palette-search.ts';
import { dynamicChoices, type EditorContext } from '../../../src/editor/editor-context.ts';
import { createNamed, missingBroadcasts } from '../../../src/editor/named-things.ts';
import { writeProcedure } from '../../../src/core/blocks/procedure-mutation.ts';
import { PAINTS } from '../../../src/editor/theme.ts';
import { addableExtensions, paletteCategories } from '../../../src/editor/toolbox.ts';

const translate = createTranslate('fr');
const wording: Wording = { locale: 'fr', translate, colours: 'normal' };

const target = (name: string, over: Partial<Target> = {}): Target => ({
  isStage: false, name, variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [], sounds: [], volume: 100, layerOrder: 1, rest: {}, ...over,
});
const stage = target('Stage', { isStage: true, variables: { v: { name: 'score', value: 0 } } });
const project: Project = { targets: [stage, target('Poulpe'), target('Coffre')], monitors: [], extensions: [], meta: {}, rest: {} };
const contextFor = (name: string): EditorContext => ({
  locale: 'fr', translate, project: () => project, target: () => project.targets.find((t) => t.name === name) ?? null, create: () => Promise.resolve(null), rename: () => Promise.resolve(), remove: () => Promise.resolve(), changeProcedure: () => Promise.resolve(), tellUsed: () => Promise.resolve(), hearNote: () => undefined, giveScript: () => undefined, pick: () => undefined, askHelp: () => undefined,
});
const paletteOf = (name: string, opcodes: readonly string[] | null) => paletteCategories(registry, { opcodes }, contextFor(name), wording);
const typesIn = (name: string, opcodes: readonly string[] | null): unknown[] => paletteOf(name, opcodes).flatMap(({ items }) => items.map((item) => item['type']));

test('only the blocks of the step, in its order within a category, and no empty category', () => {
  const categories = paletteOf('Poulpe', ['control_wait', 'motion_turnright', 'control_repeat', 'event_whenflagclicked']);
  expect(categories.map(({ category }) => category)).toEqual(['events', 'motion', 'control']);
  expect(categories[2]!.items.map((item) => item['type'])).toEqual(['control_wait', 'control_repeat']);
});

test('without a step everything is there for this kind of target, but for what is hidden', () => {
  const types = new Set(typesIn('Poulpe', null));
  const wanted = [...registry.values()].filter((s) => !s.isHidden && s.only !== 'stage' && s.category !== 'lists' && !isExtension(s.category));
  expect(wanted.filter(({ opcode }) => !types.has(opcode)).map(({ opcode }) => opcode)).toEqual([]);
  expect(typesIn('Stage', null)).not.toContain('motion_movesteps');
  expect(typesIn('Poulpe', null)).not.toContain('control_while');
});

describe('families that a project adds', () => {
  const contextOf = (given: Project): EditorContext => ({ ...contextFor('Poulpe'), project: () => given });
  const familiesOf = (given: Project, opcodes: readonly string[] | null = null) =>
    paletteCategories(registry, { opcodes }, contextOf(given), wording).map(({ category }) => category).filter(isExtension);
  const penDown = { opcode: 'pen_penDown', next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: true };

  test('are shown once the file names them or a block uses them, and can be added until then', () => {
    expect(familiesOf(project)).toEqual([]);
    expect(addableExtensions({ opcodes: null }, contextOf(project))).toEqual(EXTENSIONS);
    const named = { ...project, extensions: ['microbit', 'music'] };
    expect(familiesOf(named)).toEqual(['music']);
    expect(addableExtensions({ opcodes: null }, contextOf(named))).toEqual(['pen', 'text2speech']);
    expect(familiesOf({ ...project, targets: [stage, target('Poulpe', { blocks: { a: penDown } })] })).toEqual(['pen']);
  });

  test('are shown when a step gives their blocks; then nothing is added by hand', () => {
    expect(familiesOf(project, ['pen_penDown', 'motion_movesteps'])).toEqual(['pen']);
    expect(addableExtensions({ opcodes: ['pen_penDown'] }, contextOf(project))).toEqual([]);
  });

  test('every block of theirs can be built', () => {
    defineBlocks(registry, wording);
    const workspace = new Blockly.Workspace();
    for (const { category, items } of paletteCategories(registry, { opcodes: null }, contextOf({ ...project, extensions: EXTENSIONS }), wording)) {
      if (isExtension(category)) for (const item of items) expect(Blockly.serialization.blocks.append(item as { type: string }, workspace).toString()).not.toContain('_');
    }
    expect(workspace.getTopBlocks()).toHaveLength(19);
    workspace.dispose();
  });
});

test('blocks about lists wait until there is a list; the button is there', () => {
  const lists = paletteOf('Poulpe', null).find(({ category }) => category === 'lists');
  expect(lists?.items).toEqual([{ kind: 'button', text: 'Créer une liste', callbackKey: 'create-list' }]);
});

test('a custom block of the target has its call and its inputs in the palette', () => {
  const mutation = writeProcedure([{ words: 'sauter' }, { input: { id: 'i1', isBoolean: false, name: 'combien' } }, { words: 'fois si' }, { input: { id: 'i2', isBoolean: true, name: 'oui' } }], false);
  const prototype = { opcode: 'procedures_prototype', next: null, parent: 'd', inputs: {}, fields: {}, shadow: true, topLevel: false, mutation };
  const holder = target('Poulpe', { blocks: { p: prototype } });
  const [mine] = paletteCategories(registry, { opcodes: ['procedures_call'] }, { ...contextFor('Poulpe'), target: () => holder }, wording);
  expect(mine?.items.map((item) => item['type'] ?? item['text'])).toEqual(['Créer un bloc', 'procedures_call', 'argument_reporter_string_number', 'argument_reporter_boolean']);
  defineBlocks(registry, wording);
  const workspace = new Blockly.Workspace();
  expect(Blockly.serialization.blocks.append(mine!.items[1] as { type: string }, workspace).toString()).toBe('sauter  fois si ?');
  workspace.dispose();
});

test.each([['repeter', 'control_repeat'], ['ARR', 'control_stop'], ['score', 'data_variable'], ['aller x', 'motion_gotoxy']])('"%s" finds %s in the palette, however it is typed', (typed, type) => {
  const found = searchPalette(paletteOf('Poulpe', null), typed, 'fr').flatMap(({ items }) => items.map((item) => item['type']));
  expect(found).toContain(type);
  expect(found).not.toContain('event_whenflagclicked');
});

test('words that no block has find nothing, and no words find everything', () => {
  const all = paletteOf('Poulpe', null);
  expect(searchPalette(all, 'zzz', 'fr')).toEqual([]);
  expect(searchPalette(all, '  ', 'fr')).toEqual(all);
});

test('"… of" offers the variables of the target in its menu only', () => {
  const own = target('Coffre', { variables: { o: { name: 'or', value: 1 } } });
  const context = { ...contextFor('Poulpe'), project: () => ({ ...project, targets: [stage, own] }) };
  expect(dynamicChoices(context, 'attributes', 'Coffre')).toEqual([['or', 'or']]);
  expect(dynamicChoices(context, 'attributes', '_stage_')).toEqual([['score', 'score']]);
  expect(dynamicChoices(context, 'attributes')).toEqual([['score', 'score'], ['or', 'or']]);
});

test('every block of the palette can be built, and its label is in the language', () => {
  defineBlocks(registry, wording);
  const workspace = new Blockly.Workspace();
  for (const { items } of paletteOf('Poulpe', null)) for (const item of items) {
    if (item['kind'] !== 'block') continue;
    const block = Blockly.serialization.blocks.append(item as { type: string }, workspace);
    expect(block.toString(), block.type).not.toContain('_');
  }
  workspace.dispose();
});

test('every block has a colour, and every category a name in both languages', () => {
  for (const { category, opcode } of registry.values()) {
    expect(PAINTS[category], opcode).toBeDefined();
    for (const words of Object.values(locales)) expect(Object.keys(words)).toContain(`editor.category.${category}`);
  }
});

test('words after the last slot of a row stay on that row, before the substack', () => {
  const json = definitionOf(registry.get('control_repeat')!, wording);
  expect(json['message0']).toBe('répéter %1 fois %2 %3');
  expect((json['args0'] as { type: string }[]).map(({ type }) => type)).toEqual(['input_value', 'input_dummy', 'input_statement']);
});

test('a new variable belongs to all sprites, and the field can name it at once', () => {
  const { change, value } = createNamed(stage, 'variables', 'vies', 'newId');
  expect(change).toEqual({ kind: 'variables', target: 'Stage', lists: {}, variables: { v: { name: 'score', value: 0 }, newId: { name: 'vies', value: 0 } } });
  expect(value).toBe('["vies","newId"]');
});

test('a message that a block names for the first time becomes known', () => {
  const block = { opcode: 'event_broadcast', next: null, parent: null, inputs: { BROADCAST_INPUT: [1, [11, 'partez', 'm1']] as const }, fields: {}, shadow: false, topLevel: true };
  expect(missingBroadcasts(project, { a: block })).toEqual({ kind: 'broadcasts', broadcasts: { m1: 'partez' } });
  expect(missingBroadcasts({ ...project, targets: [{ ...stage, broadcasts: { m1: 'partez' } }] }, { a: block })).toBeNull();
});

test('what is read aloud is French: no label of fields, blocks or moves is left in English', () => {
  const { default: _fr, ...french } = fr;
  const { default: _en, ...rest } = en;
  const words: Readonly<Record<string, string>> = { ...french, ...FRENCH_SUPPLEMENT };
  const english: Readonly<Record<string, string>> = rest;
  const heard = Object.keys(english).filter((key) => /^(ANNOUNCE_|ARIA_TYPE_FIELD_(NUMBER|TEXT_INPUT|DROPDOWN)$|BLOCK_LABEL_|FIELD_LABEL_|KEYBOARD_NAV_|WORKSPACE_CONTENTS_|ICON_LABEL_(COMMENT|WARNING))/u.test(key));
  expect(heard.length).toBeGreaterThan(40);
  expect(heard.filter((key) => words[key] === english[key])).toEqual([]);
});
