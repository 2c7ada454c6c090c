import { plain, type Paint } from './paint.ts';

/** The paints in use: they stay from costume to costume and from desk to desk, as a child expects of a paint box. */
export const paintBox: { fill: Paint; outline: Paint } = { fill: plain('#12a5b8'), outline: plain('#10263d') };
