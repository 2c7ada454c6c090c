/** Draws our own backdrops into assets/backdrops/. Run again after a change in backdrops/: `node_modules/.bin/node scripts/library/make-backdrops.ts`. */
import { BACKDROPS } from './backdrops/backdrops.ts';
import { HEIGHT, WIDTH } from './backdrops/parts.ts';
import { svg } from './draw.ts';
import { writeLibraryFolder } from './library-folder.ts';

writeLibraryFolder('backdrops', BACKDROPS.map(({ id, category, fr, en }) => ({ id, category, fr, en })), BACKDROPS.map(({ id, drawing }) => ({ name: `${id}.svg`, text: svg(WIDTH, HEIGHT, ...drawing) })));
