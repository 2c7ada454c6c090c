/** IT's question to each laptop, asked as IT asks it. */
import { spawnSync } from 'node:child_process';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { LaptopReport } from '../../src/ipc/contract.ts';
import { asOrdinary, environmentIn, forget, installedExecutable, newHome } from './installed-app.ts';

test('periscode --selftest --json tells what the laptop has, and ends with 0', () => {
  const home = newHome();
  onTestFinished(() => forget(home));
  const [program, ...args] = asOrdinary(installedExecutable(), '--selftest', '--json');
  const { stdout, status } = spawnSync(program!, args, { cwd: home, env: environmentIn(home), encoding: 'utf8', timeout: 60_000 });
  const report = v.parse(LaptopReport, JSON.parse(stdout));
  expect(report.checks.filter(({ state }) => state === 'bad')).toEqual([]);
  expect(status).toBe(0);
});

test('a data folder that cannot be used is told by name, and it ends with 1', () => {
  const home = newHome();
  onTestFinished(() => forget(home));
  const [program, ...args] = asOrdinary(installedExecutable(), '--selftest', '--json');
  const { stdout, status } = spawnSync(program!, args, { cwd: home, env: { ...environmentIn(home), PERISCODE_DATA: '/proc/nowhere' }, encoding: 'utf8', timeout: 60_000 });
  expect(v.parse(LaptopReport, JSON.parse(stdout)).checks.filter(({ state }) => state === 'bad').map(({ id }) => id)).toEqual(['disk', 'data', 'database']);
  expect(status).toBe(1);
});
