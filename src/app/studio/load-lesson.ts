/** A lesson fetched with its files and the child's progress in it. */
import type { Lesson } from '../../core/lesson/lesson.ts';
import { createLessonSession, type LessonSession } from '../../core/lesson/lesson-session.ts';
import { describeProblem } from '../../core/lesson/pack-problem.ts';
import { readLesson } from '../../core/lesson/read-pack.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Locale, Translate } from '../../core/text/translate.ts';
import type { Client } from '../../ui/kit/client-context.ts';
import type { StudioSession } from '../screen.ts';

export interface LoadedLesson {
  readonly lesson: Lesson;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly session: LessonSession;
}

/** Null outside a lesson; the reason, for an adult, when the pack's lesson cannot be read. */
export async function loadLesson(client: Client, { classId, childId, packClassId, lesson: place }: StudioSession, locale: Locale, t: Translate): Promise<Result<LoadedLesson | null, string>> {
  if (!place) return ok(null);
  const [{ files }, events] = await Promise.all([client.request('packs:lesson', { classId: packClassId, ...place }), client.request('progress:list', { classId, childId })]);
  const read = readLesson(files, locale);
  if (!read.ok) return err(read.error.map((problem) => describeProblem(problem, t)).join(' '));
  return ok({ lesson: read.value, files, session: createLessonSession(place.packId, read.value, events.map((event) => event.fact)) });
}
