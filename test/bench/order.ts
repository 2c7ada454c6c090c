/** Do scripts run in the order in which Scratch runs them? `npm run bench -- order --programs=1000 --seed=7`: that many projects made by chance. */
import type { BenchResult } from './bench.ts';
import type { OrderFigures } from './peers/compare-order.ts';
import { describePeer, fetchPeer } from './peers/fetch-peers.ts';
import { runChild } from './runtime/child.ts';

const PEER = '@scratch/scratch-vm';

export function bench(options: readonly string[]): Promise<BenchResult> {
  const valueOf = (name: string): string | undefined => options.find((option) => option.startsWith(`--${name}=`))?.split('=')[1];
  const figures = runChild<OrderFigures>('peers/compare-order.ts', [fetchPeer(PEER), valueOf('programs') ?? '300', valueOf('seed') ?? '1']);
  const { difference } = figures;
  return Promise.resolve({
    lines: difference === null
      ? [`${figures.programs} projects made by chance went as in ${describePeer(PEER)}, tick by tick`]
      : [`after ${figures.programs} projects, other than in ${describePeer(PEER)}:`, `  ours   ${difference.ours}`, `  theirs ${difference.theirs}`, JSON.stringify(difference.project.targets.map(({ blocks }) => blocks))],
    figures: { ...figures },
  });
}
