/** What the palette holds: the blocks a step allows, under their categories, and what the project adds (variables, custom blocks). */
import type { AnyBlock, Arg, Category, ExtensionCategory } from '../core/blocks/define-block.ts';
import { EXTENSIONS, extensionsOf, isExtension } from '../core/blocks/extensions.ts';
import { isPrimitive, type Mutation, type Target } from '../core/project/project.ts';
import { messageValue, paletteState, type Json, type Wording } from './blockly-definitions.ts';
import { dynamicChoices, type EditorContext, type MenuChoice } from './editor-context.ts';
import { procedureInputs, procedureParts } from '../core/blocks/procedure-mutation.ts';
import { PRIMITIVES } from '../core/blocks/shadows.ts';

/** Opcodes in order; null = everything for this kind of target. */
export interface Palette { readonly opcodes: readonly string[] | null }

export interface PaletteCategory { readonly category: Category; readonly items: readonly Json[] }

/** Always in this order, so that a child finds a colour where it was yesterday. */
const ORDER: readonly Category[] = ['events', 'motion', 'looks', 'sound', 'control', 'sensing', 'operators', 'variables', 'lists', 'procedures', ...EXTENSIONS];

export const BUTTONS = { variables: 'create-variable', lists: 'create-list', procedures: 'create-block' } as const;

/** Categories that have something to show. */
export function paletteCategories(specs: ReadonlyMap<string, AnyBlock>, palette: Palette, context: EditorContext, wording: Wording): PaletteCategory[] {
  const target = context.target();
  if (!target) return [];
  const allowed = (palette.opcodes?.flatMap((opcode) => specs.get(opcode) ?? []) ?? freeBlocks(specs, context))
    .filter(({ only }) => only === undefined || (only === 'stage') === target.isStage);
  const named = new Set(palette.opcodes ?? []);
  return ORDER.flatMap((category) => {
    const own = allowed.filter((spec) => spec.category === category && !spec.opcode.startsWith('procedures_'));
    const items = category === 'procedures'
      ? (palette.opcodes === null || named.has('procedures_call') || named.has('procedures_definition') ? procedureItems(target, wording) : [])
      : itemsOf(category, own, context, wording);
    return items.length > 0 ? [{ category, items }] : [];
  });
}

/** Without a step: everything but what is hidden and the families that the project has not added. */
function freeBlocks(specs: ReadonlyMap<string, AnyBlock>, context: EditorContext): AnyBlock[] {
  const project = context.project();
  const added = project ? extensionsOf(project) : new Set<Category>();
  return [...specs.values()].filter(({ isHidden, category }) => !isHidden && (!isExtension(category) || added.has(category)));
}

/** The families that a child may still add: in creations of their own only, as a step says itself what it needs. */
export function addableExtensions(palette: Palette, context: EditorContext): readonly ExtensionCategory[] {
  const project = context.project();
  if (!project || palette.opcodes !== null) return [];
  const added = extensionsOf(project);
  return EXTENSIONS.filter((extension) => !added.has(extension));
}

function itemsOf(category: Category, specs: readonly AnyBlock[], context: EditorContext, wording: Wording): Json[] {
  if (specs.length === 0) return [];
  const blocks = (list: readonly AnyBlock[]): Json[] => list.map((spec) => paletteBlock(spec, context, wording));
  if (category !== 'variables' && category !== 'lists') return blocks(specs);
  const reporter = category === 'variables' ? PRIMITIVES[12] : PRIMITIVES[13];
  const names = dynamicChoices(context, category);
  const button = { kind: 'button', text: wording.translate(category === 'variables' ? 'editor.createVariable' : 'editor.createList'), callbackKey: BUTTONS[category] };
  // Without a variable the blocks about variables would have nothing to name.
  if (names.length === 0) return [button];
  const reporters = specs.some(({ opcode }) => opcode === reporter.opcode) ? names.map(([, value]): Json => ({ kind: 'block', type: reporter.opcode, fields: { [reporter.field]: value } })) : [];
  return [button, ...reporters, ...blocks(specs.filter(({ opcode }) => opcode !== reporter.opcode))];
}

/** As it lies in the palette. */
export function paletteBlock(spec: AnyBlock, context: EditorContext, wording: Wording): Json {
  const firstOf = (choices: readonly MenuChoice[]): string | undefined => choices[0]?.[1];
  const firstMessage = firstOf(dynamicChoices(context, 'broadcasts')) ?? messageValue(wording.translate('editor.firstMessage'));
  const state = paletteState(spec, wording, {
    message: firstMessage,
    menu: (arg) => (arg.value !== '' ? arg.value : (arg.dynamic && firstOf(dynamicChoices(context, arg.dynamic))) ?? arg.options[0]?.[0] ?? ''),
  });
  const fields = Object.fromEntries(Object.entries(spec.args).flatMap(([name, arg]) => {
    const from = dynamicField(arg);
    if (!from) return [];
    return [[name, firstOf(dynamicChoices(context, from)) ?? (from === 'broadcasts' ? firstMessage : '')]];
  }));
  return Object.keys(fields).length > 0 ? { ...state, fields } : state;
}

/** Fields that have no first choice of their own. */
function dynamicField(arg: Arg): 'variables' | 'lists' | 'broadcasts' | 'backdrops' | undefined {
  if (arg.kind === 'variable') return 'variables';
  if (arg.kind === 'list') return 'lists';
  if (arg.kind !== 'choice' || arg.options.length > 0) return undefined;
  return arg.dynamic === 'broadcasts' || arg.dynamic === 'backdrops' ? arg.dynamic : undefined;
}

/** A call for each custom block of the target, and the reporters of its inputs. */
function procedureItems(target: Target, { translate }: Wording): Json[] {
  const prototypes = Object.values(target.blocks).flatMap((block) => (!isPrimitive(block) && block.opcode === 'procedures_prototype' && block.mutation ? [block.mutation] : []));
  const parameters = new Map(prototypes.flatMap(procedureInputs).map((input) => [`${input.name} ${input.isBoolean}`, input]));
  return [
    { kind: 'button', text: translate('editor.createBlock'), callbackKey: BUTTONS.procedures },
    ...prototypes.map(callOf),
    ...[...parameters.values()].map(({ name, isBoolean }) => ({ kind: 'block', type: isBoolean ? 'argument_reporter_boolean' : 'argument_reporter_string_number', fields: { VALUE: name } })),
  ];
}

function callOf({ argumentnames: _names, argumentdefaults: _defaults, ...mutation }: Mutation): Json {
  const called: Mutation = mutation as Mutation;
  const inputs = procedureParts(called).flatMap((part) => ('input' in part && !part.input.isBoolean ? [[part.input.id, { shadow: { type: 'text', fields: { TEXT: '' } } }] as const] : []));
  return { kind: 'block', type: 'procedures_call', extraState: { mutation: called }, inputs: Object.fromEntries(inputs) };
}
