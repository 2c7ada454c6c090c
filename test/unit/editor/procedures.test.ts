import { expect, test } from 'vitest';
import type { Block, Blocks } from '../../../src/core/project/project.ts';
import { addProcedure, changeProcedure, definitionOf, prototypeOf } from '../../../src/editor/procedure-changes.ts';
import { procedureParts, writeProcedure, type ProcedurePart } from '../../../src/core/blocks/procedure-mutation.ts';

const times: ProcedurePart = { input: { id: 'i1', isBoolean: false, name: 'combien' } };
const isHigh: ProcedurePart = { input: { id: 'i2', isBoolean: true, name: 'haut' } };
const jump: readonly ProcedurePart[] = [{ words: 'sauter' }, times, { words: 'fois si' }, isHigh];

const ids = (): (() => string) => { let next = 0; return () => `n${next++}`; };
const block = (opcode: string, more: Partial<Block>): Block => ({ opcode, next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: false, ...more });

test('a custom block is written as other editors write it, and read again', () => {
  const mutation = writeProcedure(jump, true);
  expect(mutation).toEqual({
    tagName: 'mutation', children: [], proccode: 'sauter %s fois si %b', argumentids: '["i1","i2"]', argumentnames: '["combien","haut"]', argumentdefaults: '["","false"]', warp: 'true',
  });
  expect(procedureParts(mutation)).toEqual(jump);
  expect(procedureParts(writeProcedure([{ words: '100 % %s' }], false))).toEqual([{ words: '100 % %s' }]);
});

test('a new definition holds its prototype and a reporter for each input', () => {
  const { blocks, definition } = addProcedure({}, writeProcedure(jump, false), { x: 1, y: 2 }, ids());
  expect(definition).toBe('n0');
  expect(Object.values(blocks).map((b) => (b as Block).opcode)).toEqual(['procedures_definition', 'procedures_prototype', 'argument_reporter_string_number', 'argument_reporter_boolean']);
  expect(blocks['n1']).toMatchObject({ parent: 'n0', shadow: true, inputs: { i1: [1, 'n2'], i2: [1, 'n3'] } });
  expect(definitionOf(blocks, 'sauter %s fois si %b')).toBe('n0');
});

test('another shape: inputs are known by id, values and names follow, and what stood in a lost input stays beside', () => {
  const made = addProcedure({}, writeProcedure(jump, false), { x: 0, y: 0 }, ids());
  const { argumentnames: _n, argumentdefaults: _d, ...called } = writeProcedure(jump, false);
  const before: Blocks = {
    ...made.blocks,
    n0: { ...(made.blocks['n0'] as Block), next: 'move' },
    move: block('motion_movesteps', { parent: 'n0', inputs: { STEPS: [3, 'use', [4, '10']] } }),
    use: block('argument_reporter_string_number', { parent: 'move', fields: { VALUE: ['combien', null] } }),
    call: block('procedures_call', { topLevel: true, x: 7, y: 8, mutation: called as Block['mutation'] & {}, inputs: { i1: [1, [10, '3']], i2: [2, 'not'] } }),
    not: block('operator_not', { parent: 'call' }),
  };
  let next = 0;
  const after = changeProcedure(before, 'n0', writeProcedure([{ words: 'bondir' }, { input: { id: 'i3', isBoolean: false, name: 'où' } }, { input: { id: 'i1', isBoolean: false, name: 'fois' } }], true), () => `m${next++}`);
  expect(prototypeOf(after, 'n0')?.mutation).toMatchObject({ proccode: 'bondir %s %s', argumentids: '["i3","i1"]', warp: 'true' });
  expect(after['call']).toMatchObject({ inputs: { i3: [1, [10, '']], i1: [1, [10, '3']] }, mutation: { proccode: 'bondir %s %s', warp: 'true' } });
  expect((after['call'] as Block).mutation).not.toHaveProperty('argumentnames');
  expect(after['use']).toMatchObject({ fields: { VALUE: ['fois', null] } });
  expect(after['not']).toMatchObject({ parent: null, topLevel: true });
  expect(Object.keys(after).filter((id) => id in made.blocks)).toEqual(['n0', 'n1']);
});
