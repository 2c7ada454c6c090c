/** Puts Blockly in the page with what stands round it: the rail of categories, the palette, the bin, the zoom buttons. */
import * as Blockly from 'blockly/core';
import type { Json } from './blockly-definitions.ts';
import type { Category } from '../core/blocks/define-block.ts';
import { CategoryRail } from './category-rail.ts';
import { ClickToPlace } from './click-to-place.ts';
import { addContextActions, trimContextMenus } from './context-menu.ts';
import { createBin, createZoomButtons } from './corner-controls.ts';
import type { EditorOptions } from './editor-options.ts';
import { addHelpShortcut } from './help-shortcut.ts';
import { injectSilently } from './inject-silently.ts';
import { PaletteFlyout } from './palette-flyout.ts';
import { createTheme } from './theme.ts';
import { SearchBox } from './search-box.ts';
import type { PaletteCategory } from './toolbox.ts';

export interface EditorParts {
  readonly workspace: Blockly.WorkspaceSvg;
  readonly flyout: PaletteFlyout;
  readonly placing: ClickToPlace;
  /** `canAdd`: there are families of blocks still to be added. */
  showPalette(categories: readonly PaletteCategory[], canAdd: boolean): void;
  /** Brings the palette to the blocks of `category`. */
  showCategory(category: Category): void;
  dispose(): void;
}

/** Pixels left above the heading that the palette is brought to. */
const HEADING_MARGIN = 8;

export interface EditorEnds {
  /** Something outside the editor is pressed after it was in use; what was being typed is in its block by then. */
  readonly onLeave: () => void;
  /** A family of blocks is to be added. */
  readonly onAdd: () => void;
  /** Words are looked for in the palette; null: not any more. */
  readonly onSearch: (words: string | null) => void;
}

export function injectEditor(container: HTMLElement, options: EditorOptions, pointer: HTMLElement, { onLeave, onAdd, onSearch }: EditorEnds): EditorParts {
  const area = document.createElement('div');
  area.className = 'pc-blocks';
  container.classList.add('pc-editor');
  container.classList.toggle('is-high-contrast', options.colours === 'high');
  const rail = new CategoryRail(options.translate, options.colours, (index) => { search.leave(); choose(index); }, onAdd, () => { search.open(); });
  container.replaceChildren(rail.element, area);
  trimContextMenus();
  addContextActions();
  addHelpShortcut();
  const workspace = injectSilently(area, blocklyOptions(options));
  const flyout = paletteOf(workspace);
  flyout.setScale(options.paletteScale);
  const search = createSearch(options, rail, flyout, onSearch);
  const placing = new ClickToPlace(area, workspace, flyout.getWorkspace(), options.translate);
  area.append(createBin(workspace, options.translate), createZoomButtons(workspace, options.translate), pointer, search.element, placing.element);
  flyout.widenInUse(options.isReducedMotion);

  // The last categories may be too short to come to the top: the one chosen stays marked until the palette is scrolled by hand.
  let isChosen = false;
  let shown: readonly Category[] = [];
  const choose = (index: number): void => {
    isChosen = true;
    rail.mark(index);
    flyout.scrollTo((flyout.allHeadingTops()[index] ?? 0) - HEADING_MARGIN);
  };
  for (const byHand of ['wheel', 'pointerdown', 'keydown'] as const) area.addEventListener(byHand, () => { isChosen = false; }, true);
  flyout.getWorkspace().addChangeListener((event) => {
    if (event.type === Blockly.Events.VIEWPORT_CHANGE && !isChosen) rail.mark(categoryInView(flyout));
  });
  for (const floating of document.querySelectorAll('.blocklyDropDownDiv, .blocklyWidgetDiv')) floating.classList.toggle('pc-calm', options.isReducedMotion);
  const endings = [listenOutside(area, onLeave), followSize(area, workspace), () => { placing.dispose(); }];
  return {
    workspace, flyout, placing,
    showPalette: (categories, canAdd) => {
      const scrolled = flyout.scrolled();
      flyout.fill([...(search.isOpen ? SPACE_FOR_SEARCH : []), ...paletteContents(categories, options)]);
      flyout.scrollTo(search.isOpen ? 0 : scrolled);
      search.tellFound(categories.length > 0);
      // The families stay on the rail while blocks are looked for among them.
      if (search.isOpen) return;
      shown = categories.map(({ category }) => category);
      rail.show(shown, canAdd);
    },
    showCategory: (category) => { choose(shown.indexOf(category)); },
    dispose: () => {
      for (const end of endings) end();
      workspace.dispose();
    },
  };
}

