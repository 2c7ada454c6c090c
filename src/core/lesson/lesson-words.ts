/**
 * Reads `lesson.<language>.md`: a title, then the lesson's own lines, then one section per step.
 *
 *     # Title
 *     - objectif : …
 *     ## step-id
 *     The instruction.
 *     > A note for the animator.
 *     - indice : …
 */
import { err, ok, type Result } from '../base/result.ts';
import { packProblem, type PackProblem } from './pack-problem.ts';

/** One line `- key : text`. */
export interface WordLine { readonly key: string; readonly text: string; readonly line: number }

export interface WordSection {
  /** The title, or a step's id. */
  readonly heading: string;
  readonly line: number;
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
  readonly lines: readonly WordLine[];
}

export interface LessonWords { readonly lesson: WordSection; readonly steps: readonly WordSection[] }

interface OpenSection { heading: string; line: number; paragraphs: string[]; notes: string[]; lines: WordLine[] }

export function parseLessonWords(file: string, markdown: string): Result<LessonWords, readonly PackProblem[]> {
  const sections: OpenSection[] = [];
  const problems: PackProblem[] = [];
  for (const [index, raw] of markdown.split(/\r?\n/u).entries()) {
    const text = raw.trim();
    const line = index + 1;
    const heading = /^(#{1,2})\s+(.+)$/u.exec(text);
    const section = sections.at(-1);
    if (text === '') continue;
    if (heading && (heading[1] === '#') === (sections.length === 0)) sections.push({ heading: heading[2]!, line, paragraphs: [], notes: [], lines: [] });
    else if (!section) problems.push(packProblem(file, 'packProblem.titleFirst', {}, line));
    else if (!addLine(section, text, line)) problems.push(packProblem(file, 'packProblem.badLine', { text }, line));
  }
  const [lesson, ...steps] = sections;
  if (!lesson && problems.length === 0) problems.push(packProblem(file, 'packProblem.titleFirst', {}, 1));
  return lesson && problems.length === 0 ? ok({ lesson, steps }) : err(problems);
}

function addLine(section: OpenSection, text: string, line: number): boolean {
  if (text.startsWith('>')) return section.notes.push(text.slice(1).trim()) > 0;
  if (!/^[-#*]/u.test(text)) return section.paragraphs.push(text) > 0;
  const item = /^-\s+([^:]+?)\s*:\s+(.+)$/u.exec(text);
  return item !== null && section.lines.push({ key: item[1]!, text: item[2]!, line }) > 0;
}

/** Writes what `parseLessonWords` reads: the same words, in the order of the format. */
export const formatLessonWords = ({ lesson, steps }: LessonWords): string =>
  `${[formatSection('#', lesson), ...steps.map((step) => formatSection('##', step))].join('\n\n')}\n`;

function formatSection(mark: string, { heading, paragraphs, notes, lines }: WordSection): string {
  const groups = [[`${mark} ${heading}`], paragraphs, notes.map((note) => `> ${note}`), lines.map(({ key, text }) => `- ${key} : ${text}`)];
  return groups.filter((group) => group.length > 0).map((group) => group.join('\n')).join('\n\n');
}
