/** Times of the same run again and again. */

/** Milliseconds, in the order they were measured. The first is cold: loading and compiling count. */
export interface Series { readonly text: string; readonly coldMs: number; readonly warmMs: readonly number[] }

export interface Runner { readonly coldMs: number; readonly text: string; readonly run: () => string }

/** `load` compiles and gives what runs. */
export function startCold(load: () => () => string): Runner {
  const startMs = performance.now();
  const run = load();
  const text = run();
  return { coldMs: performance.now() - startMs, text, run };
}

export interface Patience { readonly totalMs: number; readonly leastRuns: number; readonly mostRuns: number }

/** Runs all of `runners` in turn, so that what disturbs the machine disturbs each of them. Throws when one gives another result. */
export function measureWarm(runners: readonly Runner[], { totalMs, leastRuns, mostRuns }: Patience): readonly Series[] {
  const times = runners.map((): number[] => []);
  const endMs = performance.now() + totalMs;
  for (let turn = 0; turn < mostRuns && (turn < leastRuns || performance.now() < endMs); turn++) {
    runners.forEach(({ run, text }, i) => {
      const startMs = performance.now();
      const again = run();
      times[i]!.push(performance.now() - startMs);
      if (again !== text) throw new Error(`said ${text} first and ${again} later`);
    });
  }
  return runners.map(({ coldMs, text }, i) => ({ text, coldMs, warmMs: times[i]! }));
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
export const best = (values: readonly number[]): number => Math.min(...values);
export const geometricMean = (values: readonly number[]): number => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

export interface Figures { readonly coldMs: number; readonly medianMs: number; readonly bestMs: number }

/** Several processes that measured the same: the middle cold time, the middle of the middles, the best of all. */
export const summarise = (all: readonly Series[]): Figures => ({
  coldMs: median(all.map((s) => s.coldMs)), medianMs: median(all.map((s) => median(s.warmMs))), bestMs: best(all.flatMap((s) => s.warmMs)),
});