function paletteOf(workspace: Blockly.WorkspaceSvg): PaletteFlyout {
  const flyout = workspace.getFlyout();
  if (!(flyout instanceof PaletteFlyout)) throw new Error('The palette is not ours: Blockly ignored the plugin.');
  return flyout;
}

function createSearch({ translate }: EditorOptions, rail: CategoryRail, flyout: PaletteFlyout, onSearch: EditorEnds['onSearch']): SearchBox {
  return new SearchBox(translate, {
    onTyped: (words) => {
      onSearch(words);
      if (words === null) rail.focusSearch();
    },
    onEnter: () => { Blockly.getFocusManager().focusTree(flyout.getWorkspace()); },
  });
}

/** Gives what ends it. */
function followSize(area: Element, workspace: Blockly.WorkspaceSvg): () => void {
  const observer = new ResizeObserver(() => { Blockly.svgResize(workspace); });
  observer.observe(area);
  return () => { observer.disconnect(); };
}

/** Gives what ends it. */
function listenOutside(area: Element, onLeave: () => void): () => void {
  let isInUse = false;
  const use = ({ target }: Event): void => { isInUse ||= target instanceof Element && !isOutside(target, area); };
  const leave = ({ target }: Event): void => {
    if (!(target instanceof Element) || !isOutside(target, area)) return;
    Blockly.hideChaff();
    if (isInUse) onLeave();
    isInUse = false;
  };
  const heard = [['pointerdown', use], ['keydown', use], ['pointerdown', leave]] as const;
  for (const [event, listener] of heard) document.addEventListener(event, listener, true);
  return () => { for (const [event, listener] of heard) document.removeEventListener(event, listener, true); };
}

function blocklyOptions({ colours, mediaPath, scale }: EditorOptions): Blockly.BlocklyOptions {
  return {
    renderer: 'zelos',
    theme: createTheme(colours),
    media: mediaPath,
    trashcan: false,
    collapse: false,
    disable: false,
    toolbox: { kind: 'flyoutToolbox', contents: [] },
    plugins: { [Blockly.registry.Type.FLYOUTS_VERTICAL_TOOLBOX.toString()]: PaletteFlyout },
    grid: { spacing: 24, length: 1, colour: '#C9D9E0', snap: true },
    zoom: { controls: false, wheel: true, startScale: scale, minScale: 0.4, maxScale: 2, scaleSpeed: 1.15 },
    comments: true,
    move: { scrollbars: true, drag: true, wheel: true },
  };
}

/** The field lies over the top of the list. */
const SPACE_FOR_SEARCH = [{ kind: 'sep', gap: '72' }] as const;

const paletteContents = (categories: readonly PaletteCategory[], { translate }: EditorOptions): Blockly.utils.toolbox.FlyoutItemInfoArray =>
  categories.flatMap(({ category, items }) => [{ kind: 'label', text: translate(`editor.category.${category}`) }, ...items] as Json[]) as never;

const categoryInView = (flyout: PaletteFlyout): number => Math.max(0, flyout.headingTops().findLastIndex((top) => top <= flyout.scrolled() + 24));

/** Outside the editor and the small windows Blockly opens for it. */
const isOutside = (element: Element, area: Element): boolean =>
  !area.contains(element) && !element.closest('.blocklyWidgetDiv, .blocklyDropDownDiv, .blocklyTooltipDiv');
