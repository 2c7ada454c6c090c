/** The animator's table, one child's page, judging by hand and reports, in the real window, with a class of forty and real files. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'fast-png';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProgressFact } from '../../src/core/progress/progress-event.ts';
import { writeClasses, type EventBrief } from '../support/class-of-events.ts';
import { launchApp, newFolder, shot, type LaunchedApp } from './harness.ts';

const PIN = '2580';
const PACK = { packId: 'premiers-pas', version: '1.1.0' };
const LESSON = 'lesson-01-scopi-avance';
const STEPS = ['depart', 'plus-loin', 'coffre', 'bonjour', 'retour', 'tour'];
const MINUTE = 60_000;
const LONG = 'Maximilien-Alexandre-Barthélemy-Théo';
const FORTY = ['=Zoé', LONG, ...Array.from({ length: 38 }, (_, i) => `Enfant ${String(i + 1).padStart(2, '0')}`)];
const SEA = new Uint8Array(encode({ width: 4, height: 3, channels: 3, data: Uint8Array.from({ length: 36 }, (_, i) => [90, 180, 220][i % 3]! - i) }));
const CREATIONS = [{ firstName: LONG, title: 'Le poulpe', thumbnail: SEA }, { firstName: LONG, title: 'Une danse', thumbnail: null }];
const SESSIONS = [new Date(2026, 10, 17, 14, 30), new Date(2026, 10, 24, 14, 30)];

/** At each session a child gets one to three steps further; one in seven is stuck at the end, one in nine calls. */
function eventsOfForty(): EventBrief[] {
  return FORTY.flatMap((firstName, i) => {
    const deviceId = `laptop-${i % 12}`;
    const reached = 1 + i % 3;
    const event = (session: number, minute: number, fact: Pick<ProgressFact, 'kind'> & { readonly stepId: string }): EventBrief =>
      ({ firstName, deviceId, atMs: SESSIONS[session]!.getTime() + minute * MINUTE, fact: { packId: PACK.packId, lessonId: LESSON, checkId: 'coffre', rung: 1, ...fact } as ProgressFact });
    const passed = SESSIONS.flatMap((_, s) => STEPS.slice(s * reached, (s + 1) * reached).flatMap((stepId, n) => [event(s, n * 8, { kind: 'step-opened', stepId }), event(s, n * 8 + 5, { kind: 'check-failed', stepId }), event(s, n * 8 + 6, { kind: 'step-passed', stepId })]));
    const stepId = STEPS[2 * reached];
    if (stepId === undefined) return passed;
    const last = [event(1, 24, { kind: 'step-opened', stepId })];
    if (i % 7 === 0) last.push(...[25, 26, 27, 28].map((minute) => event(1, minute, { kind: 'check-failed', stepId })));
    if (i % 9 === 1) last.push(event(1, 29, { kind: 'adult-called', stepId }));
    return [...passed, ...last];
  });
}

let launched: LaunchedApp;
let page: Page;
const folder = newFolder('reports');
const dataFolder = newFolder('data');

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const row = (name: string) => page.getByRole('row').filter({ hasText: name });
const form = () => page.locator('pc-report-form');

/** At both heights of a school laptop's window; nothing may hang out of it. */
async function look(name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const height of [768, 698]) {
    await launched.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(1366, size), height);
    await page.waitForFunction((size) => Math.abs(innerHeight - size) <= 2 && Math.abs(innerWidth - 1366) <= 2, height);
    await shot(page, `${name}-${height}`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  }
}

async function makeReport(what: string, to: string, file: string): Promise<Buffer> {
  await press('Bilan…');
  await form().getByRole('radio', { name: what }).check();
  await form().getByRole('radio', { name: to }).check();
  await launched.stubSaveDialog(join(folder, file));
  await form().getByRole('button', { name: 'Continuer' }).click();
  await page.getByText(`Le fichier « ${file} » est prêt.`).waitFor();
  return readFileSync(join(folder, file));
}

/** The cells of a CSV file, out of their quotes. */
const cellsOf = (bytes: Buffer): string[][] => bytes.toString('utf8').replace('\uFEFF', '').trimEnd().split('\r\n')
  .map((line) => [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/gu)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''));

/** What each cell of these rows says, also by a picture. */
const wordsOf = (rows: Locator): Promise<string[][]> => rows.evaluateAll((all) => all.map((one) => [...one.children].map((cell) => cell.querySelector('.step-state')?.getAttribute('aria-label') ?? cell.textContent.trim())));

