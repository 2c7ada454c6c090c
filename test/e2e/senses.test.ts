/** What a program touches and how far it is: the same in the app's window and without a screen. */
import { strToU8 } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { createNodeDecoder, stageOf } from '../../scripts/node-pictures.ts';
import { HeadlessProject } from '../../src/core/runtime/run-headless.ts';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';
import { buildProject, flag, make, type Given, type Made } from '../project-builder.ts';
import { launchStudio, openFile, projectFile } from './studio/open-project.ts';

const drawing = (size: number, inside: string): Uint8Array => strToU8(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${inside}</svg>`);
const ASSETS = new Map([
  ['rocket.svg', drawing(60, '<path fill="#ff0000" d="M0 0L60 30L0 60L14 30z"/><circle cx="18" cy="30" r="9" fill="#0000ff"/>')],
  ['ring.svg', drawing(120, '<circle cx="60" cy="60" r="50" fill="none" stroke="#00cc44" stroke-width="9"/>')],
  ['sea.svg', drawing(480, '<path fill="#ffffff" d="M0 0h480v480H0z"/><path fill="#3366ff" d="M0 260L480 200V480H0z"/>')],
]);
const TURNS = 60;

const joined = (first: Given, ...rest: readonly Given[]): Given => rest.reduce((all, one) => make('operator_join', { STRING1: make('operator_join', { STRING1: all, STRING2: ' ' }), STRING2: one }), first);
const effect = (EFFECT: string, CHANGE: number): Made => make('looks_changeeffectby', { EFFECT, CHANGE });

/** Wanders, turns, grows, and is bent; writes down what it senses at each step. */
const SCRIPT: Made[] = [flag, make('data_deletealloflist', { LIST: 'sens' }), make('data_showlist', { LIST: 'sens' }), make('motion_gotoxy', { X: -200, Y: -150 }), make('looks_setsizeto', { SIZE: 30 }),
  make('control_repeat', { TIMES: TURNS, SUBSTACK: [
    make('motion_changexby', { DX: 7.3 }), make('motion_changeyby', { DY: 5.7 }), make('motion_turnright', { DEGREES: 23 }), make('looks_changesizeby', { CHANGE: 4 }),
    effect('FISHEYE', 2), effect('WHIRL', 5), effect('GHOST', 1), effect('MOSAIC', 0.5), effect('PIXELATE', 0.5),
    make('data_addtolist', { LIST: 'sens', ITEM: joined(
      make('sensing_touchingobject', { TOUCHINGOBJECTMENU: 'Anneau' }), make('sensing_touchingobject', { TOUCHINGOBJECTMENU: '_edge_' }),
      make('sensing_touchingcolor', { COLOR: '#00cc44' }), make('sensing_touchingcolor', { COLOR: '#3366ff' }), make('sensing_touchingcolor', { COLOR: '#ffffff' }),
      make('sensing_coloristouchingcolor', { COLOR: '#0000ff', COLOR2: '#00cc44' }), make('sensing_coloristouchingcolor', { COLOR: '#ff0000', COLOR2: '#3366ff' }),
      make('sensing_distanceto', { DISTANCETOMENU: 'Anneau' })) }),
  ] })];

const file = (): Uint8Array => {
  const built = buildProject([
    { name: 'Anneau', costumes: ['ring'], state: { x: 20, y: 10 } },
    { name: 'Fusée', costumes: ['rocket'], lists: { sens: [] }, scripts: [SCRIPT] },
  ], { costumes: ['sea'] });
  const CENTRES: Readonly<Record<string, number>> = { rocket: 30, ring: 60, sea: 240 };
  const targets = built.targets.map((target) => ({ ...target, costumes: target.costumes.map((costume) => ({ ...costume, rotationCenterX: CENTRES[costume.name]!, rotationCenterY: CENTRES[costume.name]! })) }));
  return projectFile({ ...built, targets }, ASSETS);
};

test('a program that senses at sixty places, sizes, directions and effects hears the same with and without a screen', async () => {
  const bytes = file();
  const opened = readSb3(bytes);
  if (!opened.ok) throw new Error('The project cannot be read');
  const headless = new HeadlessProject(opened.value.project, { seed: 1, seconds: 30, stage: stageOf(opened.value.assets, await createNodeDecoder()) });
  headless.run();
  const without = (headless.runtime.readList('Fusée', 'sens') ?? []).map(String);
  expect(without).toHaveLength(TURNS);
  // Each question but the distance is answered by yes and by no.
  const answers = without.map((line) => line.split(' ').slice(0, -1));
  expect(answers[0]!.map((_, i) => new Set(answers.map((line) => line[i])).size)).toEqual([2, 2, 2, 2, 2, 2, 2]);

  const launched = await launchStudio();
  onTestFinished(() => launched.close());
  await openFile(launched, 'Capteurs', bytes);
  await launched.page.locator('pc-studio-side').getByRole('button', { name: 'Démarrer', exact: true }).click();
  const items = launched.page.locator('pc-list-monitor .item');
  await expect.poll(() => items.count(), { timeout: 15_000 }).toBe(TURNS);
  const shown = (line: string): string => line.trim();
  expect((await items.allInnerTexts()).map(shown)).toEqual(without.map(shown));
});
