/** A lesson with all that its prints need, read from its folder. */
import { strFromU8 } from 'fflate';
import { base64 } from '../base/base64.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Lesson, Words } from '../lesson/lesson.ts';
import type { PackProblem } from '../lesson/pack-problem.ts';
import { readLesson, readLessonPlan } from '../lesson/read-pack.ts';
import { stepStart } from '../lesson/step-starts.ts';
import type { Project } from '../project/project.ts';
import { readSb3 } from '../sb3/read-sb3.ts';
import type { Locale } from '../text/translate.ts';
import { changedScripts, isSound, type ChangedScript } from './program-changes.ts';
import { markup, NOTHING, type Markup, type Part } from './markup.ts';

export interface PrintedLesson {
  readonly lesson: Lesson;
  /** From 1, in its pack. */
  readonly number: number;
  /** By step id: what the answer adds to the program before. */
  readonly changes: ReadonlyMap<string, readonly ChangedScript[]>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** `files`: the lesson's folder with its solutions, by path inside it. */
export function readPrintedLesson(files: ReadonlyMap<string, Uint8Array>, number: number, locale: Locale): Result<PrintedLesson, readonly PackProblem[]> {
  const lesson = readLesson(files, locale);
  if (!lesson.ok) return lesson;
  const plan = readLessonPlan(strFromU8(files.get('lesson.json')!));
  if (!plan.ok) return err(plan.error);
  const changes = plan.value.steps.map((step, i): [string, readonly ChangedScript[]] => {
    const before = projectOf(files, stepStart(plan.value, i));
    const after = projectOf(files, step.solutions[0]!);
    return [step.id, before && after ? changedScripts(before, after) : []];
  });
  return ok({ lesson: lesson.value, number, changes: new Map(changes), files });
}

function projectOf(files: ReadonlyMap<string, Uint8Array>, path: string): Project | null {
  const bytes = files.get(path);
  const read = bytes && readSb3(bytes);
  return read?.ok && isSound(read.value.project) ? read.value.project : null;
}

/** A sentence with its block names told apart. */
export const drawWords = (words: Words): Part => words.map((part) => (part.kind === 'text' ? part.text : markup`<b class="name">${part.text}</b>`));

const MIME_TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' };

export function drawPicture(files: PrintedLesson['files'], path: string | undefined): Markup {
  const bytes = path === undefined ? undefined : files.get(path);
  const type = MIME_TYPES[path?.split('.').at(-1) ?? ''];
  return bytes && type ? markup`<img class="picture" src="data:${type};base64,${base64(bytes)}" alt="">` : NOTHING;
}
