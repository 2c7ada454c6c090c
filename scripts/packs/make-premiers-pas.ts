/** Makes the projects and pictures of "Premiers pas" again: `node scripts/packs/make-premiers-pas.ts`. The words and the plans are written by hand. */
import { join } from 'node:path';
import { writeLesson } from './make-lesson.ts';
import { premiersPas } from './premiers-pas/lessons.ts';

const packFolder = join(import.meta.dirname, '..', '..', 'lessons', 'premiers-pas');
for (const lesson of premiersPas) writeLesson(packFolder, lesson);
