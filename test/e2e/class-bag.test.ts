/** A class goes from laptop to laptop on a stick: two apps with data folders of their own exchange it both ways, twice. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClassBags } from '../../electron/bags/class-bags.ts';
import { openStorage } from '../../electron/storage/open-storage.ts';
import { ask, SAMPLE_CHILDREN, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import { createTranslate } from '../../src/core/text/translate.ts';
import { problemsFoundByAxe } from './axe.ts';
import { launchApp, launchWithSampleClass, newFolder, shot, type LaunchedApp } from './harness.ts';

const CLASS = /CE2 mardi/u;
/** The inside of a school laptop's window, with and without Windows' bars. */
const HEIGHTS = [768, 698];
const DAY_MS = 86_400_000;
const PLACE = { packId: 'premiers-pas', lessonId: 'lesson-01-scopi-avance' };

interface Laptop { readonly name: string; readonly launched: LaunchedApp; readonly page: Page }

const root = newFolder('class-bag');
const stick = join(root, 'CLASSE');
let seven: Laptop;
let twelve: Laptop;

const LIMIT_MS = 15_000;
const WITH_STICK = { env: { PERISCODE_STICKS: stick } };

function laptopOf(name: string, launched: LaunchedApp): Laptop {
  launched.page.setDefaultTimeout(LIMIT_MS);
  return { name, launched, page: launched.page };
}

const press = ({ page }: Laptop, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const dialog = ({ page }: Laptop) => page.locator('pc-dialog[open]');

async function enter(laptop: Laptop): Promise<void> {
  await laptop.page.reload();
  await press(laptop, 'Espace animateur');
  await laptop.page.locator('#pin').fill(SAMPLE_PIN);
  await press(laptop, 'Ouvrir');
  await laptop.page.getByRole('heading', { name: 'Vos classes' }).waitFor();
}

/** A picture at both heights; nothing may hang out of the window. */
async function look({ launched, page }: Laptop, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const height of HEIGHTS) {
    await launched.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(1366, size), height);
    await page.waitForFunction((size) => Math.abs(innerHeight - size) <= 2 && Math.abs(innerWidth - 1366) <= 2, height);
    expect(await page.evaluate(() => { const { scrollWidth, scrollHeight } = document.documentElement; return [scrollWidth <= innerWidth, scrollHeight <= innerHeight]; })).toEqual([true, true]);
    await shot(page, `${name}-${height}`);
  }
  expect(await problemsFoundByAxe(page)).toEqual([]);
}

const classId = async (laptop: Laptop): Promise<string> => (await ask(laptop.page, 'classes:list', undefined)).find(({ name }) => CLASS.test(name))!.id;
const childCalled = async (laptop: Laptop, firstName: string): Promise<string> => (await ask(laptop.page, 'classes:children', { classId: await classId(laptop) })).find((child) => child.firstName === firstName)!.id;

/** A child works for a while: a step passed, and their project as it is now. */
async function work(laptop: Laptop, firstName: string, stepId: string): Promise<void> {
  const [id, childId] = [await classId(laptop), await childCalled(laptop, firstName)];
  await ask(laptop.page, 'progress:record', { classId: id, childId, fact: { kind: 'step-passed', ...PLACE, stepId } });
  const [project] = (await ask(laptop.page, 'projects:list', { classId: id, childId })).filter(({ isBeside }) => !isBeside);
  const known = project && await ask(laptop.page, 'projects:load', { classId: id, projectId: project.id });
  const toSave = { classId: id, childId, projectId: project?.id ?? null, basedOn: known?.version ?? null, title: 'Mon aquarium', lesson: null, json: `{"at":"${laptop.name} ${stepId}"}`, thumbnail: null };
  // Playwright carries no Map.
  await laptop.page.evaluate((input) => (globalThis as typeof globalThis & { periscode: { request(channel: string, input: unknown): Promise<unknown> } }).periscode.request('projects:save', { ...input, assets: new Map() }), toSave);
}

