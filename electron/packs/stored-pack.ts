/** A pack as it lies on the disk: what the list needs of it is read once, a lesson's files when it is opened. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseLessonWords } from '../../src/core/lesson/lesson-words.ts';
import { inLocale, type LessonPlan, type Manifest } from '../../src/core/lesson/pack-schema.ts';
import { readLessonPlan, readManifest } from '../../src/core/lesson/read-pack.ts';
import type { Locale } from '../../src/core/text/translate.ts';
import type { LessonFiles, PackSummary } from '../../src/ipc/contract.ts';
import { readPackFolder } from './read-pack-folder.ts';
import { withSharedAssets } from './shared-assets.ts';
import { publisherOf, type Publisher } from './signature.ts';

export interface StoredPack {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly summary: PackSummary;
}

export interface ReadOptions { readonly isBuiltIn: boolean; readonly locale: Locale; readonly publishers: readonly Publisher[] }

/** Null when the folder does not hold a pack that can be read. */
export function readStoredPack(folder: string, { isBuiltIn, locale, publishers }: ReadOptions): StoredPack | null {
  if (!existsSync(join(folder, 'pack.json'))) return null;
  const manifest = readManifest(readFileSync(join(folder, 'pack.json'), 'utf8'));
  if (!manifest.ok) return null;
  const lessons = manifest.value.lessons.map((name) => summarizeLesson(join(folder, name), locale));
  if (!lessons.every((lesson) => lesson !== null)) return null;
  const { id, version, title, summary, minutesPerSession } = manifest.value;
  return { folder, manifest: manifest.value, summary: { id, version, title: inLocale(title, locale), summary: inLocale(summary, locale), isBuiltIn, publisher: publisherOf(manifest.value, publishers), newer: null, minutesPerSession, lessons } };
}

/** What a child's screen needs of a lesson: its solutions and wrong answers stay on the disk. */
export function readStoredLesson(pack: StoredPack, lessonId: string): LessonFiles | null {
  const files = readWholeLesson(pack, lessonId);
  if (!files) return null;
  const hidden = answersIn(folderOf(pack, lessonId)!);
  return { packId: pack.manifest.id, lessonId, files: new Map([...files].filter(([path]) => !hidden.has(path))) };
}

/** With its solutions and wrong answers. */
export function readWholeLesson(pack: StoredPack, lessonId: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> | null {
  const folder = folderOf(pack, lessonId);
  return folder === null ? null : readFiles(pack, folder);
}

/** All files of a pack, or of a folder of it; null when they may not be read. */
export function readFiles({ folder: packFolder, summary: { isBuiltIn } }: StoredPack, folder = packFolder): Map<string, Uint8Array<ArrayBuffer>> | null {
  const files = readPackFolder(folder);
  if (!files.ok) return null;
  return isBuiltIn ? withSharedAssets(files.value, dirname(packFolder)) : new Map(files.value);
}

function folderOf({ folder, manifest, summary }: StoredPack, lessonId: string): string | null {
  const name = manifest.lessons[summary.lessons.findIndex((lesson) => lesson.id === lessonId)];
  return name === undefined ? null : join(folder, name);
}

function summarizeLesson(folder: string, locale: Locale): PackSummary['lessons'][number] | null {
  const plan = readPlan(folder);
  const wordsFile = [`lesson.${locale}.md`, 'lesson.fr.md'].find((file) => existsSync(join(folder, file)));
  if (!plan || wordsFile === undefined) return null;
  const words = parseLessonWords(wordsFile, readFileSync(join(folder, wordsFile), 'utf8'));
  return words.ok ? { id: plan.id, title: words.value.lesson.heading, stepIds: plan.steps.map((step) => step.id), treasure: plan.treasure } : null;
}

function readPlan(folder: string): LessonPlan | null {
  const file = join(folder, 'lesson.json');
  const plan = existsSync(file) ? readLessonPlan(readFileSync(file, 'utf8')) : null;
  return plan?.ok ? plan.value : null;
}

/** A project that also begins a step is shown all the same. */
function answersIn(folder: string): ReadonlySet<string> {
  const { starter, steps = [] } = readPlan(folder) ?? {};
  const shown = new Set([starter, ...steps.flatMap((step) => [step.starter, ...Object.values(step.variants).map((variant) => variant?.starter)])]);
  const answers = steps.flatMap((step) => [...step.solutions, ...Object.values(step.variants).flatMap((variant) => variant?.solutions ?? []), ...step.wrong.map(({ project }) => project)]);
  return new Set(answers.filter((path) => !shown.has(path)));
}
