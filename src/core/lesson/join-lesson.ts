/** Puts a lesson's structure and its words together, and says which of the two lacks something. */
import { labelOf, type Locale, type TextKey } from '../text/translate.ts';
import { readWords } from './block-words.ts';
import type { CheckKind } from './checks/registry.ts';
import { LEVELS, type Lesson, type Step, type StepVariant, type WordedCheck, type Words } from './lesson.ts';
import type { LessonWords, WordSection } from './lesson-words.ts';
import { packProblem, type PackProblem } from './pack-problem.ts';
import type { LessonPlan, StepPlan } from './pack-schema.ts';

/** What authors write before the colon, by language; in a step, any other word must be the id of a check. */
export const KEYWORDS = {
  fr: { hint: 'indice', success: 'bravo', objective: 'objectif', question: 'devine', word: 'mot', challenge: 'défi', ending: 'partage', decouverte: 'découverte', defi: 'défi' },
  en: { hint: 'hint', success: 'well done', objective: 'objective', question: 'guess', word: 'word', challenge: 'challenge', ending: 'sharing', decouverte: 'discovery', defi: 'challenge' },
} as const;

/** The message when the author wrote none. */
const defaultMessageKey = (kind: CheckKind): TextKey => `check.${kind}`;

/** What the child's screen could not show: steps without words, words without steps, unknown keys, an empty instruction. */
export function joinProblems(file: string, plan: LessonPlan, words: LessonWords, locale: Locale): readonly PackProblem[] {
  const keywords = KEYWORDS[locale];
  const ids = new Set(plan.steps.map((step) => step.id));
  return [
    ...plan.steps.flatMap((step) => stepProblems(file, step, words, keywords)),
    ...words.steps.flatMap((section) => (ids.has(section.heading) ? [] : [packProblem(file, 'packProblem.unknownStep', { step: section.heading }, section.line)])),
    ...unknownLines(file, words.lesson, new Set([keywords.objective, keywords.question, keywords.word, keywords.challenge, keywords.ending])),
    ...(ids.size < plan.steps.length ? [packProblem('lesson.json', 'packProblem.sameId', { place: 'steps' })] : []),
    ...(words.lesson.lines.some((line) => line.key === keywords.objective) ? [] : [packProblem(file, 'packProblem.missingLine', { line: keywords.objective }, words.lesson.line)]),
  ];
}

function stepProblems(file: string, step: StepPlan, words: LessonWords, keywords: (typeof KEYWORDS)[Locale]): readonly PackProblem[] {
  const section = words.steps.find(({ heading }) => heading === step.id);
  if (!section) return [packProblem(file, 'packProblem.stepWithoutWords', { step: step.id })];
  const checks = [step.checks, ...Object.values(step.variants).map((variant) => variant?.checks ?? [])];
  const ids = checks.map((group) => group.map((check) => check.id));
  return [
    ...(section.paragraphs.length === 1 ? [] : [packProblem(file, 'packProblem.oneInstruction', { step: step.id }, section.line)]),
    ...(ids.some((group) => new Set(group).size < group.length) ? [packProblem('lesson.json', 'packProblem.sameId', { place: step.id })] : []),
    ...(section.lines.some((line) => line.key === keywords.success) ? [] : [packProblem(file, 'packProblem.missingLine', { line: keywords.success }, section.line)]),
    ...unknownLines(file, section, new Set([keywords.hint, keywords.success, keywords.decouverte, keywords.defi, ...ids.flat()])),
  ];
}

const unknownLines = (file: string, section: WordSection, known: ReadonlySet<string>): readonly PackProblem[] =>
  section.lines.flatMap(({ key, line }) => (known.has(key) ? [] : [packProblem(file, 'packProblem.unknownLine', { line: key }, line)]));

/** Only after `joinProblems` found none. */
export function joinLesson(plan: LessonPlan, words: LessonWords, locale: Locale): Lesson {
  const keywords = KEYWORDS[locale];
  const opcodes = [...new Set(plan.steps.flatMap((step) => step.toolbox))];
  const wordsOf = (text: string): Words => readWords(text, opcodes, locale);
  const { lesson } = words;
  const optional = (key: string): Words | null => { const text = lineOf(lesson, key); return text === '' ? null : wordsOf(text); };
  return {
    id: plan.id,
    title: lesson.heading,
    objective: wordsOf(lineOf(lesson, keywords.objective)),
    question: optional(keywords.question),
    vocabulary: linesOf(lesson, keywords.word).map(splitMeaning),
    challenge: optional(keywords.challenge),
    ending: optional(keywords.ending),
    notes: lesson.notes,
    treasure: plan.treasure,
    starter: plan.starter,
    canPace: plan.canPace,
    canAddSprites: plan.canAddSprites,
    canEditAssets: plan.canEditAssets,
    minutes: plan.steps.reduce((sum, step) => sum + step.minutes, 0),
    steps: plan.steps.map((step) => joinStep(step, words.steps.find(({ heading }) => heading === step.id)!, locale, opcodes)),
  };
}

function joinStep(plan: StepPlan, section: WordSection, locale: Locale, lessonOpcodes: readonly string[]): Step {
  const { id, minutes, sprite, picture, audio, starter, toolbox } = plan;
  const keywords = KEYWORDS[locale];
  const wordsOf = (text: string): Words => readWords(text, [...toolbox, ...lessonOpcodes], locale);
  return {
    id, minutes, sprite, picture, audio, starter, toolbox,
    instruction: wordsOf(section.paragraphs[0] ?? ''),
    hints: linesOf(section, keywords.hint).map(wordsOf),
    success: wordsOf(lineOf(section, keywords.success)),
    notes: section.notes,
    checks: wordChecks(plan.checks, section, locale),
    variants: Object.fromEntries(LEVELS.flatMap((level) => (level === 'standard' || !hasVariant(plan, section, level, keywords) ? [] : [[level, joinVariant(plan, section, level, locale, wordsOf)]]))),
  };
}

type OtherLevel = keyof StepPlan['variants'];

/** A variant may be told of in the plan, in the words, or in both. */
const hasVariant = (plan: StepPlan, section: WordSection, level: OtherLevel, keywords: (typeof KEYWORDS)[Locale]): boolean =>
  plan.variants[level] !== undefined || lineOf(section, keywords[level]) !== '';

function joinVariant({ variants }: StepPlan, section: WordSection, level: OtherLevel, locale: Locale, wordsOf: (text: string) => Words): StepVariant {
  const { starter, toolbox, checks } = variants[level] ?? {};
  const instruction = lineOf(section, KEYWORDS[locale][level]);
  return {
    ...(instruction === '' ? {} : { instruction: wordsOf(instruction) }),
    ...(starter === undefined ? {} : { starter }),
    ...(toolbox ? { toolbox } : {}),
    ...(checks ? { checks: wordChecks(checks, section, locale) } : {}),
  };
}

const wordChecks = (checks: StepPlan['checks'], section: WordSection, locale: Locale): readonly WordedCheck[] =>
  checks.map((check) => ({ ...check, message: lineOf(section, check.id) || labelOf(locale, defaultMessageKey(check.kind)) }));

const linesOf = (section: WordSection, key: string): readonly string[] => section.lines.flatMap((line) => (line.key === key ? [line.text] : []));
const lineOf = (section: WordSection, key: string): string => linesOf(section, key)[0] ?? '';

/** `bloc — une pièce du programme` */
function splitMeaning(text: string): { readonly word: string; readonly meaning: string } {
  const [word = '', meaning = ''] = text.split(/\s+—\s+/u);
  return { word, meaning };
}
