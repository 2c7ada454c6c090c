/**
 * A check as a sentence with slots. The sentence is in the language files (`sentence.<kind>`), what a slot takes is read from the kind's
 * own schema: a new kind needs its sentence and nothing else here, unless a text of it names something (see `NAMES`).
 */
import type * as v from 'valibot';
import type { TextKey } from '../text/translate.ts';
import { RunInput, type RunInput as Input } from './checks/check-kind.ts';
import { entriesOf, isDynamicKind, type CheckKind } from './checks/registry.ts';
import type { WrittenCheck } from './draft.ts';

/** What is written into a slot. */
export type SlotType =
  | { readonly type: 'number' | 'text' | 'yes-no' | NameType }
  | { readonly type: 'choice'; readonly options: readonly string[] };
/** What a text of a check may name. `socket`: an input or field of a block. */
export type NameType = 'sprite' | 'block' | 'costume' | 'sound' | 'variable' | 'list' | 'message' | 'socket' | 'key';

export type Slot = SlotType & {
  readonly entry: string;
  readonly isOptional: boolean;
  /** Holds several, any or all of which count. */
  readonly isMany: boolean;
  /** What is meant when nothing is written; undefined where nothing is meant. */
  readonly otherwise: unknown;
};

/** A piece of a sentence. What stands between square brackets goes away with its slot. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'slot'; readonly entry: string }
  | { readonly kind: 'extra'; readonly entry: string; readonly pieces: readonly Exclude<Piece, { kind: 'extra' }>[] };

/** Of every check, or about the run: not in the sentence of its kind. */
const COMMON: ReadonlySet<string> = new Set(['kind', 'id', 'isBonus', 'look', 'when', 'from', 'until', 'run']);

/** Entries whose text is the name of something, whatever the kind; then those that say another thing in one kind. */
const NAMES: Readonly<Record<string, NameType>> = {
  sprite: 'sprite', other: 'sprite', near: 'sprite', opcode: 'block', hat: 'block', inside: 'block', costume: 'costume', sounds: 'sound', variable: 'variable', sameAs: 'list', key: 'key',
};
const NAMES_IN: Readonly<Partial<Record<CheckKind, Readonly<Record<string, NameType>>>>> = {
  'value-in-range': { name: 'socket' }, 'variable': { name: 'variable' }, 'list': { name: 'list' }, 'sends-message': { name: 'message' },
};

export const sentenceKey = (kind: CheckKind): TextKey => `sentence.${kind}`;
export const inputSentenceKey = (does: Input['do']): TextKey => `sentence.input.${does}`;

/** What the sentence of a kind must have a slot for, in the schema's order. */
export const slotsOf = (kind: CheckKind): readonly Slot[] =>
  Object.entries(entriesOf(kind)).filter(([entry]) => !COMMON.has(entry)).map(([entry, schema]) => slotOf(entry, schema, NAMES_IN[kind]?.[entry] ?? NAMES[entry]));

/** The same of something that is done to the program. */
export const inputSlots = (does: Input['do']): readonly Slot[] =>
  Object.entries(RunInput.options.find((option) => option.entries.do.literal === does)?.entries ?? {}).filter(([entry]) => entry !== 'do').map(([entry, schema]) => slotOf(entry, schema, NAMES[entry]));
export const INPUT_KINDS: readonly Input['do'][] = RunInput.options.map((option) => option.entries.do.literal);

/** May the check hold always or never too, or only in the one way of its kind? */
export const canChooseWhen = (kind: CheckKind): boolean => isDynamicKind(kind) && unwrap(entriesOf(kind)['when']!).type === 'picklist';

/** As much of a Valibot schema as forms need. */
interface Shape { readonly type: string; readonly wrapped?: Shape; readonly default?: unknown; readonly item?: Shape; readonly options?: readonly (Shape | string)[] }

function slotOf(entry: string, schema: v.GenericSchema, name: NameType | undefined): Slot {
  const shape: Shape = schema;
  const bare = unwrap(shape);
  const list = bare.type === 'union' ? bare.options?.find((option): option is Shape => typeof option !== 'string' && option.type === 'array') : undefined;
  const many = bare.type === 'array' ? bare : list;
  const item = many?.item ?? bare;
  return { ...slotType(item, name), entry, isMany: many !== undefined, isOptional: shape.type === 'optional', otherwise: shape.type === 'optional' ? shape.default : undefined };
}

const unwrap = (shape: Shape): Shape => (shape.type === 'optional' && shape.wrapped ? unwrap(shape.wrapped) : shape);

function slotType(shape: Shape, name: NameType | undefined): SlotType {
  switch (shape.type) {
    case 'picklist': return { type: 'choice', options: (shape.options ?? []).filter((option) => typeof option === 'string') };
    case 'number': return { type: 'number' };
    case 'boolean': return { type: 'yes-no' };
    default: return { type: name ?? 'text' };
  }
}

