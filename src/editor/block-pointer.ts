/** Shows one block to a child: a ring of ink and sun round it, one round its first field, and a question beside it. */
import * as Blockly from 'blockly/core';
import { iconSvg } from './icons.ts';

export class BlockPointer {
  readonly element = document.createElement('div');
  #block: Blockly.BlockSvg | null = null;
  /** Each outline with the block whose shape it takes. */
  #ring: (readonly [path: SVGElement, of: Blockly.BlockSvg])[] = [];

  constructor() {
    this.element.className = 'pc-pointer';
    this.element.role = 'status';
    this.element.hidden = true;
  }

  pointAt(block: Blockly.BlockSvg | null, words: string): void {
    this.#clear();
    this.#block = block;
    this.element.hidden = !block || words === '';
    if (!block) return;
    this.element.innerHTML = iconSvg('eye', 22, 2.2);
    this.element.append(words);
    this.#draw(block);
    this.follow();
  }

  /** To call when blocks or the view have moved: the outline follows the block's new shape, the words its place. */
  follow(): void {
    const block = this.#block;
    if (!block) return;
    if (block.isDisposed()) { this.pointAt(null, ''); return; }
    for (const [path, of] of this.#ring) path.setAttribute('d', of.pathObject.svgPath.getAttribute('d') ?? '');
    const area = this.element.parentElement?.getBoundingClientRect();
    const ring = block.pathObject.svgPath.getBoundingClientRect();
    if (!area) return;
    // Without room at its right the words stand above the block, never on it.
    const isAbove = ring.right - area.left + 20 + this.element.offsetWidth > area.width;
    this.element.classList.toggle('is-above', isAbove);
    const left = isAbove ? Math.min(ring.left - area.left + 8, area.width - this.element.offsetWidth - 8) : ring.right - area.left + 20;
    const top = isAbove ? ring.top - area.top - this.element.offsetHeight - 16 : ring.top - area.top + 6;
    this.element.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(4, top))}px)`;
  }

  #draw(block: Blockly.BlockSvg): void {
    const outline = (of: Blockly.BlockSvg, name: string): readonly [SVGElement, Blockly.BlockSvg] =>
      [Blockly.utils.dom.createSvgElement(Blockly.utils.Svg.PATH, { class: `pc-ring ${name}` }, of.getSvgRoot()), of];
    const shadow = block.getChildren(false).find((child) => child.isShadow());
    this.#ring = [outline(block, 'pc-ring-ink'), outline(block, 'pc-ring-sun'), ...(shadow ? [outline(shadow, 'pc-ring-field')] : [])];
  }

  #clear(): void {
    for (const [path] of this.#ring) path.remove();
    this.#ring = [];
  }
}
