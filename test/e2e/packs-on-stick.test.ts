/** Courses come to a laptop by themselves: seen on a stick, let go over the window, updated, taken away. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { ask } from '../../scripts/sample-class.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';

const stick = newFolder('stick');
const LESSON = 'lesson-01-scopi-avance';
const PREMIERS_PAS = join(import.meta.dirname, '..', '..', 'lessons', 'premiers-pas');
let launched: LaunchedApp;

/** The first session of a course we ship, as a course of its own. */
function manifest(id: string, title: string, version: string): string {
  const pack = JSON.parse(readFileSync(join(PREMIERS_PAS, 'pack.json'), 'utf8')) as object;
  return JSON.stringify({ ...pack, id, version, title: { fr: title }, lessons: [LESSON], changelog: [{ version, changes: { fr: `Ce qui change dans la ${version}` } }] });
}

function putOnStick(version: string): void {
  const folder = join(stick, 'mardi');
  cpSync(join(PREMIERS_PAS, LESSON), join(folder, LESSON), { recursive: true });
  writeFileSync(join(folder, 'pack.json'), manifest('mardi', 'Le mardi de Scopi', version));
}

const { tab, button } = { tab: (name: string) => launched.page.getByRole('tab', { name }), button: (name: string) => launched.page.getByRole('button', { name }) };

beforeAll(async () => {
  putOnStick('1.0.0');
  launched = await launchApp({ env: { PERISCODE_STICKS: stick } });
  const { page } = launched;
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.locator('#pin').fill('2468');
  await page.locator('#again').fill('2468');
  await button('Garder ce code').click();
  await tab('Parcours').click();
});
afterAll(() => launched.close());

test('a course on a stick is seen by itself, loaded, and said to be there', async () => {
  await button('Charger Le mardi de Scopi').waitFor();
  await shot(launched.page, 'packs-found');
  await button('Charger Le mardi de Scopi').click();
  await launched.page.getByText('Le parcours « Le mardi de Scopi » est prêt.').waitFor();
  await launched.page.getByText('version 1.0.0, déjà là').waitFor();
  expect(await problemsFoundByAxe(launched.page)).toEqual([]);
});

test('a newer one says what changed, and the class that follows it is asked first', async () => {
  await tab('Classes').click();
  await button('Créer une classe').first().click();
  await launched.page.getByLabel('Nom de la classe').fill('CE2 mardi');
  await button('Créer la classe').click();
  await launched.page.getByRole('combobox', { name: 'Parcours' }).selectOption({ label: 'Le mardi de Scopi' });
  await button('Revenir aux classes').click();
  putOnStick('1.1.0');
  await tab('Parcours').click();
  await launched.page.getByText('version 1.1.0 (ici : 1.0.0)').waitFor();
  await button('Charger Le mardi de Scopi').click();
  await launched.page.getByText('Ce qui change dans la 1.1.0').waitFor();
  await shot(launched.page, 'packs-updated');
  await launched.page.locator('pc-pack-list li', { hasText: 'Le mardi de Scopi' }).getByRole('button', { name: 'Retirer' }).click();
  await launched.page.getByText('La classe « CE2 mardi » suit ce parcours').waitFor();
});

test('a course let go over the window is loaded, and taken away again until one thinks better of it', async () => {
  const { page } = launched;
  const files = Object.fromEntries([`${LESSON}/lesson.json`, `${LESSON}/lesson.fr.md`].map((path) => [path, new Uint8Array(readFileSync(join(PREMIERS_PAS, path)))]));
  const broken = zipSync({ ...files, 'pack.json': new TextEncoder().encode(manifest('lache', 'Le lâché', '1.0.0')) });
  const drop = (bytes: Uint8Array): Promise<void> => page.locator('pc-pack-list').evaluate((list, given) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(given)], 'lache.periscode-pack'));
    list.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true }));
  }, [...bytes]);
  await drop(broken);
  await page.locator('pc-pack-list pc-message', { hasText: `${LESSON}/starter.sb3` }).waitFor();
  const folder = newFolder('whole');
  cpSync(join(PREMIERS_PAS, LESSON), join(folder, LESSON), { recursive: true });
  const whole = Object.fromEntries(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile()).map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
  await drop(zipSync({ ...whole, 'pack.json': new TextEncoder().encode(manifest('lache', 'Le lâché', '1.0.0')) }));
  await page.getByText('Le parcours « Le lâché » est prêt.').waitFor();
  const card = page.locator('pc-pack-list li', { hasText: 'Le lâché' });
  await card.getByRole('button', { name: 'Retirer' }).click();
  await card.waitFor({ state: 'detached' });
  await button('Annuler').click();
  await card.waitFor();
});

test('a class whose session cannot be read any more has its table all the same', async () => {
  const { page, dataFolder } = launched;
  const [one] = await ask(page, 'classes:list', undefined);
  await ask(page, 'classes:addChildren', { classId: one!.id, firstNames: ['Inès'] });
  rmSync(join(dataFolder, 'packs', 'mardi', '1.0.0', LESSON), { recursive: true });
  await tab('Classes').click();
  await page.getByRole('button', { name: /CE2 mardi/u }).click();
  await page.getByRole('rowheader', { name: 'Inès' }).waitFor();
  await page.locator('pc-class-page pc-message').filter({ hasText: 'essayez encore' }).waitFor();
});