async function take(laptop: Laptop): Promise<void> {
  await press(laptop, 'Emporter');
  await dialog(laptop).getByRole('button', { name: 'Emporter' }).click();
  await dialog(laptop).getByText('C’est emporté').waitFor();
  await dialog(laptop).getByRole('button', { name: 'Fermer' }).click();
}

/** What is said of each bag that was brought. */
async function bring(laptop: Laptop): Promise<string[]> {
  await press(laptop, 'Rapporter');
  await dialog(laptop).getByRole('button', { name: /^Rapporter ce/u }).click();
  await dialog(laptop).getByRole('button', { name: 'Fermer' }).waitFor();
  const said = await dialog(laptop).locator('.came, .not').allInnerTexts();
  await dialog(laptop).getByRole('button', { name: 'Fermer' }).click();
  return said;
}

beforeAll(async () => {
  mkdirSync(stick);
  [seven, twelve] = [laptopOf('7', await launchWithSampleClass(LIMIT_MS, WITH_STICK)), laptopOf('12', await launchApp(WITH_STICK))];
  await ask(twelve.page, 'animator:setPin', { pin: SAMPLE_PIN });
  await ask(twelve.page, 'animator:lock', undefined);
});

afterAll(async () => {
  await seven.launched.close();
  await twelve.launched.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the first way', () => {
  test('each laptop gets the name on its label', async () => {
    for (const laptop of [seven, twelve]) {
      await enter(laptop);
      await laptop.page.getByRole('tab', { name: 'Cet ordinateur' }).click();
      await laptop.page.getByLabel('Nom de l’ordinateur').fill(laptop.name);
      await laptop.page.keyboard.press('Tab');
      await expect.poll(async () => (await ask(laptop.page, 'settings:read', undefined)).laptopName).toBe(laptop.name);
    }
    await look(twelve, 'bag-laptop-name');
    for (const laptop of [seven, twelve]) await laptop.page.getByRole('tab', { name: 'Classes' }).click();
  });

  test('the class is taken on the stick that is found by itself', async () => {
    await press(seven, CLASS);
    await seven.page.getByText('Clé CLASSE : rien de cette classe').waitFor();
    await look(seven, 'bag-alone');
    await press(seven, 'Emporter');
    await dialog(seven).getByRole('radio', { name: 'Clé CLASSE' }).waitFor();
    await look(seven, 'bag-take');
    await seven.page.keyboard.press('Escape');
    await take(seven);
    expect(readdirSync(stick)).toMatchObject([expect.stringMatching(/^CE2-mardi-\d{4}-\d\d-\d\d-7\.periscode-classe$/u)]);
  });

  test('it is made on a laptop that did not know it', async () => {
    await press(twelve, 'Rapporter une classe');
    await dialog(twelve).getByText('elle sera créée').waitFor();
    await look(twelve, 'bag-new-class');
    await dialog(twelve).getByRole('button', { name: 'Rapporter ce sac' }).click();
    await dialog(twelve).getByText(/choses nouvelles/u).waitFor();
    await dialog(twelve).getByRole('button', { name: 'Fermer' }).click();
    await press(twelve, CLASS);
    await twelve.page.getByRole('row').nth(SAMPLE_CHILDREN.length).waitFor();
    await twelve.page.getByRole('columnheader', { name: /clé de \d+ h \d\d/u }).waitFor();
    await look(twelve, 'bag-came');
  });
});

