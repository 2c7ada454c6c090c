/** The rules of child's words: short sentences, known blocks, nobody scolded. */
import type { Locale } from '../../text/translate.ts';
import { plainText, type Lesson, type Step, type Words } from '../lesson.ts';
import { packProblem, type PackProblem } from '../pack-problem.ts';
import type { Manifest } from '../pack-schema.ts';

const LONGEST_SENTENCE = 20;
const LONGEST_FOR_CP = 12;
/** Said to a child, these words judge. */
const UNKIND: Readonly<Record<Locale, RegExp>> = {
  fr: /(?<!\p{L})(?:faux|fausse|erreurs?|échecs?|ratée?s?|mauvaise?s?)(?!\p{L})/iu,
  en: /\b(?:wrong|errors?|fail(?:ed|ure)?|bad)\b/iu,
};

/** Words between spaces and apostrophes; « l’eau » is two, punctuation is none. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[,.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

export const longestInstruction = (manifest: Pick<Manifest, 'cycle'>): number => (manifest.cycle.includes('CP') ? LONGEST_FOR_CP : LONGEST_SENTENCE);

/** `file` is the lesson's words, for the problems. */
export function auditWords(file: string, lesson: Lesson, locale: Locale, manifest: Manifest): readonly PackProblem[] {
  return [
    ...sentenceProblems(file, lesson.id, [lesson.objective, lesson.question, lesson.challenge, lesson.ending].filter((words) => words !== null), locale),
    ...lesson.steps.flatMap((step) => stepProblems(file, step, locale, longestInstruction(manifest))),
  ];
}

function stepProblems(file: string, step: Step, locale: Locale, most: number): readonly PackProblem[] {
  const count = countWords(plainText(step.instruction));
  const messages: readonly Words[] = step.checks.map((check) => [{ kind: 'text', text: check.message }]);
  return [
    ...(count > most ? [packProblem(file, 'packProblem.longSentence', { step: step.id, text: plainText(step.instruction), count, most })] : []),
    ...(step.hints.length === 0 ? [packProblem(file, 'packProblem.noHint', { step: step.id })] : []),
    ...sentenceProblems(file, step.id, [step.instruction, step.success, ...step.hints, ...messages], locale),
  ];
}

function sentenceProblems(file: string, step: string, sentences: readonly Words[], locale: Locale): readonly PackProblem[] {
  return sentences.flatMap((words) => {
    const text = plainText(words);
    const count = countWords(text);
    const unkind = UNKIND[locale].exec(text)?.[0];
    return [
      ...(count > LONGEST_SENTENCE ? [packProblem(file, 'packProblem.longSentence', { step, text, count, most: LONGEST_SENTENCE })] : []),
      ...(unkind === undefined ? [] : [packProblem(file, 'packProblem.unkindWord', { step, word: unkind })]),
      ...words.flatMap((part) => (part.kind === 'block' && part.opcode === null ? [packProblem(file, 'packProblem.unknownBlockName', { step, name: part.text })] : [])),
    ];
  });
}
