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
  /** By step id. */
  readonly pictures: Readonly<Record<string, StepPicture>>;
}

export function writeLesson(packFolder: string, { folder, scene, projects, pictures }: Answers): void {
  const into = join(packFolder, folder);
  mkdirSync(join(into, 'pictures'), { recursive: true });
  for (const [name, scripts] of Object.entries(projects)) writeFileSync(join(into, `${name}.sb3`), writeSb3(makeProject(scene, scripts)));
  for (const [step, picture] of Object.entries(pictures)) writeFileSync(join(into, 'pictures', `${step}.svg`), drawStepPicture(picture));
}