describe('there and back, twice', () => {
  test('what a child does on the other laptop comes back', async () => {
    await work(twelve, 'Adèle', 'depart');
    await take(twelve);
    expect(await bring(seven)).toEqual([expect.stringMatching(/^\d+ choses nouvelles, 1 projet$/u)]);
    await seven.page.getByRole('rowheader', { name: /Adèle.*ordinateur 12, \d+ h \d\d/u }).waitFor();
    await look(seven, 'bag-from-twelve');
  });

  test('the child goes on here, and there finds what they did here', async () => {
    await work(seven, 'Adèle', 'message');
    await take(seven);
    await bring(twelve);
    const [id, child] = [await classId(twelve), await childCalled(twelve, 'Adèle')];
    const [project] = await ask(twelve.page, 'projects:list', { classId: id, childId: child });
    expect((await ask(twelve.page, 'projects:load', { classId: id, projectId: project!.id })).json).toBe('{"at":"7 message"}');
    expect(await bring(twelve)).toEqual(['Rien de nouveau : tout était déjà là.']);
  });

  test('a project changed on both is kept twice, and the child sees which is the other laptop’s', async () => {
    await work(seven, 'Adèle', 'suite');
    await work(twelve, 'Adèle', 'suite');
    await take(twelve);
    await bring(seven);
    await take(seven);
    await bring(twelve);
    const [one, other] = await Promise.all([seven, twelve].map(async (laptop) => {
      const all = await ask(laptop.page, 'projects:list', { classId: await classId(laptop), childId: await childCalled(laptop, 'Adèle') });
      return all.map(({ id, isBeside }) => ({ id, isBeside })).sort((a, b) => (a.id < b.id ? -1 : 1));
    }));
    expect(one).toHaveLength(2);
    expect(one).toEqual(other);
    await press(seven, 'Revenir aux classes');
    await press(seven, 'Verrouiller');
    await press(seven, CLASS);
    await press(seven, 'Adèle');
    await seven.page.getByText(/^de l’ordinateur\s(?:7|12)$/u).waitFor();
    await look(seven, 'bag-two-versions');
    await press(seven, 'Quitter');
    await enter(seven);
    await press(seven, CLASS);
  });

  test('one child is handed over: only they go', async () => {
    await press(seven, 'Emporter');
    await dialog(seven).getByLabel('Quoi ?').selectOption({ label: 'Passer la main : seulement Bilal' });
    await dialog(seven).getByRole('button', { name: 'Emporter' }).click();
    await dialog(seven).getByText(/CE2-mardi-Bilal-/u).waitFor();
    await look(seven, 'bag-one-child');
    await dialog(seven).getByRole('button', { name: 'Fermer' }).click();
  });
});

