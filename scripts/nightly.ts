/** `npm run nightly`: what takes longer than a change should wait for, one after the other, all of it even when one does not succeed. */
import { spawnSync } from 'node:child_process';

const SCRIPTS = ['test -- unit', 'dist', 'test:installed', 'test:offline', 'test:soak', 'test:fuzz -- --runs 10000', 'audit'];

/** Each night properties try something else; the same with `FUZZ_SEED` set. */
const seed = process.env['FUZZ_SEED'] ?? String(Math.floor(Date.now() / 86_400_000));
process.stdout.write(`FUZZ_SEED=${seed}\n`);

const failed = SCRIPTS.filter((name) => {
  process.stdout.write(`\n── ${name} ──\n`);
  // All sessions are walked through, not one of each pack.
  return spawnSync('npm', ['run', '--silent', ...name.split(' ')], { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, PERISCODE_LESSONS: 'all', FUZZ_SEED: seed } }).status !== 0;
});
process.stdout.write(`\n${failed.length === 0 ? 'All passed' : `FAILED: ${failed.join(', ')}`}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
