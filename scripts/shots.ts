/** `npm run shots [-- folder]`: every screen in its main states with a sample class, as pictures (default docs/pictures/). */
import { decode, encode } from 'fast-png';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { launchApp } from '../test/e2e/harness.ts';
import { below, dragBlock, paletteBlock, programBlock, rest, spanOfColour, waitForStudio } from '../test/e2e/studio/studio-page.ts';
import { buildApp } from './build.ts';
import { onTestScreen } from './display.ts';
import { ask, makeSampleClass, SAMPLE_PIN } from './sample-class.ts';

/** A screen is there long before this, even on a busy machine. */
const LIMIT_MS = 20_000;
/** The sprite that every creation begins with. */
const OCTOPUS = [255, 130, 87] as const;
/** Scopi’s belly. */
const CORAL = [217, 87, 63] as const;

interface Shot {
  readonly name: string;
  /** From the first screen to the one to show. */
  go(page: Page): Promise<void>;
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const reach = (page: Page, screen: string): Promise<void> => page.locator(`[data-screen="${screen}"]`).waitFor();

/** The stage shows what has this colour: it comes from its worker a little after the rest. */
async function drawn(page: Page, colour: Parameters<typeof spanOfColour>[1]): Promise<void> {
  for (const until = Date.now() + LIMIT_MS; (await spanOfColour(page, colour)) === null;) if (Date.now() > until) throw new Error('The stage stays empty');
}

async function signIn(page: Page, child = 'Chloé'): Promise<void> {
  await press(page, /CE2 mardi/u);
  await reach(page, 'names');
  await press(page, child);
  await reach(page, 'sessions');
}

async function openLesson(page: Page): Promise<void> {
  await signIn(page, 'Adèle');
  await press(page, /^1 /u);
  await waitForStudio(page, 'Scopi avance');
  await drawn(page, CORAL);
}

async function enterAnimator(page: Page): Promise<void> {
  await press(page, 'Espace animateur');
  await page.locator('#pin').fill(SAMPLE_PIN);
  await press(page, 'Ouvrir');
  await page.getByRole('button', { name: /CE2 mardi/u }).waitFor();
}

/** The first step of the first lesson, done as a child would. */
async function passStep(page: Page): Promise<void> {
  await openLesson(page);
  await dragBlock(page, paletteBlock(page, 'avancer de'), await below(programBlock(page, 'attendre')));
  await press(page, 'Je vérifie');
  await page.locator('pc-success').getByText('Scopi attend, puis il avance').waitFor();
}

/** The check of a step as a sentence, in a copy of the first pack. */
async function writeCheck(page: Page): Promise<void> {
  await enterAnimator(page);
  const [pack] = await ask(page, 'packs:list', { classId: null });
  if ((await ask(page, 'drafts:list', undefined)).length === 0) await ask(page, 'drafts:create', { packId: pack!.id, title: 'Les petits pas de Scopi' });
  await press(page, 'Écrire un parcours');
  await press(page, /^Modifier le parcours/u);
  await press(page, /^1 ?Scopi avance/u);
  await page.locator('[data-step="coffre"]').click();
  await page.locator('[data-room="checks"]').click();
  await page.locator('pc-check-sentence').first().waitFor();
}

async function beginCreation(page: Page): Promise<void> {
  await signIn(page);
  await press(page, 'Nouvelle création');
  await page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
  await drawn(page, OCTOPUS);
}

const EMPTY: readonly Shot[] = [
  { name: 'home-empty', go: () => Promise.resolve() },
  { name: 'animator-pin', go: async (page) => { await press(page, 'Espace animateur'); await page.locator('#pin').waitFor(); } },
];

const SHOTS: readonly Shot[] = [
  { name: 'home', go: (page) => page.getByRole('button', { name: /CE2 mardi/u }).waitFor() },
  { name: 'names', go: async (page) => { await press(page, /CE2 mardi/u); await reach(page, 'names'); await page.getByRole('button', { name: 'Chloé' }).waitFor(); } },
  { name: 'sessions', go: (page) => signIn(page) },
  { name: 'lesson', go: openLesson },
  { name: 'lesson-check', go: async (page) => { await openLesson(page); await press(page, 'Je vérifie'); await page.locator('pc-step-bar').getByText('Scopi n’avance pas encore').waitFor(); } },
  { name: 'success', go: passStep },
  { name: 'creation', go: beginCreation },
  { name: 'library', go: async (page) => { await beginCreation(page); await page.locator('pc-sprite-tiles .add').click(); await page.locator('pc-library').getByRole('button', { name: 'Scopi', exact: true }).waitFor(); } },
  { name: 'animator', go: enterAnimator },
  { name: 'animator-class', go: async (page) => { await enterAnimator(page); await press(page, /CE2 mardi/u); await page.getByRole('table').waitFor(); } },
  { name: 'projector', go: async (page) => { await enterAnimator(page); await press(page, /CE2 mardi/u); await press(page, 'Projeter'); await programBlock(page, 'attendre').waitFor(); await drawn(page, CORAL); } },
  { name: 'write-check', go: writeCheck },
  { name: 'session-clock', go: async (page) => { await enterAnimator(page); await press(page, /CE2 mardi/u); await press(page, 'Horloge de la séance'); await press(page, 'Commencer la séance'); await page.locator('pc-clock-bars').waitFor(); } },
];

/** Starts from the first screen each time: a picture does not depend on the one before. */
async function take({ name, go }: Shot, page: Page, folder: string): Promise<void> {
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await reach(page, 'home');
  try {
    await go(page);
  } catch (error) {
    await page.screenshot({ path: join(folder, `${name}-stopped.png`) });
    throw new Error(`${name}: see ${name}-stopped.png`, { cause: error });
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A pointer left on a button would show it as pointed at.
  await page.mouse.move(1, 1);
  await rest(page);
  // Packed again, as small as it gets without losing a pixel.
  const picture = decode(await page.screenshot({ animations: 'disabled' }));
  writeFileSync(join(folder, `${name}.png`), encode(picture, { zlib: { level: 9 } }));
  process.stdout.write(`${name}.png\n`);
}

await onTestScreen(async () => {
  const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'pictures'));
  mkdirSync(folder, { recursive: true });
  await buildApp();
  const { page, kill } = await launchApp();
  page.setDefaultTimeout(LIMIT_MS);
  try {
    for (const shot of EMPTY) await take(shot, page, folder);
    await makeSampleClass(page);
    for (const shot of SHOTS) await take(shot, page, folder);
  } finally {
    await kill();
  }
});
