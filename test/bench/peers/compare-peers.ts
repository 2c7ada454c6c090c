import type { BenchResult } from '../bench.ts';
export async function comparePeers(_files: readonly string[]): Promise<BenchResult> { return { lines: [], figures: {} }; }
