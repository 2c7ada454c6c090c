/** A pack while somebody writes it: its plan and words apart from its other files, every value read-only. A change makes a new draft. */
import { strFromU8, strToU8 } from 'fflate';
import type * as v from 'valibot';
import { err, ok, type Result } from '../base/result.ts';
import type { Locale } from '../text/translate.ts';
import type { CheckKind } from './checks/registry.ts';
import type { Level } from './lesson.ts';
import { formatLessonWords, parseLessonWords, type LessonWords } from './lesson-words.ts';
import { packProblem, type PackProblem } from './pack-problem.ts';
import type { LessonPlan, Manifest } from './pack-schema.ts';
import { readLessonPlan, readManifest } from './read-pack.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What the author wrote and no more: defaults are the schema's affair. */
export type WrittenManifest = v.InferInput<typeof Manifest>;
export interface WrittenCheck { readonly kind: CheckKind; readonly id: string; readonly [entry: string]: unknown }
type PlanInput = v.InferInput<typeof LessonPlan>;
type StepInput = PlanInput['steps'][number];
/** What a level has of its own. */
export interface WrittenVariant extends Partial<Pick<StepInput, 'starter' | 'toolbox' | 'solutions'>> { readonly checks?: readonly WrittenCheck[] }
export interface WrittenStep extends Omit<StepInput, 'checks' | 'variants'> {
  readonly checks: readonly WrittenCheck[];
  readonly variants?: Readonly<Partial<Record<Exclude<Level, 'standard'>, WrittenVariant>>>;
}
export type WrittenPlan = Omit<PlanInput, 'steps'> & { readonly steps: readonly WrittenStep[] };

export interface LessonDraft {
  /** Its id too, and its place in the pack. */
  readonly folder: string;
  readonly plan: WrittenPlan;
  readonly words: Readonly<Partial<Record<Locale, LessonWords>>>;
}

export interface Draft {
  readonly manifest: WrittenManifest;
  readonly lessons: readonly LessonDraft[];
  /** Projects, pictures, sounds, by path in the pack. */
  readonly files: Files;
}

const LOCALES: readonly Locale[] = ['fr', 'en'];
const wordsFile = (folder: string, locale: Locale): string => `${folder}/lesson.${locale}.md`;

/** `files` by path inside the pack, as `drafts:open` gives them. */
export function readDraft(files: Files): Result<Draft, readonly PackProblem[]> {
  const manifest = readText(files, 'pack.json', readManifest);
  if (!manifest.ok) return manifest;
  const lessons: LessonDraft[] = [];
  for (const folder of manifest.value.lessons) {
    const lesson = readLessonDraft(files, folder);
    if (!lesson.ok) return lesson;
    lessons.push(lesson.value);
  }
  const others = [...files].filter(([path]) => path !== 'pack.json' && !lessons.some(({ folder }) => isPlanOrWords(path, folder)));
  return ok({ manifest: writtenIn(files, 'pack.json'), lessons, files: new Map(others) });
}

const isPlanOrWords = (path: string, folder: string): boolean => path === `${folder}/lesson.json` || LOCALES.some((locale) => path === wordsFile(folder, locale));

function readLessonDraft(files: Files, folder: string): Result<LessonDraft, readonly PackProblem[]> {
  const plan = readText(files, `${folder}/lesson.json`, readLessonPlan);
  if (!plan.ok) return plan;
  const words: Partial<Record<Locale, LessonWords>> = {};
  for (const locale of LOCALES) {
    const file = wordsFile(folder, locale);
    const read = files.has(file) ? parseLessonWords(file, strFromU8(files.get(file)!)) : undefined;
    if (read && !read.ok) return read;
    if (read) words[locale] = read.value;
  }
  return words.fr ? ok({ folder, plan: writtenIn(files, `${folder}/lesson.json`), words }) : err([packProblem(wordsFile(folder, 'fr'), 'packProblem.missingFile')]);
}

function readText<T>(files: Files, file: string, read: (text: string) => Result<T, readonly PackProblem[]>): Result<T, readonly PackProblem[]> {
  const bytes = files.get(file);
  return bytes ? read(strFromU8(bytes)) : err([packProblem(file, 'packProblem.missingFile')]);
}

/** Only after the schema accepted it: without the defaults that reading adds. */
const writtenIn = <T>(files: Files, file: string): T => JSON.parse(strFromU8(files.get(file)!).replace(/^\uFEFF/u, '')) as T;

/** The pack's files: what nothing names any more is left out. */
export function writeDraft({ manifest, lessons, files }: Draft): Files {
  const written = new Map<string, Uint8Array>([['pack.json', jsonBytes({ ...manifest, lessons: lessons.map(({ folder }) => folder) })]]);
  for (const { folder, plan, words } of lessons) {
    written.set(`${folder}/lesson.json`, jsonBytes(plan));
    for (const [locale, text] of Object.entries(words)) written.set(wordsFile(folder, locale as Locale), strToU8(formatLessonWords(text)));
    for (const path of namedFiles(plan)) {
      const bytes = files.get(`${folder}/${path}`);
      if (bytes) written.set(`${folder}/${path}`, bytes);
    }
  }
  return written;
}

const jsonBytes = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** Every project, picture and sound of a plan, by path inside the lesson's folder. */
export const namedFiles = (plan: WrittenPlan): readonly string[] => [...new Set([plan.starter, ...plan.steps.flatMap((step) => [
  step.starter, step.picture, step.audio, ...step.solutions, ...(step.wrong ?? []).map(({ project }) => project),
  ...Object.values(step.variants ?? {}).flatMap((variant) => [variant?.starter, ...variant?.solutions ?? []]),
])])].filter((path) => path !== undefined);

/** What differs from `before`: the bytes to write and the paths to take away. */
export function changesBetween(before: Files, after: Files): { readonly written: Map<string, Uint8Array>; readonly removed: string[] } {
  const written = [...after].filter(([path, bytes]) => !isSame(before.get(path), bytes));
  return { written: new Map(written), removed: [...before.keys()].filter((path) => !after.has(path)) };
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one === other || (one !== undefined && one.length === other.length && one.every((byte, i) => byte === other[i]));

/** A title as a name of the format: lower-case letters, digits and hyphens; `taken` ones get a number. */
export function slugOf(title: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = title.normalize('NFD').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '').slice(0, 40).replace(/-+$/u, '') || otherwise;
  let slug = plain;
  for (let n = 2; taken.has(slug); n++) slug = `${plain}-${n}`;
  return slug;
}

/** The pack as a beginning for another one: its own id and title, version 1.0.0, nobody's signature. */
export function duplicatePack(files: Files, id: string, title: string, origin: string): Files {
  const { files: _list, signature: _signature, ...manifest } = writtenIn<WrittenManifest>(files, 'pack.json');
  const own: WrittenManifest = { ...manifest, id, version: '1.0.0', title: { fr: title }, changelog: [{ version: '1.0.0', changes: { fr: origin } }] };
  return new Map([...files, ['pack.json', jsonBytes(own)]]);
}
