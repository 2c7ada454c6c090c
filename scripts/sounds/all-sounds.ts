/** Every sound of the library, by its name in the catalogue (src/ui/library/sound-library.ts). */
import type { Layer } from './layer.ts';
import { ANIMALS, PEOPLE } from './living.ts';
import { MUSIC, PERCUSSION } from './music.ts';
import { ALARMS, GAMES, SPACE } from './play.ts';
import { MACHINES, NATURE } from './world.ts';

export const SOUNDS: Readonly<Record<string, readonly Layer[]>> = { ...ANIMALS, ...PEOPLE, ...NATURE, ...MACHINES, ...MUSIC, ...PERCUSSION, ...GAMES, ...SPACE, ...ALARMS };
