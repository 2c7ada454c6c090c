/** Everything that must be true of a pack before it is installed. */
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../src/core/base/result.ts';
import { packProblem, type PackProblem } from '../../src/core/lesson/pack-problem.ts';
import type { Manifest } from '../../src/core/lesson/pack-schema.ts';
import { isAppRecentEnough, readLesson, readManifest } from '../../src/core/lesson/read-pack.ts';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import type { PackFiles } from './pack-files.ts';
import { signatureState } from './signature.ts';

export function checkPack(files: PackFiles, appVersion: string): Result<Manifest, readonly PackProblem[]> {
  const manifestBytes = files.get('pack.json');
  if (!manifestBytes) return err([packProblem('pack.json', 'packProblem.missingFile')]);
  const text = new TextDecoder().decode(manifestBytes);
  const manifest = readManifest(text);
  if (!manifest.ok) return manifest;
  if (signatureState(text, manifest.value) === 'broken') return err([packProblem('pack.json', 'packs.badSignature')]);
  if (!isAppRecentEnough(manifest.value, appVersion)) return err([packProblem('pack.json', 'packs.newerApp', { version: manifest.value.minAppVersion })]);
  const problems = [...findHashProblems(manifest.value, files), ...findLessonProblems(manifest.value, files), ...findProjectProblems(files)];
  return problems.length > 0 ? err(problems) : manifest;
}

/** The files of one folder of the pack, by path inside it. */
export const filesIn = (files: PackFiles, folder: string): PackFiles =>
  new Map([...files].flatMap(([path, bytes]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes] as const] : [])));

/** A list that left files out would prove nothing about them. */
function findHashProblems({ files: listed }: Manifest, files: PackFiles): PackProblem[] {
  if (!listed) return [];
  const names = new Set(listed.map(({ path }) => path));
  const unlisted = [...files.keys()].filter((path) => path !== 'pack.json' && !names.has(path));
  return [
    ...listed.flatMap(({ path, size, sha256 }) => {
      const bytes = files.get(path);
      if (!bytes) return [packProblem(path, 'packProblem.missingFile')];
      return bytes.length === size && sha256Of(bytes) === sha256 ? [] : [packProblem(path, 'packs.changed')];
    }),
    ...unlisted.map((path) => packProblem(path, 'packs.unlisted')),
  ];
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function findLessonProblems({ lessons }: Manifest, files: PackFiles): PackProblem[] {
  const idsSeen = new Set<string>();
  return lessons.flatMap((folder) => {
    const lesson = checkLesson(filesIn(files, folder));
    const inFolder = (problem: PackProblem): PackProblem => ({ ...problem, file: `${folder}/${problem.file}` });
    if (!lesson.ok) return lesson.error.map(inFolder);
    const isKnown = idsSeen.has(lesson.value);
    idsSeen.add(lesson.value);
    return isKnown ? [inFolder(packProblem('lesson.json', 'packProblem.sameId', { place: lesson.value }))] : [];
  });
}

/** A project that does not open, or lacks a picture, would be met by a child in the middle of a session. */
function findProjectProblems(files: PackFiles): PackProblem[] {
  return [...files].flatMap(([path, bytes]) => {
    const project = path.endsWith('.sb3') ? readSb3(bytes) : null;
    return project === null || (project.ok && project.value.problems.length === 0) ? [] : [packProblem(path, 'packs.badProject')];
  });
}

/** In every language it has. Answers the lesson's id. */
function checkLesson(files: PackFiles): Result<string, readonly PackProblem[]> {
  const french = readLesson(files, 'fr');
  if (!french.ok) return french;
  const english = files.has('lesson.en.md') ? readLesson(files, 'en') : french;
  return english.ok ? ok(french.value.id) : english;
}
