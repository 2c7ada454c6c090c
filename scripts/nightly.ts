/** `npm run nightly`: what takes longer than a change should wait for, one after the other, all of it even when one does not succeed. */
import { spawnSync } from 'node:child_process';

const SCRIPTS = ['dist', 'test:installed', 'test:offline', 'test:soak', 'test:fuzz -- --runs 10000', 'audit'];

const failed = SCRIPTS.filter((name) => {
  process.stdout.write(`\n── ${name} ──\n`);
  // All sessions are walked through, not one of each pack.
  return spawnSync('npm', ['run', '--silent', ...name.split(' ')], { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, PERISCODE_LESSONS: 'all' } }).status !== 0;
});
process.stdout.write(`\n${failed.length === 0 ? 'All passed' : `FAILED: ${failed.join(', ')}`}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
