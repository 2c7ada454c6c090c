/** A place outside the editor where a held script can be given away: Blockly puts the script back where it was, or throws it away when it comes fresh from the palette. */
import * as Blockly from 'blockly/core';

/** A script is held over the place, has left it, or was let go there. */
export type CarryPhase = 'over' | 'away' | 'dropped';

/** The screen's place: given by an element, measured at each drag. */
export class CarryArea extends Blockly.DeleteArea {
  override id = Blockly.utils.idGenerator.genUid();
  readonly #place: HTMLElement;
  readonly #isFresh: (blockId: string) => boolean;
  readonly #tell: (phase: CarryPhase, block: Blockly.BlockSvg, at: { readonly x: number; readonly y: number }) => void;
  readonly #over = new AbortController();
  #at = { x: 0, y: 0 };

  /** `isFresh`: the program does not have this block yet. */
  constructor(place: HTMLElement, isFresh: (blockId: string) => boolean, tell: (phase: CarryPhase, block: Blockly.BlockSvg, at: { readonly x: number; readonly y: number }) => void) {
    super();
    this.#place = place;
    this.#isFresh = isFresh;
    this.#tell = tell;
    const follow = ({ clientX, clientY }: PointerEvent): void => { this.#at = { x: clientX, y: clientY }; };
    for (const name of ['pointermove', 'pointerup'] as const) window.addEventListener(name, follow, { capture: true, signal: this.#over.signal });
  }

  addTo(workspace: Blockly.WorkspaceSvg): void {
    const { DRAG_TARGET, DELETE_AREA } = Blockly.ComponentManager.Capability;
    workspace.getComponentManager().addComponent({ component: this, weight: 10, capabilities: [DRAG_TARGET, DELETE_AREA] });
  }

  override getClientRect(): Blockly.utils.Rect | null {
    const { top, bottom, left, right, width, height } = this.#place.getBoundingClientRect();
    return width > 0 && height > 0 ? new Blockly.utils.Rect(top, bottom, left, right) : null;
  }

  override onDragOver(held: Blockly.IDraggable): void { this.#say('over', held); }
  override onDragExit(held: Blockly.IDraggable): void { this.#say('away', held); }
  override onDrop(held: Blockly.IDraggable): void { this.#say('dropped', held); }

  /** Whatever is let go here stays where it was. */
  override shouldPreventMove(_held: Blockly.IDraggable): boolean { return true; }

  override wouldDelete(held: Blockly.IDraggable): boolean {
    return held instanceof Blockly.BlockSvg && this.#isFresh(held.id);
  }

  dispose(): void {
    this.#over.abort();
  }

  #say(phase: CarryPhase, held: Blockly.IDraggable): void {
    if (held instanceof Blockly.BlockSvg) this.#tell(phase, held, this.#at);
  }
}