/** `{sprite} {must} toucher {other}[, à {margin} près]` */
export function parseSentence(sentence: string): readonly Piece[] {
  return sentence.split(/(\[[^\]]*\])/u).filter(Boolean).flatMap((part): readonly Piece[] => {
    if (!part.startsWith('[')) return parsePart(part);
    const pieces = parsePart(part.slice(1, -1));
    const slot = pieces.find((piece) => piece.kind === 'slot');
    return slot ? [{ kind: 'extra', entry: slot.entry, pieces }] : pieces;
  });
}

const parsePart = (part: string): readonly Exclude<Piece, { kind: 'extra' }>[] => part.split(/(\{\w+\})/u).filter(Boolean)
  .map((piece) => (piece.startsWith('{') ? { kind: 'slot', entry: piece.slice(1, -1) } : { kind: 'words', words: piece }));

/** Entries that need not be there and without which the sentence would ask for nothing. */
const MEANT: Readonly<Partial<Record<CheckKind, Readonly<Record<string, unknown>>>>> = {
  'value-in-range': { atLeast: 1 }, 'near-place': { x: 0, y: 0 }, 'size': { atLeast: 100 }, 'variable': { equals: '1' }, 'effect': { atLeast: 1 }, 'bubbles': { atMost: 1 },
  'clones': { atLeast: 1 }, 'list': { atLeast: 1 }, 'draws': { lines: 1 },
};
/** Kinds in which one speaks of a sprite first, though another thing may be meant. */
const OF_A_SPRITE: ReadonlySet<CheckKind> = new Set(['wears', 'effect', 'varies']);

/** Values with which a check of that kind can be tried at once: the names that are known, numbers that mean little. */
export function firstEntries(kind: CheckKind, known: Readonly<Partial<Record<NameType, readonly string[]>>>): Readonly<Record<string, unknown>> {
  const used = new Set<string>();
  const needed = slotsOf(kind).filter((slot) => !slot.isOptional || (slot.entry === 'sprite' && OF_A_SPRITE.has(kind)));
  return { ...Object.fromEntries(needed.map((slot) => [slot.entry, firstValue(slot, known, used)])), ...MEANT[kind] };
}

function firstValue(slot: Slot, known: Readonly<Partial<Record<NameType, readonly string[]>>>, used: Set<string>): unknown {
  const one = (): unknown => {
    switch (slot.type) {
      case 'choice': return slot.options[0];
      case 'number': return 0;
      case 'yes-no': return true;
      case 'text': return '…';
      default: {
        const names = known[slot.type] ?? [];
        const name = names.find((candidate) => !used.has(candidate)) ?? names[0] ?? '…';
        used.add(name);
        return name;
      }
    }
  };
  return slot.isMany && slot.type === 'text' ? [one(), one()] : slot.isMany && slot.type === 'choice' ? [one()] : one();
}

/** The time of a check's sentence, in seconds: when the run or the look at it is over. */
export const secondsOf = (check: WrittenCheck): number => numberAt(check['until']) ?? numberAt(runOf(check).seconds) ?? DEFAULT_SECONDS;
const DEFAULT_SECONDS = 10;
const LONGEST_SECONDS = 60;
const numberAt = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

interface WrittenRun { readonly seconds?: number; readonly inputs?: readonly WrittenInput[]; readonly seeds?: readonly number[] }
export interface WrittenInput { readonly at: number; readonly do: Input['do']; readonly [entry: string]: unknown }

/** Read by the schema before it came here. */
const runOf = (check: WrittenCheck): WrittenRun => check['run'] ?? {};

/** The entries that make a check look until that time; the run is as long as it must. */
export function withSeconds(check: WrittenCheck, seconds: number): Readonly<Record<string, unknown>> {
  const until = Math.min(LONGEST_SECONDS, Math.max(0.1, seconds));
  const run = runOf(check);
  if (check['until'] === undefined) return { run: { ...run, seconds: until } };
  return until > (run.seconds ?? DEFAULT_SECONDS) ? { until, run: { ...run, seconds: until } } : { until };
}

/** What is done to the program; the flag is clicked where the author wrote nothing. */
export const inputsOf = (check: WrittenCheck): readonly WrittenInput[] => runOf(check).inputs ?? [{ at: 0, do: 'flag' }];
export const withInputs = (check: WrittenCheck, inputs: readonly WrittenInput[]): Readonly<Record<string, unknown>> => ({ run: { ...runOf(check), inputs } });

/** How often the program is tried with another chance; 0: once, as it comes. */
export const chancesOf = (check: WrittenCheck): number => runOf(check).seeds?.length ?? 0;
export function withChances(check: WrittenCheck, count: number): Readonly<Record<string, unknown>> {
  const { seeds: _seeds, ...run } = runOf(check);
  const seeds = Array.from({ length: Math.min(8, Math.max(0, Math.round(count))) }, (_, i) => i + 1);
  return { run: seeds.length > 0 ? { ...run, seeds } : run };
}
