/** Blocks and comments of project.json as the model has them. What is malformed is kept as near to the file as the model allows. */
import { isJsonObject, type Json } from '../base/json.ts';
import type { Block, Comment, Field, Input, Mutation, Primitive, Slot, TopLevelPrimitive } from '../project/project.ts';
import { isScalar, type Fields } from './fields.ts';

/** Literals that stand alone in the workspace of some files have no short form in the model: they become the shadow block they stand for. */
const LITERALS: Readonly<Record<number, readonly [opcode: string, field: string]>> = {
  4: ['math_number', 'NUM'],
  5: ['math_positive_number', 'NUM'],
  6: ['math_whole_number', 'NUM'],
  7: ['math_integer', 'NUM'],
  8: ['math_angle', 'NUM'],
  9: ['colour_picker', 'COLOUR'],
  10: ['text', 'TEXT'],
  11: ['event_broadcast_menu', 'BROADCAST_OPTION'],
};

export function parseBlock(value: Json, blocks: Fields, id: string): Block | TopLevelPrimitive | undefined {
  if (Array.isArray(value)) return parseTopLevelPrimitive(value, blocks, id);
  return isJsonObject(value) ? parseFullBlock(blocks.child(value, id)) : undefined;
}

function parseFullBlock(block: Fields): Block {
  const opcode = block.string('opcode', '');
  const next = block.stringOrNull('next');
  const parent = block.stringOrNull('parent');
  const inputs = block.map('inputs', parseInput);
  const fields = block.map('fields', parseField);
  const shadow = block.boolean('shadow', false);
  const topLevel = block.boolean('topLevel', parent === null && !shadow);
  const place = (key: 'x' | 'y') => (block.has(key) ? { [key]: block.number(key, 0) } : {});
  const mutation = block.raw('mutation');
  const comment = block.has('comment') ? block.stringOrNull('comment') : null;
  const known = { opcode, next, parent, inputs, fields, shadow, topLevel, ...place('x'), ...place('y') };
  if (mutation !== undefined && !isJsonObject(mutation)) block.repaired('mutation');
  const rest = block.rest();
  return {
    ...known,
    ...(isJsonObject(mutation) ? { mutation: parseMutation(block.child(mutation, 'mutation')) } : {}),
    ...(comment === null ? {} : { comment }),
    ...(Object.keys(rest).length > 0 ? { rest } : {}),
  };
}

function parseMutation(mutation: Fields): Mutation {
  return { tagName: mutation.string('tagName', 'mutation'), children: mutation.array('children'), ...mutation.rest() };
}

function parseTopLevelPrimitive(value: readonly Json[], blocks: Fields, id: string): Block | TopLevelPrimitive | undefined {
  const [kind, name, second] = value;
  if (kind === 12 || kind === 13) {
    const [, , variable, x, y] = value;
    const isSound = value.length === 5 && typeof name === 'string' && typeof variable === 'string' && typeof x === 'number' && typeof y === 'number';
    if (!isSound) blocks.repaired(id);
    return [kind, text(name), text(variable), numeric(x), numeric(y)];
  }
  const literal = typeof kind === 'number' ? LITERALS[kind] : undefined;
  if (!literal || !isScalar(name)) return undefined;
  blocks.repaired(id);
  const field: Field = kind === 11 ? [name, typeof second === 'string' ? second : null] : [name];
  const [x, y] = value.slice(kind === 11 ? 3 : 2);
  return {
    opcode: literal[0], next: null, parent: null, inputs: {}, fields: { [literal[1]]: field },
    shadow: false, topLevel: true, x: numeric(x), y: numeric(y),
  };
}

function parseInput(value: Json, inputs: Fields, name: string): Input | undefined {
  if (!Array.isArray(value)) return undefined;
  const [kind, slot, obscured] = value as readonly Json[];
  const isKind = kind === 1 || kind === 2 || kind === 3;
  if (!isKind) inputs.repaired(name);
  const read = (part: Json | undefined): Slot => parseSlot(part, inputs, name);
  return value.length > 2 ? [isKind ? kind : 3, read(slot), read(obscured)] : [isKind ? kind : 2, read(slot)];
}

function parseSlot(value: Json | undefined, inputs: Fields, name: string): Slot {
  if (value === null || typeof value === 'string') return value;
  const primitive = Array.isArray(value) ? parsePrimitive(value, inputs, name) : undefined;
  if (!primitive) inputs.repaired(name);
  return primitive ?? null;
}

function parsePrimitive(value: readonly Json[], inputs: Fields, name: string): Primitive | undefined {
  const [kind, first, second] = value;
  if (isLiteralKind(kind)) {
    if (!isScalar(first) || value.length !== 2) inputs.repaired(name);
    return [kind, isScalar(first) ? first : ''];
  }
  if (kind !== 11 && kind !== 12 && kind !== 13) return undefined;
  if (typeof first !== 'string' || value.length !== 3) inputs.repaired(name);
  return [kind, text(first), typeof second === 'string' ? second : null];
}

const isLiteralKind = (kind: Json | undefined): kind is 4 | 5 | 6 | 7 | 8 | 9 | 10 =>
  typeof kind === 'number' && Number.isInteger(kind) && kind >= 4 && kind <= 10;

function parseField(value: Json, fields: Fields, name: string): Field | undefined {
  const parts = Array.isArray(value) ? value as readonly Json[] : [value];
  const [content, id] = parts;
  const isSound = Array.isArray(value) && (content === null || isScalar(content)) && parts.length <= 2
    && (id === undefined || id === null || typeof id === 'string');
  if (!isSound) fields.repaired(name);
  const shown = isScalar(content) ? content : null;
  return parts.length > 1 ? [shown, typeof id === 'string' ? id : null] : [shown];
}

export function parseComment(value: Json, comments: Fields, id: string): Comment | undefined {
  if (!isJsonObject(value)) return undefined;
  const comment = comments.child(value, id);
  const known = {
    blockId: comment.stringOrNull('blockId'),
    x: comment.numberOrNull('x'),
    y: comment.numberOrNull('y'),
    width: comment.number('width', 200),
    height: comment.number('height', 200),
    minimized: comment.boolean('minimized', false),
    text: comment.string('text', ''),
  };
  const rest = comment.rest();
  return Object.keys(rest).length > 0 ? { ...known, rest } : known;
}

const text = (value: Json | undefined): string => (isScalar(value) ? String(value) : '');
const numeric = (value: Json | undefined): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
