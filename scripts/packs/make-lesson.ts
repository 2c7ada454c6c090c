/** Writes what a lesson's folder needs besides its words and its plan: the projects and the pictures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSb3 } from '../../src/core/sb3/write-sb3.ts';
import { makeProject, type Scene, type Scripts } from './scene.ts';
import { drawStepPicture, type StepPicture } from './step-picture.ts';

export interface Answers {
  readonly folder: string;
  readonly scene: Scene;
  /** By file name without `.sb3`. */
  readonly projects: Readonly<Record<string, Scripts>>;
  /** What is not the lesson's scene in a project: a list that the child has written in. */
  readonly changes?: Readonly<Record<string, Partial<Scene>>>;
  /** By step id. */
  readonly pictures: Readonly<Record<string, StepPicture>>;
}

export function writeLesson(packFolder: string, answers: Answers): void {
  const into = join(packFolder, answers.folder);
  mkdirSync(join(into, 'pictures'), { recursive: true });
  for (const [path, content] of filesOf(answers)) writeFileSync(join(into, path), content);
}

/** By path inside the lesson's folder. */
export function filesOf({ scene, projects, changes = {}, pictures }: Answers): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...Object.entries(projects).map(([name, scripts]) => [`${name}.sb3`, writeSb3(makeProject({ ...scene, ...changes[name] }, scripts))] as const),
    ...Object.entries(pictures).map(([step, picture]) => [`pictures/${step}.svg`, new TextEncoder().encode(drawStepPicture(picture))] as const),
  ]);
}
