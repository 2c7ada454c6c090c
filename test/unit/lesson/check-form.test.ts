/** Every kind of check, and everything that can be done to a program, has its sentence in both languages; those of the shipped packs can be read. */
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { firstEntries, INPUT_KINDS, inputSentenceKey, inputSlots, inputsOf, parseSentence, secondsOf, sentenceKey, slotsOf, withChances, withInputs, withSeconds, type Piece, type Slot } from '../../../src/core/lesson/check-form.ts';
import { absentWords, choiceKey, describeCheck, RUN_SLOTS } from '../../../src/core/lesson/check-sentence.ts';
import { Check, CHECK_KINDS } from '../../../src/core/lesson/checks/registry.ts';
import { readDraft, type WrittenCheck } from '../../../src/core/lesson/draft.ts';
import { labelOf, locales, type Locale } from '../../../src/core/text/translate.ts';
import { readFolder } from '../../../scripts/packs/read-folder.ts';
import { SHIPPED } from '../packs/sample-pack.ts';

const LESSONS = join(import.meta.dirname, '../../../lessons');
const LOCALES: readonly Locale[] = ['fr', 'en'];
const entriesIn = (pieces: readonly Piece[]): string[] => pieces.flatMap((piece) => (piece.kind === 'words' ? [] : piece.kind === 'slot' ? [piece.entry] : entriesIn(piece.pieces)));
const outside = (pieces: readonly Piece[]): ReadonlySet<string> => new Set(pieces.flatMap((piece) => (piece.kind === 'slot' ? [piece.entry] : [])));

/** What a form could not say: slots without a place, places without a slot, choices and empty slots without a word. */
function lacks(kind: string, sentence: string, slots: readonly Slot[], locale: Locale): string[] {
  const pieces = parseSentence(sentence);
  const said = entriesIn(pieces).filter((entry) => entry !== 'must').sort();
  const alwaysShown = outside(pieces);
  return [
    ...(JSON.stringify(said) === JSON.stringify(slots.map((slot) => slot.entry).sort()) ? [] : [`${kind}: slots ${said.join(' ')} for ${slots.map((slot) => slot.entry).sort().join(' ')}`]),
    ...slots.flatMap((slot) => (slot.type === 'choice' ? slot.options.filter((option) => !(choiceKey(kind, slot, option) in locales[locale])).map((option) => `${kind}.${slot.entry}: ${option}`) : [])),
    ...slots.flatMap((slot) => (slot.type === 'yes-no' && alwaysShown.has(slot.entry) && !(choiceKey(kind, slot, 'true') in locales[locale]) ? [`${kind}.${slot.entry}: yes`] : [])),
    ...slots.flatMap((slot) => (slot.isOptional && alwaysShown.has(slot.entry) && absentWords(kind, slot, locale) === undefined ? [`${kind}.${slot.entry}: nothing`] : [])),
  ];
}

describe.each(LOCALES)('%s', (locale) => {
  test.each(CHECK_KINDS)('%s has a sentence with a place for each of its entries', (kind) => {
    expect(lacks(kind, labelOf(locale, sentenceKey(kind)), slotsOf(kind), locale)).toEqual([]);
  });

  test.each(INPUT_KINDS)('what is done to a program: %s', (does) => {
    const slots = inputSlots(does);
    expect(lacks(does, labelOf(locale, inputSentenceKey(does)), slots, locale)).toEqual([]);
  });

  test('the ways a check holds have their words', () => {
    const { must } = RUN_SLOTS;
    expect(must?.type === 'choice' && must.options.filter((option) => !(choiceKey('', must, option) in locales[locale]))).toEqual([]);
  });
});

test.each(CHECK_KINDS)('%s: what a form begins with is a check of the format', (kind) => {
  const known = { sprite: ['Scopi', 'Coffre'], block: ['motion_movesteps'], costume: ['scopi'] };
  const read = v.safeParse(Check, { kind, id: 'essai', ...firstEntries(kind, known) });
  expect(read.issues).toBeUndefined();
});

test('two sprites of one sentence begin as two', () => {
  expect(firstEntries('touches', { sprite: ['Scopi', 'Coffre'] })).toEqual({ sprite: 'Scopi', other: 'Coffre' });
});

test('a sentence as people read it', () => {
  expect(describeCheck({ kind: 'touches', id: 'a', sprite: 'le renard', other: 'la pomme' }, 'fr'))
    .toBe('Quand je clique sur le drapeau vert, le renard doit toucher la pomme en moins de 10 secondes.');
  expect(describeCheck({ kind: 'says', id: 'a', sprite: 'Scopi', when: 'never', from: 2, run: { seconds: 4, inputs: [{ at: 0, do: 'flag' }, { at: 1, do: 'click', sprite: 'Scopi' }], seeds: [1, 2] } }, 'fr'))
    .toBe('Quand je clique sur le drapeau vert, puis je clique sur Scopi à 1 s, Scopi ne doit jamais dire quelque chose pendant 4 secondes à partir de 2 s avec 2 hasards différents.');
  expect(describeCheck({ kind: 'uses-block', id: 'a', opcode: ['motion_movesteps', 'motion_goto'], atLeast: 2 }, 'fr'))
    .toBe('Dans les blocs de n’importe quel sprite, il y a «\u00a0avancer de … pas\u00a0» ou «\u00a0aller à …\u00a0» au moins 2 fois.');
});

test('every check of the shipped packs reads as a sentence', () => {
  const sentences = SHIPPED.flatMap((id) => {
    const draft = readDraft(readFolder(join(LESSONS, id)));
    if (!draft.ok) throw new Error(id);
    return draft.value.lessons.flatMap(({ plan }) => plan.steps.flatMap((step) => step.checks.map((check) => describeCheck(check, 'fr'))));
  });
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence) || /[{}[\]]|undefined|object/u.test(sentence))).toEqual([]);
});

test('time, gestures and chances change what they say and keep the rest', () => {
  const check: WrittenCheck = { kind: 'touches', id: 'a', sprite: 'A', other: 'B', run: { inputs: [{ at: 0, do: 'flag' }] } };
  const longer = { ...check, ...withSeconds(check, 20) };
  expect([secondsOf(check), secondsOf(longer), inputsOf(longer)]).toEqual([10, 20, [{ at: 0, do: 'flag' }]]);
  const until: WrittenCheck = { ...check, until: 2 };
  expect(withSeconds(until, 15)).toEqual({ until: 15, run: { inputs: [{ at: 0, do: 'flag' }], seconds: 15 } });
  expect(withSeconds(until, 4)).toEqual({ until: 4 });
  expect(withSeconds(check, 500)).toMatchObject({ run: { seconds: 60 } });
  expect(withChances({ ...check, ...withSeconds(check, 20) }, 3)).toMatchObject({ run: { seconds: 20, seeds: [1, 2, 3] } });
  expect(withInputs(check, [])).toEqual({ run: { inputs: [] } });
});
