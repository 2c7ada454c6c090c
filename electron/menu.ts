/** The menu bar, described once; the window hides it until Alt is pressed, its shortcuts always work. */
import type { MenuItemConstructorOptions } from 'electron';
import type { EventData } from '../src/ipc/contract.ts';
import { MENU_KEYS } from '../src/core/text/keys.ts';
import type { TextKey, Translate } from '../src/core/text/translate.ts';

type PageCommand = EventData<'menu:chosen'>['command'];
export interface MenuActions {
  openProject(): void;
  about(): void;
  /** The page does it. */
  tell(command: PageCommand): void;
}

interface Item {
  readonly label?: TextKey;
  readonly accelerator?: string;
  readonly role?: NonNullable<MenuItemConstructorOptions['role']>;
  readonly does?: (actions: MenuActions) => void;
  /** The page hears the keys itself: the menu only shows them. */
  readonly isShownOnly?: true;
}
const LINE: Item = {};

const MENU: readonly { readonly label: TextKey; readonly items: readonly Item[] }[] = [
  {
    label: 'menu.file', items: [
      { label: 'menu.newProject', does: (a) => a.tell('new-project') },
      { label: 'menu.open', accelerator: MENU_KEYS.open, does: (a) => a.openProject() },
      { label: 'menu.saveCopy', accelerator: MENU_KEYS.save, does: (a) => a.tell('save-as') },
      LINE,
      { label: 'menu.quit', role: 'quit', accelerator: 'CmdOrCtrl+Q' },
    ],
  },
  {
    label: 'menu.edit', items: [
      { label: 'menu.undo', accelerator: MENU_KEYS.undo, isShownOnly: true, does: (a) => a.tell('undo') },
      { label: 'menu.redo', accelerator: MENU_KEYS.redo, isShownOnly: true, does: (a) => a.tell('redo') },
      LINE,
      { label: 'menu.cut', role: 'cut', isShownOnly: true },
      { label: 'menu.copy', role: 'copy', isShownOnly: true },
      { label: 'menu.paste', role: 'paste', isShownOnly: true },
      { label: 'menu.selectAll', role: 'selectAll', isShownOnly: true },
    ],
  },
  {
    label: 'menu.view', items: [
      { label: 'menu.fullScreen', role: 'togglefullscreen', accelerator: MENU_KEYS.full },
      { label: 'menu.projector', accelerator: MENU_KEYS.projector, does: (a) => a.tell('projector') },
      LINE,
      { label: 'menu.zoomIn', role: 'zoomIn' },
      { label: 'menu.zoomOut', role: 'zoomOut' },
      { label: 'menu.zoomReset', role: 'resetZoom' },
    ],
  },
  { label: 'menu.help', items: [{ label: 'menu.helpHere', accelerator: MENU_KEYS.help, does: (a) => a.tell('help') }, { label: 'menu.about', does: (a) => a.about() }] },
];

/** For `Menu.buildFromTemplate`. */
export function menuTemplate(t: Translate, actions: MenuActions): MenuItemConstructorOptions[] {
  return MENU.map(({ label, items }) => ({ label: t(label), submenu: items.map((item) => toTemplate(item, t, actions)) }));
}

function toTemplate({ label, accelerator, role, does, isShownOnly }: Item, t: Translate, actions: MenuActions): MenuItemConstructorOptions {
  if (!label) return { type: 'separator' };
  return {
    label: t(label),
    ...(accelerator && { accelerator }),
    ...(role && { role }),
    ...(does && { click: () => does(actions) }),
    ...(isShownOnly && { registerAccelerator: false }),
  };
}
