/** The table a person reads: one line a step, then what is to be mended, in French. */
import type { LessonAudit, PackAudit, StepAudit, Tally } from '../../src/core/lesson/audit/pack-audit.ts';
import { inLocale } from '../../src/core/lesson/pack-schema.ts';
import { describeProblem } from '../../src/core/lesson/pack-problem.ts';
import { createTranslate } from '../../src/core/text/translate.ts';

const translate = createTranslate('fr');
const COLUMNS = ['étape', 'mots', 'vérifications', 'solutions', 'réponses à corriger'] as const;

export function formatAudit(name: string, audit: PackAudit, mutants?: Tally): string {
  const { manifest, lessons, problems } = audit;
  const title = manifest ? `${inLocale(manifest.title, 'fr')} ${manifest.version}` : name;
  const lines = lessons.flatMap((lesson) => ['', `  ${lesson.title} — ${lesson.steps.length} étapes, ${lesson.minutes} min`, ...tableOf(lesson).map((line) => `  ${line}`)]);
  const verdict = problems.length === 0 ? ['', '✓ Rien à corriger.'] : ['', `✗ À corriger : ${problems.length}`, ...problems.map((problem) => `  • ${describeProblem(problem, translate)}`)];
  const mutation = mutants ? [`Un bloc retiré d’une solution : remarqué ${mutants.good} fois sur ${mutants.all} (${percent(mutants)} %).`] : [];
  return [title, ...lines, ...verdict, ...mutation, ''].join('\n');
}

export const percent = ({ good, all }: Tally): number => (all === 0 ? 100 : Math.floor((good * 100) / all));

function tableOf(lesson: LessonAudit): readonly string[] {
  const rows = [COLUMNS, ...lesson.steps.map(rowOf)];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('   ').trimEnd());
}

const rowOf = (step: StepAudit): readonly string[] => [step.id, String(step.wordCount), step.checks.join(', '), tallyOf(step.solutions, ['passe', 'passent']), tallyOf(step.wrong, ['remarquée', 'remarquées'])];
const tallyOf = ({ good, all }: Tally, [one, many]: readonly [string, string]): string => `${good}/${all} ${good > 1 ? many : one}`;

/** Per pack, for programs: what issue tables and CI read. */
export function jsonAudit(name: string, audit: PackAudit, ms: number, mutants?: Tally): object {
  const steps = audit.lessons.flatMap((lesson) => lesson.steps);
  const kinds = steps.flatMap((step) => step.checks);
  return {
    pack: audit.manifest?.id ?? name,
    version: audit.manifest?.version ?? null,
    sessions: audit.lessons.length,
    steps: steps.length,
    checksByKind: Object.fromEntries([...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((other) => other === kind).length])),
    solutions: sum(steps.map((step) => step.solutions)),
    wrongAnswers: sum(steps.map((step) => step.wrong)),
    longestInstruction: Math.max(0, ...steps.map((step) => step.wordCount)),
    runMs: Math.round(ms),
    ...(mutants ? { mutants } : {}),
    problems: audit.problems.map((problem) => ({ file: problem.file, line: problem.line ?? null, reason: translate(problem.key, problem.values) })),
  };
}

const sum = (tallies: readonly Tally[]): Tally => ({ good: tallies.reduce((n, tally) => n + tally.good, 0), all: tallies.reduce((n, tally) => n + tally.all, 0) });
