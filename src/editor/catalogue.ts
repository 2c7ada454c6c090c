/** What the converters must know of each block: its slots and fields, derived from the registry and the table of shadows. */
import type { AnyBlock, Arg, DynamicOptions } from '../core/blocks/define-block.ts';
import type { Block } from '../core/project/project.ts';
import { procedureInputs } from '../core/blocks/procedure-mutation.ts';
import { PRIMITIVES } from '../core/blocks/shadows.ts';

export type SlotKind = 'value' | 'boolean' | 'statement';

export interface KnownBlock {
  readonly opcode: string;
  readonly shape: AnyBlock['shape'] | 'shadow';
  readonly inputs: ReadonlyMap<string, SlotKind>;
  /** Name to: does it hold a name with an id? */
  readonly fields: ReadonlyMap<string, boolean>;
}

export type Catalogue = ReadonlyMap<string, KnownBlock>;

const REFERENCES: ReadonlySet<DynamicOptions | undefined> = new Set<DynamicOptions>(['broadcasts', 'variables', 'lists']);

export const isReferenceArg = (arg: Arg): boolean =>
  arg.kind === 'variable' || arg.kind === 'list' || (arg.kind === 'choice' && REFERENCES.has(arg.dynamic));

const FIELDS: ReadonlySet<Arg['kind'] | undefined> = new Set<Arg['kind']>(['choice', 'variable', 'list', 'parameter']);
export const isFieldArg = (arg: Arg | undefined): boolean => FIELDS.has(arg?.kind);

export function createCatalogue(specs: Iterable<AnyBlock>): Catalogue {
  const known = new Map<string, KnownBlock>();
  const add = (block: KnownBlock): void => { if (!known.has(block.opcode)) known.set(block.opcode, block); };
  for (const spec of specs) {
    add(fromSpec(spec));
    for (const arg of Object.values(spec.args)) if (arg.kind === 'menu') add(shadow(arg.shadow, arg.field, false));
  }
  for (const { opcode, field, isReference } of Object.values(PRIMITIVES)) add(shadow(opcode, field, isReference));
  for (const block of PROCEDURES) add(block);
  return known;
}

const shadow = (opcode: string, field: string, isReference: boolean): KnownBlock =>
  ({ opcode, shape: 'shadow', inputs: new Map(), fields: new Map([[field, isReference]]) });

function fromSpec({ opcode, shape, args }: AnyBlock): KnownBlock {
  const entries = Object.entries(args);
  return {
    opcode, shape,
    inputs: new Map([...entries.flatMap(([name, arg]) => (isFieldArg(arg) ? [] : [[name, slotOf(arg)] as const])), ...(FIXED_INPUTS[opcode] ?? [])]),
    fields: new Map(entries.flatMap(([name, arg]) => (isFieldArg(arg) ? [[name, isReferenceArg(arg)] as const] : []))),
  };
}

function slotOf(arg: Arg): SlotKind {
  if (arg.kind === 'substack') return 'statement';
  return arg.kind === 'boolean' ? 'boolean' : 'value';
}

/** The definition holds the prototype in an input that no child fills. */
const FIXED_INPUTS: Readonly<Record<string, readonly (readonly [string, SlotKind])[]>> = { procedures_definition: [['custom_block', 'value']] };

const PROCEDURES: readonly KnownBlock[] = [
  { opcode: 'procedures_prototype', shape: 'shadow', inputs: new Map(), fields: new Map() },
];

/** The inputs of one block: those of its kind and, for custom blocks, those its mutation names. */
export function inputsOf(known: KnownBlock, block: Pick<Block, 'mutation'>): ReadonlyMap<string, SlotKind> {
  if (!block.mutation || !TAKES_MUTATION.has(known.opcode)) return known.inputs;
  return new Map([...known.inputs, ...procedureInputs(block.mutation).map(({ id, isBoolean }) => [id, isBoolean ? 'boolean' as const : 'value' as const] as const)]);
}

const TAKES_MUTATION: ReadonlySet<string> = new Set(['procedures_call', 'procedures_prototype']);
