/** Building without dragging: a press on a block of the palette picks it up, a press in the program puts it there. */
import * as Blockly from 'blockly/core';
import type { Translate } from '../core/text/translate.ts';

/** What is in the hand, and how it becomes a block of the program. */
interface Held {
  readonly shown: Blockly.BlockSvg;
  readonly take: () => Blockly.BlockSvg;
}

export class ClickToPlace {
  /** Says what to do next, for eyes and for screen readers. */
  readonly element = document.createElement('p');
  readonly #area: HTMLElement;
  readonly #workspace: Blockly.WorkspaceSvg;
  readonly #palette: Blockly.WorkspaceSvg;
  readonly #translate: Translate;
  readonly #over = new AbortController();
  #held: Held | null = null;
  #lit: Blockly.RenderedConnection | null = null;

  constructor(area: HTMLElement, workspace: Blockly.WorkspaceSvg, palette: Blockly.WorkspaceSvg, translate: Translate) {
    this.#area = area;
    this.#workspace = workspace;
    this.#palette = palette;
    this.#translate = translate;
    this.element.className = 'pc-placing';
    this.element.role = 'status';
    const heard = { capture: true, signal: this.#over.signal };
    area.addEventListener('pointerdown', (event) => { this.#press(event); }, heard);
    area.addEventListener('pointermove', (event) => { if (this.#held) this.#light(this.#connectionAt(event, this.#held.shown)); }, heard);
    document.addEventListener('keydown', (event) => { this.#hearKey(event); }, heard);
    palette.addChangeListener((event) => { if (event instanceof Blockly.Events.Click && event.blockId) this.#pickFresh(event.blockId); });
    workspace.addChangeListener((event) => { if (event instanceof Blockly.Events.BlockDrag && event.isStart) this.release(); });
  }

  /** Picks up a block of the program, with what hangs under it. */
  pick(block: Blockly.BlockSvg): void {
    this.#hold({ shown: block, take: () => block });
  }

  release(): void {
    this.#held?.shown.getSvgRoot().classList.remove('pc-held');
    this.#light(null);
    this.#held = null;
    this.#area.classList.remove('is-placing');
    this.element.textContent = '';
  }

  dispose(): void {
    this.#over.abort();
  }

  /** The same block pressed again is laid back. */
  #pickFresh(blockId: string): void {
    const shown = this.#palette.getBlockById(blockId)?.getRootBlock();
    const isSame = shown === this.#held?.shown;
    this.release();
    if (shown && !isSame) this.#hold({ shown, take: () => copyTo(this.#workspace, shown) });
  }

  #hold(held: Held): void {
    this.release();
    this.#held = held;
    held.shown.getSvgRoot().classList.add('pc-held');
    this.#area.classList.add('is-placing');
    this.element.textContent = this.#translate('editor.place');
  }

  #hearKey(event: KeyboardEvent): void {
    if (!this.#held || event.key !== 'Escape') return;
    event.stopPropagation();
    this.release();
  }

  #press(event: PointerEvent): void {
    const held = this.#held;
    if (!held || event.button !== 0 || !(event.target instanceof Element) || !this.#workspace.getParentSvg().contains(event.target)) return;
    // The end of the press would be a click on what is there: it would start the script, or open the number.
    event.preventDefault();
    event.stopPropagation();
    const connection = this.#connectionAt(event, held.shown);
    // Pressed on a block that this one does not fit: it stays in the hand.
    if (!connection && this.#blockAt(event)) return;
    this.release();
    this.#place(held, connection, event);
  }

  #place(held: Held, connection: Blockly.RenderedConnection | null, event: PointerEvent): void {
    Blockly.Events.setGroup(true);
    try {
      const block = held.take();
      block.unplug(true);
      if (connection) connect(block, connection);
      else block.moveTo(this.#pointOf(event));
      Blockly.renderManagement.triggerQueuedRenders(this.#workspace);
      Blockly.getFocusManager().focusNode(block);
    } finally {
      Blockly.Events.setGroup(false);
    }
  }

  /** Of the pressed block the free or taken place nearest to the pointer that `held` fits. */
  #connectionAt(event: PointerEvent, held: Blockly.BlockSvg): Blockly.RenderedConnection | null {
    const pressed = this.#blockAt(event);
    if (!pressed || held.getDescendants(false).includes(pressed)) return null;
    const exact = pressed.isShadow() ? pressed.outputConnection?.targetConnection ?? null : null;
    if (exact && fits(held, exact)) return exact;
    const at = this.#pointOf(event);
    const of = pressed.isShadow() ? pressed.getParent() ?? pressed : pressed;
    const found = of.getConnections_(true).filter((connection) => fits(held, connection));
    return found.toSorted((a, b) => distance(a, at) - distance(b, at))[0] ?? null;
  }

  #blockAt({ target }: PointerEvent): Blockly.BlockSvg | null {
    const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
    return id ? this.#workspace.getBlockById(id) : null;
  }

  #pointOf({ clientX, clientY }: PointerEvent): Blockly.utils.Coordinate {
    return Blockly.utils.svgMath.screenToWsCoordinates(this.#workspace, new Blockly.utils.Coordinate(clientX, clientY));
  }

  #light(connection: Blockly.RenderedConnection | null): void {
    if (connection === this.#lit) return;
    this.#lit?.unhighlight();
    connection?.highlight();
    this.#lit = connection;
  }
}

/** The connection of `block` that goes to `connection`. */
function ownEnd(block: Blockly.BlockSvg, { type }: Blockly.Connection): Blockly.RenderedConnection | null {
  if (type === Blockly.ConnectionType.INPUT_VALUE) return block.outputConnection;
  if (type === Blockly.ConnectionType.NEXT_STATEMENT) return block.previousConnection;
  return type === Blockly.ConnectionType.PREVIOUS_STATEMENT ? block.lastConnectionInStack(false) as Blockly.RenderedConnection | null : null;
}

/** The block of the palette is of another workspace: only its shape counts. */
function fits(held: Blockly.BlockSvg, connection: Blockly.RenderedConnection): boolean {
  const end = ownEnd(held, connection);
  if (!end || !connection.getSourceBlock().isMovable() && connection.type === Blockly.ConnectionType.PREVIOUS_STATEMENT) return false;
  // What stands under another block is reached from that one's lower side.
  if (connection.type === Blockly.ConnectionType.PREVIOUS_STATEMENT && connection.isConnected()) return held.previousConnection !== null;
  return connection.getConnectionChecker().doTypeChecks(end, connection);
}

function connect(block: Blockly.BlockSvg, connection: Blockly.RenderedConnection): void {
  const above = connection.type === Blockly.ConnectionType.PREVIOUS_STATEMENT ? connection.targetConnection : null;
  const place = above ?? connection;
  const end = ownEnd(block, place)!;
  if (place.type === Blockly.ConnectionType.PREVIOUS_STATEMENT) {
    // Laid where its lower side meets the program, so that the program stays where it is.
    const { x, y } = place.getSourceBlock().getRelativeToSurfaceXY();
    block.moveTo(new Blockly.utils.Coordinate(x, y - block.getHeightWidth().height));
  }
  end.connect(place);
}

function copyTo(workspace: Blockly.WorkspaceSvg, shown: Blockly.BlockSvg): Blockly.BlockSvg {
  const state = Blockly.serialization.blocks.save(shown);
  if (!state) throw new Error(`The palette's block ${shown.type} cannot be copied`);
  const { id: _palettes, ...fresh } = state;
  return Blockly.serialization.blocks.append(fresh, workspace, { recordUndo: true }) as Blockly.BlockSvg;
}

const distance = ({ x, y }: Blockly.RenderedConnection, at: Blockly.utils.Coordinate): number => Math.hypot(x - at.x, y - at.y);
