import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/menu.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const done: string[] = [];
const menu = menuTemplate(createTranslate('fr'), { openProject: () => done.push('open'), about: () => done.push('about'), tell: (command) => done.push(command) });
const itemsOf = (label: string): MenuItemConstructorOptions[] => menu.find((entry) => entry.label === label)!.submenu as MenuItemConstructorOptions[];

test('the bar is in French', () => {
  expect(menu.map(({ label }) => label)).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide']);
  expect(itemsOf('Fichier').map(({ label, type }) => label ?? type)).toEqual(['Nouveau projet', 'Ouvrir un projet…', 'Enregistrer une copie…', 'separator', 'Quitter']);
});

test('each item does what it says or is one of Electron’s own', () => {
  for (const item of menu.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])) {
    if (item.type === 'separator' || item.role) continue;
    (item.click as () => void)();
  }
  expect(done).toEqual(['new-project', 'open', 'save-as', 'undo', 'redo', 'projector', 'help', 'about']);
});

test('keys that the page hears are shown, not taken', () => {
  expect(itemsOf('Édition').filter(({ accelerator }) => accelerator).map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false]);
  expect(itemsOf('Fichier')[1]!.registerAccelerator).toBeUndefined();
});
