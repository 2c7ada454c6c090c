/** The main job, as people do it: an animator prepares, a child learns, the plug is pulled, and everything is still there. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { launchApp, newFolder, type LaunchedApp } from './harness.ts';
import { choosePin, createClass, findTwoSteps, passTwoSteps } from './main-job.ts';

const SOON_MS = 15_000;

/** A stick with the lesson pack on it, under a name of its own. */
function plugStick(): string {
  const folder = join(newFolder('stick'), 'parcours-du-mardi');
  cpSync(join(import.meta.dirname, '../../lessons/premiers-pas'), folder, { recursive: true });
  const manifest = join(folder, 'pack.json');
  const pack = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifest, JSON.stringify({ ...pack, id: 'parcours-du-mardi', title: { fr: 'Parcours du mardi' } }));
  return folder;
}

async function prepareClass({ app, page, stubOpenDialog }: LaunchedApp): Promise<void> {
  await choosePin(page);
  await stubOpenDialog([plugStick()]);
  await page.getByRole('tab', { name: 'Parcours' }).click();
  await page.getByRole('button', { name: 'Un dossier' }).click();
  await page.getByText('Le parcours « Parcours du mardi » est prêt.').waitFor();
  await page.getByRole('tab', { name: 'Classes' }).click();
  await createClass(page, 'Parcours du mardi', async (names) => {
    await app.evaluate(({ clipboard }, text) => { clipboard.writeText(text); }, names);
    await page.keyboard.press('Control+V');
  });
}

test('an animator prepares a class, a child passes two steps, and a power cut loses nothing', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.kill());
  launched.page.setDefaultTimeout(SOON_MS);
  await prepareClass(launched);
  await passTwoSteps(launched.page);
  await launched.kill();

  const again = await launchApp({ dataFolder: launched.dataFolder });
  onTestFinished(() => again.kill());
  again.page.setDefaultTimeout(SOON_MS);
  await findTwoSteps(again.page);
  await again.close();
});
