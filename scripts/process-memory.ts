/** What processes of Linux hold in memory. */
import { readdirSync, readFileSync } from 'node:fs';

/** Empty when the process has ended meanwhile. */
function told(pid: number, file: 'status' | 'smaps_rollup'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const numberIn = (text: string, key: 'PPid' | 'Pss'): number => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'mu').exec(text)?.[1] ?? 0);

/** Those that `pid` has started, and those that they have. */
export function descendantsOf(pid: number): readonly number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).map(Number);
  const parents = new Map(all.map((one) => [one, numberIn(told(one, 'status'), 'PPid')]));
  const below = (parent: number): number[] => all.filter((one) => parents.get(one) === parent).flatMap((one) => [one, ...below(one)]);
  return below(pid);
}

/** Shared pages divided among those who share them, in bytes. */
export const memoryOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + 1024 * numberIn(told(pid, 'smaps_rollup'), 'Pss'), 0);
