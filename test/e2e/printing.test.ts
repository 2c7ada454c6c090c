/** The animator's prints, from the dialog to the pages, in the real window. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, SAMPLE_CHILDREN, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import { launchWithSampleClass, newFolder, shot, type LaunchedApp } from './harness.ts';

let launched: LaunchedApp;
let page: Page;
const folder = newFolder('prints');

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const form = () => page.locator('pc-print-form');

/** How many pages a PDF has, all of them A4: Chromium leaves their dictionaries readable. */
function pagesIn(file: string): number {
  const text = readFileSync(join(folder, file), 'latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  for (const [, width, height] of text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)) expect([Number(width) / 595, Number(height) / 842].map((ratio) => Math.round(ratio * 100))).toEqual([100, 100]);
  return text.match(/\/Type \/Page\b/gu)?.length ?? 0;
}

beforeAll(async () => {
  launched = await launchWithSampleClass(10_000);
  page = launched.page;
  await page.reload();
  await press('Espace animateur');
  await page.locator('#pin').fill(SAMPLE_PIN);
  await press('Ouvrir');
});

afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a lesson’s sheet is kept where the animator says, on A4', async () => {
  await press(/CE2 mardi/u);
  await press('Imprimer…');
  await form().getByText('Fiche de l’animateur').waitFor();
  await shot(page, 'print-form');
  await launched.stubSaveDialog(join(folder, 'fiche'));
  await form().getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Le fichier « fiche.pdf » est prêt.').waitFor();
  expect(pagesIn('fiche.pdf')).toBeGreaterThan(1);
});

test('one certificate for each child of the class, or for one alone', async () => {
  await press('Imprimer…');
  await form().getByRole('radio', { name: /^Certificat/u }).check();
  await form().getByLabel('Pour qui').waitFor();
  await shot(page, 'print-form-certificate');
  await launched.stubSaveDialog(join(folder, 'tous.pdf'));
  await form().getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Le fichier « tous.pdf » est prêt.').waitFor();
  expect(pagesIn('tous.pdf')).toBe(SAMPLE_CHILDREN.length);
  await press('Imprimer…');
  await form().getByRole('radio', { name: /^Certificat/u }).check();
  await form().getByLabel('Pour qui').selectOption({ label: 'Inès' });
  await launched.stubSaveDialog(join(folder, 'ines.pdf'));
  await form().getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Le fichier « ines.pdf » est prêt.').waitFor();
  expect(pagesIn('ines.pdf')).toBe(1);
});

test('a change of mind leaves the choices as they are; a folder that is gone is told, and nothing is lost', async () => {
  await press('Revenir aux classes');
  await page.getByRole('tab', { name: 'Parcours' }).click();
  await press('Imprimer…');
  await form().getByRole('radio', { name: /^Cartes/u }).check();
  await launched.stubSaveDialog(null);
  await form().getByRole('button', { name: 'Continuer' }).click();
  await form().locator('pc-button:not([disabled])', { hasText: 'Continuer' }).waitFor();
  await launched.stubSaveDialog(join(folder, 'nowhere', 'cartes.pdf'));
  await form().getByRole('button', { name: 'Continuer' }).click();
  await form().getByText('Ce dossier n’est plus là.').waitFor();
  await shot(page, 'print-form-refused');
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  await shot(page, 'print-packs');
});

/** Answers in the place of the system's print dialog, which no test can press; gives what it was asked. */
const answerPrinting = (isDone: boolean, reason: string): Promise<void> => launched.app.evaluate(({ app }, [done, why]) => {
  app.removeAllListeners('browser-window-created');
  app.on('browser-window-created', (_event, { webContents }) => { webContents.print = (_options, call) => { call?.(done, why); }; });
}, [isDone, reason] as const);

test('on a printer: sent, given up, or told that it could not be', async () => {
  const wish = { what: 'worksheet', packId: 'premiers-pas', lessonId: 'lesson-01-scopi-avance', classId: null, childId: null, to: 'printer' } as const;
  await answerPrinting(true, '');
  expect(await ask(page, 'prints:make', wish)).toEqual({ fileName: null });
  await answerPrinting(false, 'Print job canceled');
  expect(await ask(page, 'prints:make', wish)).toBeNull();
  await answerPrinting(false, 'Invalid printer settings');
  await expect(ask(page, 'prints:make', wish)).rejects.toThrow('gardez les pages en PDF');
});

test('the sheets for whoever animates come from the help: the quick guide on two pages, the others on one', async () => {
  await page.getByRole('button', { name: 'Aide', exact: true }).click();
  const help = page.locator('pc-help');
  await help.getByText('À imprimer', { exact: true }).click();
  for (const [title, pages] of [['Périscode en deux pages', 2], ['Former un collègue en 45 minutes', 1], ['Les touches de Périscode', 1]] as const) {
    await launched.stubSaveDialog(join(folder, title));
    await help.getByRole('button', { name: `${title}\u00a0: PDF` }).click();
    await help.getByText(`Le fichier «\u00a0${title}.pdf\u00a0» est prêt.`).waitFor();
    expect(pagesIn(`${title}.pdf`)).toBe(pages);
  }
  await shot(page, 'help-prints');
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
});

test('no print without the animator’s code', async () => {
  await press('Verrouiller');
  await expect(ask(page, 'prints:make', { what: 'cards', packId: 'premiers-pas', lessonId: null, classId: null, childId: null, to: 'pdf' })).rejects.toThrow('votre code');
  await expect(ask(page, 'prints:guide', { what: 'quick', to: 'pdf' })).rejects.toThrow('votre code');
});
