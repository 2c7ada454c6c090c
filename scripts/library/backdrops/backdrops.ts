/** All backdrops of ours, in the order they are shown. */
import type { Backdrop } from './backdrop.ts';
import { SEA_BACKDROPS } from './sea.ts';

export const BACKDROPS: readonly Backdrop[] = [...SEA_BACKDROPS];
