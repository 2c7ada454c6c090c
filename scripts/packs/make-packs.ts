/** Makes the projects and pictures of the packs again: `node scripts/packs/make-packs.ts [pack…]`. The words and the plans are written by hand. */
import { join } from 'node:path';
import { writeLesson } from './make-lesson.ts';
import { packs } from './packs.ts';

const wanted = process.argv.slice(2);
for (const [id, lessons] of Object.entries(packs)) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  for (const lesson of lessons) writeLesson(join(import.meta.dirname, '..', '..', 'lessons', id), lesson);
}
