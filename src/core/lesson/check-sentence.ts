/** A check said in words, piece by piece for the form, whole for tables. */
import { labelOf, locales, type Locale, type TextKey } from '../text/translate.ts';
import { blockName } from './block-words.ts';
import { chancesOf, inputSentenceKey, inputsOf, inputSlots, parseSentence, secondsOf, sentenceKey, slotsOf, type Piece, type Slot, type WrittenInput } from './check-form.ts';
import { isDynamicKind } from './checks/registry.ts';
import type { WrittenCheck } from './draft.ts';

export type SentencePiece = Piece | { readonly kind: 'input'; readonly index: number };

const WAYS = ['eventually', 'always', 'never', 'at'] as const;
export type Way = (typeof WAYS)[number];
export const wayOf = (check: WrittenCheck): Way => WAYS.find((way) => way === check['when']) ?? (check.kind === 'varies' ? 'at' : 'eventually');

/** Slots that every check on a run has, beside those of its kind. */
export const RUN_SLOTS: Readonly<Record<string, Slot>> = {
  must: { entry: 'must', type: 'choice', options: WAYS, isOptional: false, isMany: false, otherwise: undefined },
  seconds: { entry: 'seconds', type: 'number', isOptional: false, isMany: false, otherwise: undefined },
  from: { entry: 'from', type: 'number', isOptional: true, isMany: false, otherwise: 0 },
  seeds: { entry: 'seeds', type: 'number', isOptional: true, isMany: false, otherwise: 3 },
};

export const slotNamed = (check: WrittenCheck, entry: string): Slot | undefined => RUN_SLOTS[entry] ?? slotsOf(check.kind).find((slot) => slot.entry === entry);

/** What stands in a slot; undefined when nothing was written. */
export function valueIn(check: WrittenCheck, entry: string): unknown {
  switch (entry) {
    case 'must': return wayOf(check);
    case 'seconds': return secondsOf(check);
    case 'seeds': return chancesOf(check) || undefined;
    default: return check[entry];
  }
}
/** A moment at the start is not worth a word. */
export const inputValue = (input: WrittenInput, entry: string): unknown => (entry === 'at' ? input.at || undefined : input[entry]);

export function sentenceOf(check: WrittenCheck, locale: Locale): readonly SentencePiece[] {
  const say = (key: TextKey): string => labelOf(locale, key);
  const own = parseSentence(say(sentenceKey(check.kind)));
  if (!isDynamicKind(check.kind)) return own;
  return [
    ...startOf(inputsOf(check), say), { kind: 'words', words: ', ' }, ...own,
    ...parseSentence(say(`sentence.time.${wayOf(check)}`)), ...parseSentence(say('sentence.more')), { kind: 'words', words: '.' },
  ];
}

function startOf(inputs: readonly WrittenInput[], say: (key: TextKey) => string): readonly SentencePiece[] {
  if (inputs.length === 0) return [{ kind: 'words', words: say('sentence.idle') }];
  return inputs.flatMap((_, index): SentencePiece[] => [{ kind: 'words', words: `${say(index === 0 ? 'sentence.when' : 'sentence.then')} ` }, { kind: 'input', index }]);
}

export const inputPieces = (input: WrittenInput, locale: Locale): readonly Piece[] => parseSentence(labelOf(locale, inputSentenceKey(input.do)));

/** Where the words of a choice are; `kind` is that of the check or of what is done to the program. */
export const choiceKey = (kind: string, { entry }: Slot, option: string): string =>
  (entry === 'must' ? `sentence.must.${option}` : entry === 'effect' ? `option.${option}` : `sentence.choice.${kind}.${entry}.${option}`);

export function choiceWords(kind: string, slot: Slot, option: string, locale: Locale): string {
  const words: Readonly<Record<string, string | undefined>> = locales[locale];
  return words[choiceKey(kind, slot, option)] ?? option;
}

/** What an empty slot means; undefined where it must not be empty. */
export function absentWords(kind: string, slot: Slot, locale: Locale): string | undefined {
  const words: Readonly<Record<string, string | undefined>> = locales[locale];
  return slot.isOptional ? words[`sentence.absent.${kind}.${slot.entry}`] ?? words[`sentence.absent.${slot.type}`] : undefined;
}

/** "Quand je clique sur le drapeau vert, Scopi doit toucher Coffre en moins de 10 secondes." */
export const describeCheck = (check: WrittenCheck, locale: Locale): string => sentenceOf(check, locale).map((piece) => {
  if (piece.kind !== 'input') return describePiece(piece, check.kind, (entry) => slotNamed(check, entry), (entry) => valueIn(check, entry), locale);
  const input = inputsOf(check)[piece.index]!;
  const slots = inputSlots(input.do);
  return inputPieces(input, locale).map((part) => describePiece(part, input.do, (entry) => slots.find((slot) => slot.entry === entry), (entry) => inputValue(input, entry), locale)).join('');
}).join('');

function describePiece(piece: Piece, kind: string, slotFor: (entry: string) => Slot | undefined, valueFor: (entry: string) => unknown, locale: Locale): string {
  if (piece.kind === 'words') return piece.words;
  const value = valueFor(piece.entry);
  if (piece.kind === 'extra') return value === undefined || value === false ? '' : piece.pieces.map((part) => describePiece(part, kind, slotFor, valueFor, locale)).join('');
  const slot = slotFor(piece.entry);
  return slot ? describeValue(value, kind, slot, locale) : '';
}

function describeValue(value: unknown, kind: string, slot: Slot, locale: Locale): string {
  if (value === undefined) return absentWords(kind, slot, locale) ?? '…';
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => oneValue(one, kind, slot, locale)).join(slot.type === 'choice' || slot.type === 'block' || slot.type === 'costume' ? ` ${labelOf(locale, 'sentence.or')} ` : ', ');
}

function oneValue(value: unknown, kind: string, slot: Slot, locale: Locale): string {
  if (slot.type === 'choice') return choiceWords(kind, slot, String(value), locale);
  if (slot.type === 'block') return `«\u00a0${blockName(String(value), locale)}\u00a0»`;
  if (slot.type === 'yes-no') return choiceOf(kind, slot, value, locale);
  return slot.type === 'text' ? `«\u00a0${String(value)}\u00a0»` : String(value);
}

/** Of what only goes with its piece there is no word. */
const choiceOf = (kind: string, slot: Slot, value: unknown, locale: Locale): string => {
  const words = choiceWords(kind, slot, String(value), locale);
  return words === String(value) ? '' : words;
};
