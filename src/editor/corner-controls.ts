/** The bin and the zoom buttons in the bottom corners of the workspace. */
import * as Blockly from 'blockly/core';
import type { TextKey, Translate } from '../core/text/translate.ts';
import { callsElsewhere } from './definition-drag.ts';
import { contextOf } from './editor-context.ts';
import { iconSvg, type IconName } from './icons.ts';

/** A block let go over the bin is taken away. */
class Bin extends Blockly.DeleteArea {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    super();
    this.id = 'pc-bin';
    this.#element = element;
  }

  override getClientRect(): Blockly.utils.Rect {
    const { top, bottom, left, right } = this.#element.getBoundingClientRect();
    return new Blockly.utils.Rect(top - 8, bottom + 8, left - 8, right + 8);
  }

  override onDragEnter(): void { this.#element.classList.add('is-open'); }
  override onDragExit(): void { this.#element.classList.remove('is-open'); }
  override onDrop(dropped: Blockly.IDraggable): void {
    this.#element.classList.remove('is-open');
    if (!(dropped instanceof Blockly.BlockSvg) || dropped.type !== 'procedures_definition') return;
    const calls = callsElsewhere(dropped);
    if (calls > 0) void contextOf(dropped.workspace)?.tellUsed(calls);
  }
}

export function createBin(workspace: Blockly.WorkspaceSvg, translate: Translate): HTMLElement {
  const element = document.createElement('div');
  element.className = 'pc-bin';
  element.role = 'img';
  element.ariaLabel = element.title = translate('editor.bin');
  element.innerHTML = iconSvg('trash', 26, 2.2);
  workspace.getComponentManager().addComponent({
    component: new Bin(element), weight: 2,
    capabilities: [Blockly.ComponentManager.Capability.DELETE_AREA, Blockly.ComponentManager.Capability.DRAG_TARGET],
  });
  return element;
}

export function createZoomButtons(workspace: Blockly.WorkspaceSvg, translate: Translate): HTMLElement {
  const row = document.createElement('div');
  row.className = 'pc-zoom';
  row.append(
    zoomButton('zoom-out', translate, 'editor.zoomOut', () => { workspace.zoomCenter(-1); }),
    zoomButton('zoom-in', translate, 'editor.zoomIn', () => { workspace.zoomCenter(1); }),
    zoomButton('scan', translate, 'editor.zoomFit', () => { workspace.zoomToFit(); }),
  );
  return row;
}

function zoomButton(icon: IconName, translate: Translate, label: TextKey, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = button.title = translate(label);
  button.innerHTML = iconSvg(icon, 22, 2.2);
  button.addEventListener('click', act);
  return button;
}
