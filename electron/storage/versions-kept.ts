/** Which saved versions of a project stay when there are many. */

/** Enough to walk back through a whole cycle of lessons; a version is some 10 KB. */
export const VERSIONS_KEPT = 50;
/** The last ones are what a child wants back when something was just broken. */
const NEWEST_UNTOUCHED = 10;

/**
 * The place of the version to let go of, or null while there are few enough. The first and the newest always stay; of the others
 * goes the one whose neighbours were saved closest together, so that what is left is spread over the whole time, and the
 * last of each day outlives those of a busy quarter of an hour.
 * @param savedAtMs in the order saved; a clock set back only makes a gap look odd.
 */
export function versionToDrop(savedAtMs: readonly number[], kept = VERSIONS_KEPT): number | null {
  if (savedAtMs.length <= kept) return null;
  let drop = 1;
  let smallestGap = Infinity;
  for (let i = 1; i < savedAtMs.length - NEWEST_UNTOUCHED; i++) {
    const gap = Math.abs(savedAtMs[i + 1]! - savedAtMs[i - 1]!);
    if (gap < smallestGap) [drop, smallestGap] = [i, gap];
  }
  return drop;
}
