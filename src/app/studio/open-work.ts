/** From "who opens what" to a project at work, or to a sentence that says why not. */
import { foreignExtensionOf } from '../../core/blocks/extensions.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Sb3Problem } from '../../core/sb3/sb3-problem.ts';
import type { Translate } from '../../core/text/translate.ts';
import { RequestRefused } from '../../platform/platform.ts';
import type { StudioSession } from '../screen.ts';
import type { Timer } from './autosave.ts';
import { loadLesson } from './load-lesson.ts';
import { findStart, type StartTools } from './start-project.ts';
import { StudioWork, type StageOfWork } from './studio-work.ts';

export interface OpenedWork {
  readonly work: StudioWork;
  readonly problems: readonly Sb3Problem[];
  /** The work's assets once more, for the stage to take over. */
  readonly twins: ReadonlyMap<string, Uint8Array>;
  /** Pictures of the lesson, by file name. */
  readonly lessonFiles: ReadonlyMap<string, Uint8Array>;
}

export interface Tools extends StartTools { readonly stage: StageOfWork; readonly timer: Timer; readonly locale: 'fr' | 'en' }

/** Nothing of what is open now is touched. */
export async function openWork(session: StudioSession, tools: Tools): Promise<Result<OpenedWork, string>> {
  const { client, locale, translate } = tools;
  try {
    const lesson = await loadLesson(client, session.openedFile ? { ...session, lesson: null } : session, locale, translate);
    if (!lesson.ok) return lesson;
    const start = await findStart(tools, session, lesson.value);
    if (!start.ok) return err(start.error.message);
    const work = new StudioWork(start.value, lesson.value, tools);
    return ok({ work, problems: start.value.problems, twins: start.value.twins, lessonFiles: lesson.value?.files ?? new Map() });
  } catch (reason) {
    if (reason instanceof RequestRefused) return err(reason.message);
    throw reason;
  }
}

/** One kind sentence for all that was amiss in a file; empty when nothing was. */
export function describeProblems(problems: readonly Sb3Problem[], t: Translate): string {
  const missing = problems.filter((problem) => problem.kind === 'missing-asset').length;
  const damaged = problems.filter((problem) => problem.kind === 'damaged-asset').length;
  const changed = problems.filter((problem) => problem.kind === 'changed-asset').length;
  const opcodes = [...new Set(problems.flatMap((problem) => (problem.kind === 'unknown-block' ? [problem.opcode] : [])))];
  const foreign = new Set(opcodes.flatMap((opcode) => foreignExtensionOf(opcode) ?? []));
  const unknown = opcodes.filter((opcode) => !foreignExtensionOf(opcode)).length;
  const sentences = [
    missing > 0 ? t('studio.file.missing', { count: missing }) : '',
    damaged > 0 ? t('studio.file.damaged', { count: damaged }) : '',
    changed > 0 ? t('studio.file.changed', { count: changed }) : '',
    foreign.size > 0 ? t('studio.file.foreign', { names: [...foreign].map((extension) => t(`extension.${extension}`)).join(', ') }) : '',
    unknown > 0 ? t('studio.file.unknown', { count: unknown }) : '',
  ].filter(Boolean);
  return sentences.length === 0 ? '' : [...sentences, t('studio.file.stillWorks')].join(' ');
}
