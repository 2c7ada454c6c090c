/** Runs a measuring script in a process of its own, on one processor where the system can be told so. */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** For what hangs. */
const LIMIT_MS = 5 * 60_000;
const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** What `script` (a file of this folder's neighbours, relative to test/bench) prints as JSON on its last line. Throws with what it wrote on standard error. */
export function runChild<T>(script: string, args: readonly string[], nodeOptions: readonly string[] = []): T {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', ...nodeOptions, join(import.meta.dirname, '..', script), ...args];
  const [file = '', ...rest] = hasTaskset ? ['taskset', '-c', String(availableParallelism() - 1), ...node] : node;
  const { status, stdout, stderr } = spawnSync(file, rest, { encoding: 'utf8', maxBuffer: 1 << 28, timeout: LIMIT_MS });
  if (status !== 0) throw new Error(`${script}: ${stderr.trim().split('\n').slice(-12).join('\n')}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as T;
}
