/** What a trial found, in words for somebody who never saw the files. */
import { blockName } from '../../core/lesson/block-words.ts';
import { wordsIn, wordsLocale } from '../../core/lesson/draft-words.ts';
import type { Draft, LessonDraft } from '../../core/lesson/draft.ts';
import type { PackProblem } from '../../core/lesson/pack-problem.ts';
import type { Locale, Translate } from '../../core/text/translate.ts';

/** A sentence that says where and what is to be mended: the lesson by its title, steps and checks by their numbers, blocks by their words. */
export function problemWords(problem: PackProblem, draft: Draft, t: Translate, locale: Locale): string {
  const lesson = draft.lessons.find(({ folder }) => problem.file.startsWith(`${folder}/`));
  const where = lesson ? wordsIn(lesson, wordsLocale(lesson, locale)).lesson.heading : draft.manifest.title.fr;
  const values = lesson ? { ...problem.values, ...readable(problem.values, lesson, locale) } : problem.values;
  return t('packProblem.sentence', { where, reason: t(problem.key, values) });
}

function readable({ step, check, opcode }: PackProblem['values'], { plan }: LessonDraft, locale: Locale): Record<string, string> {
  // A variant is told as "depart (defi)".
  const [id = '', ...variant] = String(step ?? '').split(' ');
  const at = plan.steps.findIndex((one) => one.id === id);
  const checkAt = plan.steps[at]?.checks.findIndex((one) => one.id === check) ?? -1;
  return {
    ...(at < 0 ? {} : { step: [String(at + 1), ...variant].join(' ') }),
    ...(checkAt < 0 ? {} : { check: String(checkAt + 1) }),
    ...(typeof opcode === 'string' ? { opcode: `«\u00a0${blockName(opcode, locale)}\u00a0»` } : {}),
  };
}
