/** All backdrops of ours, in the order they are shown. */
import type { Backdrop } from './backdrop.ts';
import { INSIDE_BACKDROPS } from './inside.ts';
import { NATURE_BACKDROPS } from './nature.ts';
import { PATTERN_BACKDROPS } from './patterns.ts';
import { SEA_BACKDROPS } from './sea.ts';
import { SKY_BACKDROPS } from './sky.ts';
import { TOWN_BACKDROPS } from './town.ts';

export const BACKDROPS: readonly Backdrop[] = [...SEA_BACKDROPS, ...NATURE_BACKDROPS, ...TOWN_BACKDROPS, ...INSIDE_BACKDROPS, ...SKY_BACKDROPS, ...PATTERN_BACKDROPS];
