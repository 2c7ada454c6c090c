/** What is wrong in a pack, for its author: a file, a line when known, and a reason in the language files. */
import type * as v from 'valibot';
import type { TextKey, Translate } from '../text/translate.ts';

export interface PackProblem {
  /** Path inside the pack or the lesson's folder. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export const packProblem = (file: string, key: TextKey, values: PackProblem['values'] = {}, line?: number): PackProblem =>
  ({ file, key, values, ...(line === undefined ? {} : { line }) });

/** `lesson.fr.md, ligne 4 : …` */
export function describeProblem(problem: PackProblem, translate: Translate): string {
  const where = problem.line === undefined ? problem.file : translate('packProblem.line', { file: problem.file, line: problem.line });
  return translate('packProblem.sentence', { where, reason: translate(problem.key, problem.values) });
}

/** The schema's complaints, one problem each, naming the place in the JSON. */
export function schemaProblems(file: string, issues: readonly v.BaseIssue<unknown>[]): readonly PackProblem[] {
  return issues.map((issue) => {
    const place = issue.path?.map((step) => String(step.key)).join('.') || '—';
    return packProblem(file, issueKey(issue, place), { place, expected: issue.expected ?? '—', received: issue.received });
  });
}

function issueKey(issue: v.BaseIssue<unknown>, place: string): TextKey {
  if (issue.type === 'variant' && place.endsWith('kind')) return 'packProblem.unknownCheck';
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'packProblem.unknownKey';
  return issue.received === 'undefined' ? 'packProblem.missingKey' : 'packProblem.schema';
}
