/** Every screen of the app in its main states, and how people come there from the first one: for pictures, and for what must hold on all of them. */
import type { Page } from 'playwright';
import { ask, SAMPLE_PIN } from '../../scripts/sample-class.ts';
import { below, dragBlock, paletteBlock, programBlock, spanOfColour, waitForStudio } from './studio/studio-page.ts';

/** A screen is there long before this, even on a busy machine. */
export const LIMIT_MS = 20_000;
/** The sprite that every creation begins with. */
const OCTOPUS = [255, 130, 87] as const;
/** Scopi’s belly. */
const CORAL = [217, 87, 63] as const;

export interface Screen {
  readonly name: string;
  /** From the first screen to this one. */
  go(page: Page): Promise<void>;
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
export const reach = (page: Page, screen: string): Promise<void> => page.locator(`[data-screen="${screen}"]`).waitFor();

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
  await page.getByRole('tab', { name: 'Parcours' }).click();
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

/** Before there is a class. */
export const EMPTY_SCREENS: readonly Screen[] = [
  { name: 'home-empty', go: () => Promise.resolve() },
  { name: 'animator-pin', go: async (page) => { await press(page, 'Espace animateur'); await page.locator('#pin').waitFor(); } },
];

/** With the sample class. */
export const SCREENS: readonly Screen[] = [
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

/** No pictures of these are kept, but what must hold holds there too. */
export const MORE_SCREENS: readonly Screen[] = [
  { name: 'comfort', go: async (page) => { await signIn(page); await press(page, 'Confort'); await page.getByRole('radiogroup', { name: 'Lettres' }).waitFor(); } },
  ...(['Costumes', 'Sons'] as const).map((tab) => ({ name: tab.toLowerCase(), go: async (page: Page) => { await beginCreation(page); await page.getByRole('tab', { name: tab }).click(); await page.locator('.studio').and(page.locator(`[data-tab="${tab === 'Sons' ? 'sounds' : 'costumes'}"]`)).waitFor(); } })),
  { name: 'help', go: async (page) => { await press(page, 'Aide'); await page.locator('pc-help').getByText('À propos').click(); await page.getByText('Lire toutes les licences').click(); await page.getByRole('region', { name: 'Lire toutes les licences' }).getByText('EUROPEAN UNION PUBLIC LICENCE').waitFor(); } },
  { name: 'help-animator', go: async (page) => { await enterAnimator(page); await press(page, 'Aide'); await page.locator('pc-help').getByText('À imprimer', { exact: true }).click(); await page.getByRole('button', { name: /Les touches de Périscode.*PDF/u }).waitFor(); } },
  { name: 'block-help', go: async (page) => { await beginCreation(page); await paletteBlock(page, 'est cliqué').click({ button: 'right', position: { x: 14, y: 24 } }); await page.getByRole('menuitem', { name: 'Aide' }).click(); await page.locator('pc-block-help').getByText('quand tu cliques sur le drapeau vert').waitFor(); } },
  { name: 'versions', go: async (page) => { await beginCreation(page); await press(page, 'Versions'); await page.getByRole('dialog').waitFor(); } },
  { name: 'guest', go: async (page) => { await press(page, 'Jouer sans prénom'); await reach(page, 'sessions'); await page.getByText('Sans prénom', { exact: true }).waitFor(); } },
  ...(['Parcours', 'Cet ordinateur'] as const).map((tab) => ({ name: tab.toLowerCase().replace(' ', '-'), go: async (page: Page) => { await enterAnimator(page); await page.getByRole('tab', { name: tab }).click(); await page.getByRole('tab', { name: tab, selected: true }).waitFor(); } })),
  { name: 'roster', go: async (page) => { await enterAnimator(page); await press(page, /CE2 mardi/u); await press(page, /^Enfants$/u); await page.getByRole('heading', { name: 'Les enfants', exact: true }).waitFor(); } },
  { name: 'writing', go: async (page) => { await enterAnimator(page); await page.getByRole('tab', { name: 'Parcours' }).click(); await press(page, 'Écrire un parcours'); await page.getByRole('heading', { level: 1 }).or(page.getByRole('heading', { level: 2 })).first().waitFor(); } },
  { name: 'tour', go: async (page) => { await enterAnimator(page); await press(page, 'Aide'); await press(page, 'Faire la visite'); await page.locator('pc-tour section:focus').waitFor(); } },
  // Where it was broken off.
  { name: 'tour-offer', go: async (page) => { await enterAnimator(page); await ask(page, 'tour:keep', { state: 'begun', stop: null }); await press(page, 'Verrouiller'); await enterAnimator(page); await page.getByText('Reprendre la visite').waitFor(); } },
];
