/** Opens a project made by a test in the real window, as a file of the computer. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { isPrimitive, type Block, type Project, type TopLevelPrimitive } from '../../../src/core/project/project.ts';
import { writeSb3 } from '../../../src/core/sb3/write-sb3.ts';
import { buildProject, type SpriteParts } from '../../project-builder.ts';
import { launchApp, newFolder, type LaunchedApp } from '../harness.ts';
import { waitForStudio } from './studio-page.ts';

const SQUARE = strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><path fill="#e23f3f" d="M0 0h40v40H0z"/></svg>');

/** In an open window, in place of what is there. */
export async function openProject(launched: LaunchedApp, name: string, sprites: readonly SpriteParts[]): Promise<void> {
  await openFile(launched, name, projectFile(buildProject(sprites)));
}

export async function openFile({ page, stubOpenDialog, chooseMenu }: LaunchedApp, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(newFolder('project'), `${name}.sb3`);
  writeFileSync(path, bytes);
  await stubOpenDialog([path]);
  await chooseMenu('Fichier', 'Ouvrir un projet…');
  await waitForStudio(page, name);
}

/** Scripts under one another. */
function spread(project: Project): Project {
  let y = 0;
  const place = (block: Block | TopLevelPrimitive): Block | TopLevelPrimitive => (isPrimitive(block) || !block.topLevel ? block : { ...block, x: 20, y: (y += 260) - 240 });
  return { ...project, targets: project.targets.map((target) => {
    y = 0;
    return { ...target, blocks: Object.fromEntries(Object.entries(target.blocks).map(([id, block]) => [id, place(block)])) };
  }) };
}

export const projectFile = (project: Project, assets: ReadonlyMap<string, Uint8Array> = new Map([['costume1.svg', SQUARE]])): Uint8Array => new Uint8Array(writeSb3({ project: spread(project), assets }));

/** The sessions of somebody without a name. */
export async function launchAsGuest(): Promise<LaunchedApp> {
  const launched = await launchApp();
  launched.page.setDefaultTimeout(15_000);
  await launched.page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  return launched;
}

/** The studio with an empty creation. */
export async function launchStudio(): Promise<LaunchedApp> {
  const launched = await launchAsGuest();
  await launched.page.getByRole('button', { name: 'Nouvelle création' }).click();
  await launched.page.locator('.blocklyFlyout .blocklyDraggable').first().waitFor();
  return launched;
}
