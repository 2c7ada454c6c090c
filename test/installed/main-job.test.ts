/** What a town installs, in the hands of somebody without rights: the main job, inside the sandbox, and the figures of it. */
import { readdirSync, statSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { choosePin, createClass, findTwoSteps, passTwoSteps } from '../e2e/main-job.ts';
import { MORE_SCREENS } from '../e2e/screens.ts';
import { memoryOf } from '../../scripts/process-memory.ts';
import { commandLineOf, forget, newHome, startInstalled, statusOf, type InstalledApp } from './installed-app.ts';

const SOON_MS = 20_000;
/** seccomp-bpf, in /proc. */
const FILTERED = '2';
/** Not in the code, but a file beside it that the package must hold: the page fetches it. */
async function readLicences({ page }: InstalledApp): Promise<void> {
  await MORE_SCREENS.find(({ name }) => name === 'help')!.go(page);
  await page.getByRole('button', { name: 'J’ai compris' }).click();
  await page.locator('pc-help').waitFor({ state: 'detached' });
}
const renderersOf = (app: InstalledApp): readonly number[] => app.processes().filter((pid) => commandLineOf(pid).includes('--type=renderer'));

test('the installed app does the main job as an ordinary user, in the sandbox, in one data folder for all', async () => {
  const home = newHome();
  onTestFinished(() => forget(home));
  const app = await startInstalled(home);
  onTestFinished(() => app.kill().catch(() => undefined));
  app.page.setDefaultTimeout(SOON_MS);

  expect(app.processes().flatMap(commandLineOf)).not.toContain('--no-sandbox');
  expect(renderersOf(app).length).toBeGreaterThan(0);
  expect(renderersOf(app).map((pid) => statusOf(pid, 'Seccomp'))).toEqual(renderersOf(app).map(() => FILTERED));
  expect(app.processes().map((pid) => statusOf(pid, 'Uid').split('\t')[0])).not.toContain('0');

  await readLicences(app);
  await choosePin(app.page);
  await createClass(app.page, 'Premiers pas', (names) => app.page.keyboard.insertText(names));
  await passTwoSteps(app.page);
  const memory = memoryOf(app.processes());
  await app.kill();

  const again = await startInstalled(home);
  onTestFinished(() => again.kill().catch(() => undefined));
  again.page.setDefaultTimeout(SOON_MS);
  await findTwoSteps(again.page);
  const data = process.env['PERISCODE_DATA'] ?? '/var/lib/periscode';
  expect(readdirSync(`${data}/classes`).some((name) => name.startsWith('ce2-mardi'))).toBe(true);
  if (!process.env['PERISCODE_DATA']) expect(statSync(data).mode & 0o7777).toBe(0o2777);
  process.stdout.write(`First screen after ${Math.round(app.startedMs)} ms, ${Math.round(again.startedMs)} ms the second time; ${Math.round(memory / 1e6)} MB in the studio, in ${app.processes().length || 'all its'} processes\n`);
});
