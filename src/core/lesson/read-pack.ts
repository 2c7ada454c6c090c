/** Reads what lies in a pack: the manifest, and a lesson with its words. Nothing is read from disk here. */
import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { isJsonObject } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Locale } from '../text/translate.ts';
import { joinLesson, joinProblems } from './join-lesson.ts';
import type { Lesson } from './lesson.ts';
import { parseLessonWords } from './lesson-words.ts';
import { packProblem, schemaProblems, type PackProblem } from './pack-problem.ts';
import { LessonPlan, Manifest, PACK_FORMAT_VERSION } from './pack-schema.ts';

type Problems = readonly PackProblem[];

/** `text` is that of `pack.json`. */
export const readManifest = (text: string): Result<Manifest, Problems> => readJson('pack.json', text, Manifest);

/** The plan alone, as the author wrote it. `text` is that of `lesson.json`. */
export const readLessonPlan = (text: string): Result<LessonPlan, Problems> => readJson('lesson.json', text, LessonPlan);

/** Is this app (`x.y.z`) new enough for the pack? */
export function isAppRecentEnough(manifest: Manifest, appVersion: string): boolean {
  const [need, have] = [manifest.minAppVersion, appVersion].map((version) => version.split(/[.-]/u).slice(0, 3).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (have![i] ?? 0) - (need![i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * `files` holds a lesson's folder by path inside it: `lesson.json`, `lesson.<locale>.md` (French when that language is not there), the
 * starter and the pictures. Solutions and wrong answers may be left out.
 */
export function readLesson(files: ReadonlyMap<string, Uint8Array>, locale: Locale): Result<Lesson, Problems> {
  const wordsFile = files.has(`lesson.${locale}.md`) ? `lesson.${locale}.md` : 'lesson.fr.md';
  const missing = ['lesson.json', wordsFile].filter((file) => !files.has(file));
  if (missing.length > 0) return err(missing.map((file) => packProblem(file, 'packProblem.missingFile')));
  const plan = readLessonPlan(textOf(files, 'lesson.json'));
  if (!plan.ok) return plan;
  const words = parseLessonWords(wordsFile, textOf(files, wordsFile));
  if (!words.ok) return words;
  const wordsLocale = wordsFile === 'lesson.en.md' ? 'en' : 'fr';
  const problems = [...missingFiles(plan.value, files), ...joinProblems(wordsFile, plan.value, words.value, wordsLocale)];
  return problems.length > 0 ? err(problems) : ok(joinLesson(plan.value, words.value, wordsLocale));
}

function missingFiles(plan: LessonPlan, files: ReadonlyMap<string, Uint8Array>): Problems {
  const named = plan.steps.flatMap((step) => [step.picture, step.audio, step.starter, ...Object.values(step.variants).map((variant) => variant?.starter)]);
  return [...new Set([plan.starter, ...named])].flatMap((file) => (file === undefined || files.has(file) ? [] : [packProblem(file, 'packProblem.missingFile')]));
}

const textOf = (files: ReadonlyMap<string, Uint8Array>, file: string): string => strFromU8(files.get(file) ?? new Uint8Array());

function readJson<S extends v.GenericSchema>(file: string, text: string, schema: S): Result<v.InferOutput<S>, Problems> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    return err([packProblem(file, 'packProblem.notJson', { detail: cause instanceof Error ? cause.message : '' })]);
  }
  const version = isJsonObject(json) ? json['formatVersion'] : undefined;
  if (typeof version === 'number' && version > PACK_FORMAT_VERSION) return err([packProblem(file, 'packProblem.newerFormat', { version })]);
  const read = v.safeParse(schema, json);
  return read.success ? ok(read.output) : err(schemaProblems(file, read.issues));
}
