/** Looks through a whole pack as `npm run packs -- check` and the animator's screen do: schema, words, files, licences, and every answer run. */
import { strFromU8 } from 'fflate';
import type { ProjectBundle } from '../../project/project.ts';
import { locales, type Locale } from '../../text/translate.ts';
import { plainText, type Lesson } from '../lesson.ts';
import { packProblem, type PackProblem } from '../pack-problem.ts';
import type { Manifest } from '../pack-schema.ts';
import { readLesson, readLessonPlan, readManifest } from '../read-pack.ts';
import { challengeMinutes } from '../session-plan.ts';
import { auditLicences, stepsWithoutPicture, unusedFiles } from './audit-files.ts';
import { auditProjects, type AuditServices } from './audit-projects.ts';
import { auditWords, countWords } from './audit-words.ts';
import type { LessonAudit, LessonTrial, PackAudit } from './pack-audit.ts';

type Files = ReadonlyMap<string, Uint8Array>;
interface Audited { readonly lesson: LessonAudit | null; readonly problems: readonly PackProblem[]; readonly bundles: readonly ProjectBundle[] }

/** `files` by path inside the pack. */
export function auditPack(files: Files, services: AuditServices): PackAudit {
  const manifestBytes = files.get('pack.json');
  const manifest = manifestBytes && readManifest(strFromU8(manifestBytes));
  if (!manifest) return { manifest: null, lessons: [], problems: [packProblem('pack.json', 'packProblem.missingFile')] };
  if (!manifest.ok) return { manifest: null, lessons: [], problems: manifest.error };
  const { lessons } = manifest.value;
  const audited = lessons.map((folder) => auditLesson(folder, filesIn(files, folder), manifest.value, services));
  const strays = [...files.keys()].filter((file) => file !== 'pack.json' && !lessons.some((folder) => file.startsWith(`${folder}/`)));
  return {
    manifest: manifest.value,
    lessons: audited.flatMap(({ lesson }) => (lesson ? [lesson] : [])),
    problems: [
      ...audited.flatMap(({ problems }) => problems),
      ...strays.map((file) => packProblem(file, 'packProblem.unusedFile')),
      // What a lesson that cannot be read uses is not known.
      ...(audited.every(({ lesson }) => lesson) ? auditLicences(manifest.value, files.keys(), audited.flatMap(({ bundles }) => bundles)) : []),
    ],
  };
}

/** One lesson of a pack, as `auditPack` finds it: for an author who changes that lesson. */
export function auditOneLesson(files: Files, folder: string, services: AuditServices): LessonTrial {
  const manifest = readManifest(strFromU8(files.get('pack.json') ?? new Uint8Array()));
  if (!manifest.ok) return { lessons: [], problems: manifest.error };
  const { lesson, problems } = auditLesson(folder, filesIn(files, folder), manifest.value, services);
  return { lessons: lesson ? [lesson] : [], problems };
}

/** The files of a lesson's folder, by path inside it. */
export const filesIn = (files: Files, folder: string): Files =>
  new Map([...files].flatMap(([path, bytes]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes] as const] : [])));

function auditLesson(folder: string, files: Files, manifest: Manifest, services: AuditServices): Audited {
  const inPack = (problems: readonly PackProblem[]): readonly PackProblem[] => problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file}` }));
  const lesson = readLesson(files, 'fr');
  const plan = readLessonPlan(strFromU8(files.get('lesson.json') ?? new Uint8Array()));
  if (!lesson.ok || !plan.ok) return { lesson: null, problems: inPack(lesson.ok ? [] : lesson.error), bundles: [] };
  const projects = auditProjects(plan.value, lesson.value, files, services);
  const problems = [
    ...(plan.value.id === folder ? [] : [packProblem('lesson.json', 'packProblem.otherId', { id: plan.value.id })]),
    ...languagesOf(files).flatMap((locale) => auditLanguage(files, locale, manifest)),
    ...projects.problems, ...stepsWithoutPicture(plan.value), ...unusedFiles(plan.value, files.keys()),
    ...(lesson.value.minutes > challengeMinutes(manifest.minutesPerSession) ? [packProblem('lesson.json', 'packProblem.tooLong', { minutes: lesson.value.minutes, most: challengeMinutes(manifest.minutesPerSession), session: manifest.minutesPerSession })] : []),
  ];
  return { lesson: summary(lesson.value, projects.steps), problems: inPack(problems), bundles: [...projects.bundles.values()] };
}

const languagesOf = (files: Files): readonly Locale[] => (Object.keys(locales) as Locale[]).filter((locale) => files.has(`lesson.${locale}.md`));

function auditLanguage(files: Files, locale: Locale, manifest: Manifest): readonly PackProblem[] {
  const lesson = readLesson(files, locale);
  return lesson.ok ? auditWords(`lesson.${locale}.md`, lesson.value, locale, manifest) : locale === 'fr' ? [] : lesson.error;
}

const summary = ({ id, title, minutes, steps }: Lesson, audits: ReturnType<typeof auditProjects>['steps']): LessonAudit =>
  ({ id, title, minutes, steps: audits.map((audit, i) => ({ ...audit, wordCount: countWords(plainText(steps[i]!.instruction)) })) });
