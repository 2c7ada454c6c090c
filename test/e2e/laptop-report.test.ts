import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot } from './harness.ts';
import { choosePin } from './main-job.ts';

test('an animator sees whether the laptop is ready, and that a stick holds a newer Périscode', async () => {
  const stick = join(newFolder('stick'), 'CLÉ');
  mkdirSync(stick);
  for (const name of ['periscode-0.0.9-amd64.deb', 'periscode-9.2.0-amd64.deb', 'periscode-9.10.0-amd64.deb']) writeFileSync(join(stick, name), '');
  const launched = await launchApp({ env: { PERISCODE_STICKS: stick } });
  onTestFinished(() => launched.kill());
  const { page } = launched;
  await choosePin(page);

  await page.getByRole('tab', { name: 'Parcours' }).click();
  await page.getByText('Périscode 9.10.0, plus récent que le vôtre').waitFor();
  await shot(page, 'laptop-newer');
  await page.getByRole('tab', { name: 'Cet ordinateur' }).click();
  await page.getByRole('button', { name: 'Vérifier l’ordinateur' }).click();
  await page.getByText('Tout est prêt pour une séance.').waitFor();
  const lines = await page.locator('pc-laptop-report li').allTextContents();
  expect(lines).toHaveLength(10);
  expect(lines.some((line) => line.includes(launched.dataFolder))).toBe(true);
  expect(lines.some((line) => /6 parcours/u.test(line))).toBe(true);
  expect(await problemsFoundByAxe(page)).toEqual([]);
  await shot(page, 'laptop-report');
  await page.setViewportSize({ width: 1366, height: 698 });
  await shot(page, 'laptop-report-low');
  await page.keyboard.press('Escape');
  await page.locator('pc-laptop-report').waitFor({ state: 'detached' });
  await shot(page, 'laptop-newer-low');
  await launched.close();
});
