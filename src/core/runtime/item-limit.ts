/** Lists have a limit together too: three hundred clones of a sprite with full lists would take all memory. */
import type { Scalar } from '../project/project.ts';

/** Of all lists of all targets: fifty full ones, a quarter of a gigabyte at most. */
const MAX_HELD_ITEMS = 10_000_000;

/** Ends the script that wanted more. */
export class TooManyItems extends Error {}

interface ListHolder { readonly lists: readonly (readonly Scalar[])[] }

export const itemsOf = ({ lists }: ListHolder): number => lists.reduce((sum, list) => sum + list.length, 0);

/** Would all of them hold too much with `more` items? */
export const areTooMany = (holders: readonly ListHolder[], more: number): boolean => holders.reduce((sum, each) => sum + itemsOf(each), more) > MAX_HELD_ITEMS;
