/** Draws our own characters into assets/characters/<id>/<costume>.svg. Run again after a change in characters/: `node_modules/.bin/node scripts/library/make-characters.ts`. */
import { svg } from './draw.ts';
import { CHARACTERS } from './characters/characters.ts';
import { writeLibraryFolder } from './library-folder.ts';

writeLibraryFolder('characters',
  CHARACTERS.map(({ id, fr, en, width, height, x, y, costumes }) => ({ id, category: 'characters', fr, en, costumes: costumes.map((pose) => ({ id: pose.id, fr: pose.fr, en: pose.en, width, height, x, y })) })),
  CHARACTERS.flatMap(({ id, width, height, costumes }) => costumes.map((pose) => ({ name: `${id}/${pose.id}.svg`, text: svg(width, height, pose.drawing) }))));
