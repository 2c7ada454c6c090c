/** In a page: the program in the other engine and in ours, on the same thread, in turn. */
import { loadOurs, openBenchFile } from '../runtime/our-engine.ts';
import { measureWarm, startCold, type Series } from '../runtime/series.ts';
import { loadPeer } from './peer-vm.ts';

export interface PageSeries { readonly peer: Series; readonly ours: Series }

async function measureBeside(): Promise<PageSeries> {
  const bytes = Uint8Array.from(atob(window.benchFile), (letter) => letter.charCodeAt(0));
  const run = await loadPeer(new window.Scaffolding.VM(), bytes.slice().buffer);
  const peer = startCold(() => run);
  const project = openBenchFile(bytes);
  const ours = startCold(() => loadOurs(project));
  const [peerSeries, oursSeries] = measureWarm([peer, ours], { totalMs: 800, leastRuns: 5, mostRuns: 200 });
  return { peer: peerSeries!, ours: oursSeries! };
}

// The window that shows this page asks for `measure`; other pages of that kind give other results.
Object.assign(window, { measure: measureBeside });
