/** A wait in whole units, as one says it: seconds up to a minute and a half, then minutes; never shorter than it is. */
export function waitingTime(waitMs: number): { readonly count: number; readonly unit: 'second' | 'minute' } {
  const seconds = Math.ceil(waitMs / 1000);
  return seconds <= 90 ? { count: seconds, unit: 'second' } : { count: Math.ceil(seconds / 60), unit: 'minute' };
}
