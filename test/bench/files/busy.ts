/** How long the page and the main process are busy at a stretch while something is done in the app. */
import type { LaunchedApp } from '../../e2e/harness.ts';

export interface FileStep { readonly name: string; readonly totalMs: number; readonly longestPageMs: number; readonly longestMainMs: number }

/** How long a turn of the event loop ever took since the last reading. */
interface Watched { longestMs?: number }

/** The same in the page and in the main process. */
function watch(): void {
  const on = globalThis as Watched;
  on.longestMs = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    on.longestMs = Math.max(on.longestMs ?? 0, now - last);
    last = now;
  }, 2);
}

function take(): number {
  const on = globalThis as Watched;
  const longest = on.longestMs ?? 0;
  on.longestMs = 0;
  return longest;
}

/** From now on; `measure` does one thing and gives what it took. */
export async function watchBusy({ page, app }: LaunchedApp): Promise<(name: string, work: () => Promise<unknown>) => Promise<FileStep>> {
  await Promise.all([page.evaluate(watch), app.evaluate(watch)]);
  return async (name, work) => {
    await Promise.all([page.evaluate(take), app.evaluate(take)]);
    const started = performance.now();
    await work();
    const totalMs = performance.now() - started;
    return { name, totalMs, longestPageMs: await page.evaluate(take), longestMainMs: await app.evaluate(take) };
  };
}