describe('many at once', () => {
  test('a password is asked for, and a wrong one is said; a file that is no bag stops no other', async () => {
    for (const file of readdirSync(stick)) rmSync(join(stick, file));
    writeFileSync(join(stick, 'vacances.periscode-classe'), 'rien');
    await press(seven, 'Emporter');
    await dialog(seven).getByLabel(/Protéger/u).check();
    await dialog(seven).getByRole('textbox', { name: 'Mot de passe' }).fill('corail bleu');
    await look(seven, 'bag-take-locked');
    await dialog(seven).getByRole('button', { name: 'Emporter' }).click();
    await dialog(seven).getByText('C’est emporté').waitFor();
    await dialog(seven).getByRole('button', { name: 'Fermer' }).click();
    await press(twelve, 'Rapporter');
    await dialog(twelve).getByLabel('Mot de passe des sacs protégés').fill('Corail bleu');
    await dialog(twelve).getByRole('button', { name: /^Rapporter ce/u }).click();
    await dialog(twelve).getByText('Ce n’est pas le mot de passe de ce sac').waitFor();
    await look(twelve, 'bag-wrong-password');
    await dialog(twelve).getByLabel('Mot de passe des sacs protégés').fill('corail bleu');
    await dialog(twelve).getByRole('button', { name: /^Rapporter ce/u }).click();
    await dialog(twelve).locator('.came').waitFor();
    await twelve.page.keyboard.press('Escape');
  });

  test('fifteen laptops, one of them with a long name and one that stayed away', async () => {
    const id = await classId(seven);
    const bytes = await bagOf(seven, id);
    for (const file of readdirSync(stick)) rmSync(join(stick, file));
    for (let n = 1; n <= 13; n++) writeFromAnother(`${n < 7 ? n : n < 11 ? n + 1 : n + 2}`, bytes, id, n === 1 ? Date.now() - 8 * DAY_MS : Date.now(), n === 1 ? 'Zoé' : undefined);
    writeFromAnother('Portable de la médiathèque Jules-Verne 3', bytes, id, Date.now());
    await press(seven, 'Rapporter');
    await dialog(seven).getByRole('button', { name: 'Rapporter ces 14 sacs' }).waitFor();
    await look(seven, 'bag-many');
    await dialog(seven).getByRole('button', { name: 'Rapporter ces 14 sacs' }).click();
    await expect.poll(() => dialog(seven).locator('.came').count(), { timeout: 60_000 }).toBe(14);
    await look(seven, 'bag-many-came');
    await dialog(seven).getByRole('button', { name: 'Fermer' }).click();
    await seven.page.getByText(/Il manque l’ordinateur 1, depuis/u).waitFor();
    await look(seven, 'bag-full');
    await press(seven, /^\d+ ordinateurs$/u);
    await dialog(seven).getByText('sac attendu').waitFor();
    await look(seven, 'bag-laptops');
    const folder = join(root, 'partage de l’école');
    mkdirSync(folder);
    await seven.launched.stubOpenDialog([folder]);
    await press(seven, 'Choisir un dossier');
    await dialog(seven).getByText(folder).waitFor();
    await expect.poll(() => readdirSync(folder).length).toBe(1);
    await look(seven, 'bag-folder');
    await press(seven, 'Ne plus s’en servir');
    await dialog(seven).getByText(folder).waitFor({ state: 'detached' });
    await dialog(seven).getByRole('button', { name: 'Fermer' }).click();
  });

  test('who was last seen on the laptop that stayed away: the table says where the project may be, and so does the child’s own screen', async () => {
    await seven.page.getByRole('rowheader', { name: /Zoé.*Projet resté sur l’ordinateur\s1\s\?/u }).waitFor();
    expect(await seven.page.getByText(/Projet resté sur/u).count()).toBe(1);
    await look(seven, 'bag-left-behind');
    await press(seven, 'Revenir aux classes');
    await press(seven, 'Verrouiller');
    await press(seven, CLASS);
    await press(seven, 'Zoé');
    await seven.page.getByText(/Ton projet est peut-être resté sur l’ordinateur\s1\./u).waitFor();
    await look(seven, 'bag-left-behind-child');
    await press(seven, 'Quitter');
    await enter(seven);
    await press(seven, CLASS);
  });

  test('without a stick, the dialogs say what to do', async () => {
    rmSync(stick, { recursive: true });
    await seven.page.getByText('Aucune clé branchée').waitFor();
    await press(seven, 'Rapporter');
    await dialog(seven).getByText('Aucun sac trouvé').waitFor();
    await look(seven, 'bag-none');
    await seven.page.keyboard.press('Escape');
  });
});

/** The class as it is on that laptop, taken where a person chooses. */
async function bagOf(laptop: Laptop, id: string): Promise<Uint8Array> {
  const path = join(root, 'all.periscode-classe');
  await laptop.launched.stubSaveDialog(path);
  await ask(laptop.page, 'bags:take', { classId: id, childId: null, password: null, stickId: null });
  return readFileSync(path);
}

/** What a laptop of that name leaves on the stick, once the class was brought there and a child worked on it, known to the class or not. */
function writeFromAnother(label: string, bag: Uint8Array, id: string, atMs: number, newcomer?: string): void {
  const storage = openStorage(newFolder('another'), createTranslate('fr'));
  storage.settings.write({ ...storage.settings.read(), laptopName: label });
  storage.bags.join(bag);
  const store = storage.classes.open(id);
  const child = newcomer === undefined ? store.roster.list()[1]! : store.roster.add([newcomer])[0]!;
  store.progress.add([{ deviceId: `${storage.laptopId}.file`, counter: 1, childId: child.id, atMs, fact: { kind: 'step-passed', ...PLACE, stepId: 'depart' } }]);
  store.projects.save({ childId: child.id, projectId: null, basedOn: null, title: 'Mon récif', lesson: null, json: '{}', assets: new Map(), thumbnail: null });
  const bags = new ClassBags({ classes: storage.classes, laptopId: storage.laptopId, laptopLabel: () => label, t: createTranslate('fr'), now: () => atMs });
  const { name, bytes } = bags.make({ classId: id });
  writeFileSync(join(stick, name), bytes);
  storage.close();
  rmSync(storage.dataFolder, { recursive: true, force: true });
}
