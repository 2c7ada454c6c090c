/** Derives Blockly's definition of each block from the registry: shape, slots, shadows, words in the language. */
import * as Blockly from 'blockly/core';
import { labelKey, type AnyBlock, type Arg, type Option } from '../core/blocks/define-block.ts';
import type { Colours } from '../core/classes/access.ts';
import { labelOf, locales, type Locale, type TextKey, type Translate } from '../core/text/translate.ts';
import { extraOf, setExtra, type Extra } from './block-extra.ts';
import { parseLabel, type LabelPart } from '../core/blocks/block-labels.ts';
import { isFieldArg, isReferenceArg } from './catalogue.ts';
import { referenceValue } from './field-values.ts';
import { FieldChoice, type ChoiceConfig } from './fields/field-choice.ts';
import { FieldColour } from './fields/field-colour.ts';
import { FieldDecimal, type NumberRule } from './fields/field-decimal.ts';
import { FieldName } from './fields/field-name.ts';
import { FieldNote } from './fields/field-note.ts';
import { labelIcon } from './icons.ts';
import { describeBlock } from './loading.ts';
import { PRIMITIVES } from '../core/blocks/shadows.ts';
import { hatStyle, paintOf } from './theme.ts';

/** What the words and icons of blocks depend on. */
export interface Wording { readonly locale: Locale; readonly translate: Translate; readonly colours: Colours }

export type Json = Record<string, unknown>;

/** Round reporters say so, that they do not fit where a yes or no is wanted. */
export const ROUND = 'Value';
export const BOOLEAN = 'Boolean';

export const isTextKey = (key: string): key is TextKey => key in locales.fr;

/** The label as written; without one, the opcode and its slots, so that a block is never lost from sight. */
function wordsOf(spec: AnyBlock, { locale }: Wording): LabelPart[] {
  const key = labelKey(spec.opcode);
  const parts = parseLabel(isTextKey(key) ? labelOf(locale, key) : spec.opcode);
  const named = new Set(parts.flatMap((part) => (part.kind === 'slot' ? [part.name] : [])));
  const forgotten = Object.keys(spec.args).filter((name) => !named.has(name));
  return [...parts, ...forgotten.map((name): LabelPart => ({ kind: 'slot', name }))];
}

/** Blockly's JSON for one block of the registry. */
export function definitionOf(spec: AnyBlock, wording: Wording): Json {
  const { isInk } = paintOf(spec.category, wording.colours);
  const pieces: string[] = [];
  const args: Json[] = [];
  const add = (arg: Json): void => { pieces.push(`%${args.push(arg)}`); };
  let hasLooseWords = false;
  for (const part of wordsOf(spec, wording)) {
    if (part.kind === 'words') pieces.push(part.words.replace(/%/gu, '%%'));
    // Blockly hangs words on the input that follows them: those at the end of a row need one of their own.
    else if (part.kind === 'row') { if (hasLooseWords) add({ type: 'input_dummy' }); }
    else {
      const arg = part.kind === 'icon' ? iconArg(part.name, isInk, wording) : slotArg(part.name, spec, wording);
      if (arg) add(arg);
    }
    hasLooseWords = part.kind === 'words' || part.kind === 'icon' || (part.kind === 'slot' && isFieldArg(spec.args[part.name]));
  }
  return { type: spec.opcode, message0: pieces.join(' '), args0: args, inputsInline: true, ...shapeOf(spec) };
}

function shapeOf({ shape, category }: AnyBlock): Json {
  if (shape === 'reporter') return { style: category, output: ROUND };
  if (shape === 'boolean') return { style: category, output: BOOLEAN };
  if (shape === 'hat') return { style: hatStyle(category), nextStatement: null };
  return { style: category, previousStatement: null, ...(shape === 'cap' ? {} : { nextStatement: null }) };
}

function iconArg(name: string, isInk: boolean, { translate }: Wording): Json | null {
  const src = labelIcon(name, isInk);
  const alt = `editor.icon.${name}`;
  return src === undefined ? null : { type: 'field_image', src, width: 26, height: 26, alt: isTextKey(alt) ? translate(alt) : name };
}

function slotArg(name: string, spec: AnyBlock, wording: Wording): Json | null {
  const arg = spec.args[name];
  if (!arg) return null;
  // On its own reporter a variable is only named.
  if ((arg.kind === 'variable' || arg.kind === 'list') && spec.shape === 'reporter' && Object.keys(spec.args).length === 1 && isNamedAlone(spec.opcode)) {
    return { type: FieldName.type, name, text: '', isReference: true };
  }
  return slotJson(name, arg, wording);
}

const isNamedAlone = (opcode: string): boolean => opcode === PRIMITIVES[12].opcode || opcode === PRIMITIVES[13].opcode;