beforeAll(async () => {
  writeClasses(dataFolder, PIN, [{ name: 'Les Dauphins', pack: PACK, firstNames: FORTY, events: eventsOfForty(), creations: CREATIONS }, { name: 'Vide', pack: PACK, firstNames: [], events: [] }]);
  launched = await launchApp({ dataFolder });
  page = launched.page;
  page.setDefaultTimeout(10_000);
  await press('Espace animateur');
  await page.locator('#pin').fill(PIN);
  await press('Ouvrir');
  await press(/Les Dauphins/u);
  await row('Enfant 38').waitFor();
});

afterAll(async () => {
  await launched.close();
  for (const made of [folder, dataFolder]) rmSync(made, { recursive: true, force: true });
});

test('forty children: who is stuck, what to say, and one sentence for the group', async () => {
  await page.getByText('Pour le groupe').waitFor();
  await look('reports-table');
  expect(await page.getByRole('row').count()).toBe(41);
  expect(await page.locator('pc-group-step p').innerText()).toMatch(/Pour le groupe · \d+ enfants sur 40 en sont à l’étape \d\. Demandez\s:\s«\s.+\s»/u);
});

test('a step judged by hand in the table, taken back, and judged in the panel', async () => {
  const cell = row('Enfant 06').getByRole('button', { name: /demandé|bloque|en cours/u });
  const before = await wordsOf(row('Enfant 06'));
  await cell.click();
  await page.getByText(/Étape \d validée pour Enfant 06\./u).waitFor();
  await row('Enfant 06').getByRole('img', { name: 'validé par vous' }).waitFor();
  await page.locator('pc-toast').getByRole('button', { name: 'Annuler' }).click();
  await row('Enfant 06').getByRole('img', { name: 'validé par vous' }).waitFor({ state: 'detached' });
  expect(await wordsOf(row('Enfant 06'))).toEqual(before);
  await page.locator('pc-help-panel').getByRole('button', { name: /^Je valide l’étape/u }).first().click();
  await page.getByText(/Étape \d validée pour/u).waitFor();
});

test('the CSV of the class is what the screen shows, and no name is computed', async () => {
  const cells = cellsOf(await makeReport('Avancée de la classe', 'Un tableau', 'classe.csv'));
  const [, ...shown] = await wordsOf(page.getByRole('row'));
  expect(cells.slice(1)).toEqual(shown.map((one) => one.map((text) => (text === '=Zoé' ? '\'=Zoé' : text))));
  expect(cells[0]![0]).toBe('Prénom');
});

test('attendance and the town’s report: as a file and on pages', async () => {
  const attendance = cellsOf(await makeReport('Présences', 'Un tableau', 'presences.csv'));
  expect(attendance[0]).toEqual(['Prénom', '17/11/2026', '24/11/2026', 'Séances', 'Heures de travail']);
  expect(attendance.find(([name]) => name === LONG)).toEqual([LONG, 'là', 'là', '2', '0,47']);
  const town = (await makeReport('Bilan pour la ville', 'Un tableau', 'ville.csv')).toString('utf8');
  expect(town).toMatch(/"Les Dauphins";2;40;\d+(?:,\d+)?\r\n"Vide";0;0;0\r\n"Total";2;40;/u);
  for (const name of FORTY) expect(town).not.toContain(name);
  for (const what of ['Avancée de la classe', 'Présences', 'Bilan pour la ville']) expect((await makeReport(what, 'Un fichier PDF', 'bilan.pdf')).toString('latin1')).toMatch(/^%PDF-/u);
  await press('Bilan…');
  await look('reports-form');
  await page.keyboard.press('Escape');
});

test('a child’s page: days, time worked, what to say; judged by hand there too', async () => {
  await press(LONG);
  await page.getByRole('heading', { name: 'mardi 24 nov.' }).waitFor();
  await page.getByText('Une danse').waitFor();
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([expect.stringMatching(/^mardi 24 nov\.\s*14\smin de travail/u), expect.stringMatching(/^mardi 17 nov\.\s*14\smin de travail/u)]);
  await page.getByText('A demandé de l’aide. Ajoute').waitFor();
  await look('reports-child');
  await press(/^Je valide l’étape 5/u);
  await page.getByText(`Étape 5 validée pour ${LONG}.`).waitFor();
  await page.getByText('Rien ne bloque').waitFor();
  await press('Revenir à la classe');
  await row(LONG).getByRole('img', { name: 'validé par vous' }).waitFor();
});

test('a class without children has neither a table nor a report', async () => {
  await press('Revenir aux classes');
  await press(/Vide/u);
  await page.getByText('Pas encore de prénom dans cette classe').waitFor();
  expect(await page.getByRole('button', { name: 'Bilan…' }).count()).toBe(0);
  await look('reports-empty');
});
