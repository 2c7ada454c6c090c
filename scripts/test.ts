/** `npm test`: everything that must hold, in the order in which it fails fastest. `npm test -- e2e` (or any step's name) runs only that. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { runWithDisplay } from './display.ts';
import { electronExecutable } from './electron-runtime.ts';
import { ensureSystemPackages } from './system-packages.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const VITEST = ['run', '-c', 'test/vitest.config.ts', '--reporter', 'default', '--reporter', 'scripts/failed-tests.ts', '--project'];
const results = mkdtempSync(join(tmpdir(), 'periscode-tests-'));
const failedTests = join(results, 'failed');
process.env['FAILED_TESTS'] = failedTests;

interface Step { readonly name: string; run(): Promise<number> }

const STEPS: readonly Step[] = [
  { name: 'system', run: async () => { ensureSystemPackages(); return 0; } },
  { name: 'lint', run: () => run(bin('eslint'), '-c', 'scripts/eslint.config.mjs', '--max-warnings', '0', '.') },
  { name: 'types', run: () => run(bin('tsc'), '-b') },
  { name: 'unit', run: () => run(bin('vitest'), ...VITEST, 'unit') },
  { name: 'packs', run: async () => (existsSync(join(root, 'lessons')) ? run(process.execPath, 'scripts/packs.ts', 'check', 'lessons/') : 0) },
  { name: 'build', run: async () => { await buildApp(); return 0; } },
  { name: 'e2e', run: endToEnd },
];
/** What a step needs to have run before it when it is asked for alone. */
const NEEDS: Readonly<Record<string, readonly string[]>> = { e2e: ['system', 'build'] };

/** Always on the same small screen, whatever the machine has; Electron is fetched first, so that no test waits for it. */
async function endToEnd(): Promise<number> {
  await electronExecutable();
  return runWithDisplay(bin('vitest'), [...VITEST, 'e2e', ...filters], { isAlwaysVirtual: true });
}

function run(command: string, ...args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs every step even after one failed: one run tells all that is wrong. Only e2e without a build makes no sense. */
async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const lines: string[] = [];
  const failed = new Set<string>();
  let toldAgain = '';
  for (const step of steps) {
    const started = Date.now();
    process.stdout.write(`\n── ${step.name} ──\n`);
    const isPassed = !(NEEDS[step.name] ?? []).some((need) => failed.has(need)) && (await passes(step));
    if (!isPassed) failed.add(step.name);
    if (existsSync(failedTests)) toldAgain += readFileSync(failedTests, 'utf8');
    rmSync(failedTests, { force: true });
    lines.push(`${isPassed ? '✓' : '✗'} ${step.name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  process.stdout.write(`${toldAgain}\n${failed.size === 0 ? 'All passed' : `FAILED: ${[...failed].join(', ')}`} — ${lines.join(' · ')}\n`);
  return failed.size === 0;
}

async function passes(step: Step): Promise<boolean> {
  try {
    return (await step.run()) === 0;
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

const [only, ...filters] = process.argv.slice(2);
const wanted = only === undefined ? STEPS : STEPS.filter(({ name }) => name === only || NEEDS[only]?.includes(name));
if (wanted.length === 0) process.stdout.write(`Steps: ${STEPS.map(({ name }) => name).join(', ')}\n`);
process.exitCode = wanted.length > 0 && (await runSteps(wanted)) ? 0 : 1;
rmSync(results, { recursive: true });