function slotJson(name: string, arg: Arg, wording: Wording): Json {
  switch (arg.kind) {
    case 'substack': return { type: 'input_statement', name };
    case 'boolean': return { type: 'input_value', name, check: BOOLEAN };
    case 'choice': return { name, ...choiceConfig(arg.options, wording, { dynamic: arg.dynamic, isReference: isReferenceArg(arg) }) };
    case 'variable': return { name, ...choiceConfig([], wording, { dynamic: 'variables', isReference: true }) };
    case 'list': return { name, ...choiceConfig([], wording, { dynamic: 'lists', isReference: true }) };
    default: return { type: 'input_value', name };
  }
}

function choiceConfig(options: readonly Option[], { translate }: Wording, { dynamic, isReference }: { dynamic?: ChoiceConfig['dynamic'] | undefined; isReference: boolean }): ChoiceConfig {
  return {
    type: FieldChoice.type, isReference, ...(dynamic ? { dynamic } : {}),
    options: options.map(([value, label]) => [label.startsWith('=') ? label.slice(1) : isTextKey(label) ? translate(label) : value, value]),
  };
}

/** Menus that are chosen from in another way than a list, by the opcode of their shadow. */
const OWN_FIELDS: Readonly<Record<string, string>> = { note: FieldNote.type };

/** The shadow blocks a spec's menus need, by opcode. */
export function menuDefinitions(spec: AnyBlock, wording: Wording): Json[] {
  return Object.values(spec.args).flatMap((arg) => (arg.kind === 'menu'
    ? [{
      type: arg.shadow, message0: '%1', output: ROUND, style: spec.category,
      args0: [{ name: arg.field, ...choiceConfig(arg.options, wording, { dynamic: arg.dynamic, isReference: false }), type: OWN_FIELDS[arg.shadow] ?? FieldChoice.type }],
    }]
    : []));
}

const RULES: Readonly<Record<string, NumberRule>> = { math_positive_number: 'positive', math_whole_number: 'whole', math_integer: 'integer' };

/** Numbers, text, colour and message: the shadows that sb3 writes as bare values. */
export function primitiveDefinitions(wording: Wording): Json[] {
  const shadow = (kind: 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11, field: object): Json =>
    ({ type: PRIMITIVES[kind].opcode, message0: '%1', output: ROUND, style: kind === 11 ? 'events' : 'operators', args0: [{ name: PRIMITIVES[kind].field, ...field }] });
  const numbers = ([4, 5, 6, 7, 8] as const).map((kind) => shadow(kind, { type: FieldDecimal.type, text: '', rule: RULES[PRIMITIVES[kind].opcode] ?? 'number' }));
  return [
    ...numbers,
    shadow(9, { type: FieldColour.type, colour: '#10263d' }),
    shadow(10, { type: 'field_input', text: '', spellcheck: false }),
    shadow(11, choiceConfig([], wording, { dynamic: 'broadcasts', isReference: true })),
  ];
}

/** Defines a block that keeps its sb3 extras; `reshape` lays out what the extras say; `own` are methods in place of Blockly's. */
export function registerBlock(type: string, init: (block: Blockly.Block) => void, reshape?: (block: Blockly.Block, extra: Extra) => void, own: object = {}): void {
  Blockly.Blocks[type] = {
    ...own,
    init(this: Blockly.Block) { init(this); },
    recomputeAriaContext(this: Blockly.BlockSvg) { describeBlock(this); },
    saveExtraState(this: Blockly.Block) { return extraOf(this) ?? null; },
    loadExtraState(this: Blockly.Block, extra: Extra) {
      setExtra(this, extra);
      reshape?.(this, extra);
    },
  };
}

export const registerJson = (json: Json): void => { registerBlock(String(json['type']), (block) => { block.jsonInit({ ...json }); }); };

/** What a block dragged out of the palette holds in its slots. */
export function paletteState(spec: AnyBlock, { translate }: Wording, first: { readonly menu: (arg: Extract<Arg, { kind: 'menu' }>) => string; readonly message: string }): Json {
  const text = (value: string): string => (value.startsWith('@') && isTextKey(value.slice(1)) ? translate(value.slice(1) as TextKey) : value);
  const inputs = Object.fromEntries(Object.entries(spec.args).flatMap(([name, arg]) => {
    const shadow = shadowOf(arg, text, first);
    return shadow ? [[name, { shadow }]] : [];
  }));
  return { kind: 'block', type: spec.opcode, inputs };
}

function shadowOf(arg: Arg, text: (value: string) => string, first: Parameters<typeof paletteState>[2]): Json | null {
  switch (arg.kind) {
    case 'number': return { type: arg.shadow, fields: { NUM: String(arg.value) } };
    case 'text': return { type: 'text', fields: { TEXT: text(arg.value) } };
    case 'any': return arg.shadow ? { type: arg.shadow, fields: { NUM: arg.value } } : { type: 'text', fields: { TEXT: text(arg.value) } };
    case 'colour': return { type: 'colour_picker', fields: { COLOUR: arg.value } };
    case 'menu': return { type: arg.shadow, fields: { [arg.field]: first.menu(arg) } };
    case 'message': return { type: PRIMITIVES[11].opcode, fields: { BROADCAST_OPTION: first.message } };
    default: return null;
  }
}

export const messageValue = (name: string): string => referenceValue(name, `message-${name}`);
