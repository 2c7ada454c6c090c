/** Makes sb3 blocks of every registered opcode, at random, as Scratch writes them. */
import fc from 'fast-check';
import type { AnyBlock, Arg } from '../../../src/core/blocks/define-block.ts';
import { blocks as registry } from '../../../src/core/blocks/registry.ts';
import type { Block, Blocks, Field, Input, Primitive } from '../../../src/core/project/project.ts';

export interface Tree { readonly spec: AnyBlock; readonly words: string; readonly inner: readonly Tree[]; readonly next: Tree | null }

const PROCEDURES = new Set(['procedures_definition', 'procedures_call']);
const of = (...shapes: readonly AnyBlock['shape'][]): AnyBlock[] => [...registry.values()].filter((s) => shapes.includes(s.shape) && !PROCEDURES.has(s.opcode));

/** A script whose head is `spec`; slots are filled in turn from `inner`, when the shape fits. */
export const treeOf = (spec: AnyBlock, depth = 2): fc.Arbitrary<Tree> => fc.record({
  spec: fc.constant(spec),
  words: fc.oneof(fc.string(), fc.constantFrom('10', '0.5', '', 'Bonjour ! «é»', '-3', '["piège","x"]')),
  inner: depth === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...of('reporter', 'boolean', 'stack', 'c')).chain((s) => treeOf(s, depth - 1)), { maxLength: 4 }),
  next: depth === 0 || !['hat', 'stack', 'c'].includes(spec.shape) ? fc.constant(null) : fc.option(fc.constantFrom(...of('stack', 'c', 'cap')).chain((s) => treeOf(s, depth - 1))),
});

/** The blocks of one script, its head at (x, y). */
export function writeTree(tree: Tree, x: number, y: number, prefix = 'b'): Blocks {
  const blocks: Record<string, Block> = {};
  let count = 0;
  const add = ({ spec, words, inner, next }: Tree, parent: string | null): string => {
    const id = `${prefix}${count++}`;
    const waiting = [...inner];
    const place = parent === null ? { topLevel: true, x, y } : { topLevel: false };
    blocks[id] = { opcode: spec.opcode, next: null, parent, inputs: {}, fields: {}, shadow: false, ...place };
    const inputs: Record<string, Input> = {};
    const fields: Record<string, Field> = {};
    for (const [name, arg] of Object.entries(spec.args)) {
      const field = fieldFor(arg, words);
      if (field) { fields[name] = field; continue; }
      const shadow = shadowFor(arg, words, id, blocks, `${id}-${name}`);
      const at = waiting.findIndex((t) => fits(t.spec, arg));
      const child = at < 0 ? null : add(waiting.splice(at, 1)[0]!, id);
      if (child) inputs[name] = shadow === null ? [2, child] : [3, child, shadow];
      else if (shadow !== null) inputs[name] = [1, shadow];
    }
    const follower = next ? add(next, id) : null;
    blocks[id] = { ...(blocks[id] as Block), inputs, fields, next: follower };
    if (spec.opcode === 'control_stop') blocks[id] = { ...blocks[id], mutation: { tagName: 'mutation', children: [], hasnext: 'false' } };
    return id;
  };
  add(tree, null);
  return blocks;
}

function fits({ shape }: AnyBlock, arg: Arg): boolean {
  if (arg.kind === 'boolean') return shape === 'boolean';
  return arg.kind === 'substack' ? shape === 'stack' || shape === 'c' : shape === 'reporter' || shape === 'boolean';
}

function fieldFor(arg: Arg, words: string): Field | null {
  if (arg.kind === 'variable' || arg.kind === 'list') return [words, 'id of it'];
  if (arg.kind === 'parameter') return [words, null];
  if (arg.kind !== 'choice') return null;
  return arg.dynamic === 'broadcasts' ? [words, null] : [arg.options[0]?.[0] ?? words, null];
}

function shadowFor(arg: Arg, words: string, parent: string, blocks: Record<string, Block>, id: string): Primitive | string | null {
  switch (arg.kind) {
    case 'number': return [{ math_number: 4, math_positive_number: 5, math_whole_number: 6, math_integer: 7, math_angle: 8 }[arg.shadow] as 4, words.length % 2 ? words : words.length];
    case 'text': case 'any': return [10, words];
    case 'colour': return [9, '#ff0000'];
    case 'message': return [11, words, 'message id'];
    case 'menu':
      blocks[id] = { opcode: arg.shadow, next: null, parent, inputs: {}, fields: { [arg.field]: [words, null] }, shadow: true, topLevel: false };
      return id;
    default: return null;
  }
}
