/** Makes the projects and pictures of "Premiers pas" again: `node scripts/packs/make-premiers-pas.ts`. The words and the plans are written by hand. */
import { join } from 'node:path';
import { writeLesson } from './make-lesson.ts';
import { lesson01 } from './premiers-pas/lesson-01.ts';
import { lesson02 } from './premiers-pas/lesson-02.ts';
import { lesson03 } from './premiers-pas/lesson-03.ts';
import { lesson04 } from './premiers-pas/lesson-04.ts';

const packFolder = join(import.meta.dirname, '..', '..', 'lessons', 'premiers-pas');
for (const lesson of [lesson01, lesson02, lesson03, lesson04]) writeLesson(packFolder, lesson);
