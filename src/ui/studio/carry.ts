/** Carrying something by hand from one place of the screen to another, through shadow roots: whoever would take it answers `carry-over`. */
import type { PackedScript } from '../../core/project/packed-script.ts';

export type Carried =
  | { readonly kind: 'costumes' | 'sounds'; readonly target: string; readonly index: number }
  | { readonly kind: 'sprite'; readonly target: string }
  | { readonly kind: 'script'; readonly target: string; readonly packed: PackedScript; readonly name: string }
  | { readonly kind: 'packed'; readonly id: string };

/** Who would take what is carried: the same `key`, the same taker. */
export interface Taker {
  readonly key: unknown;
  /** The hand went elsewhere, or let go. */
  leave(): void;
  take(): void;
}

/** Detail of `carry-over`, told to what is under the hand at each move. */
export interface CarryOver {
  readonly carried: Carried;
  /** In the window. */
  readonly x: number;
  readonly y: number;
  accept(taker: Taker): void;
}

declare global { interface GlobalEventHandlersEventMap { 'carry-over': CustomEvent<CarryOver> } }

/** One thing on its way. */
export class Carry {
  readonly #carried: Carried;
  #taker: Taker | null = null;

  constructor(carried: Carried) {
    this.#carried = carried;
  }

  get isWanted(): boolean { return this.#taker !== null; }

  move(x: number, y: number): void {
    let found: Taker | null = null;
    const detail: CarryOver = { carried: this.#carried, x, y, accept: (taker) => { found ??= taker; } };
    deepestAt(x, y)?.dispatchEvent(new CustomEvent('carry-over', { detail, bubbles: true, composed: true }));
    this.#become(found);
  }

  drop(): void {
    const taker = this.#taker;
    this.#become(null);
    taker?.take();
  }

  cancel(): void {
    this.#become(null);
  }

  #become(taker: Taker | null): void {
    if (this.#taker && this.#taker.key !== taker?.key) this.#taker.leave();
    this.#taker = taker;
  }
}

function deepestAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

/** A press that moves less than this is a click. */
const LEAST_MOVE = 6;

/** Begins at a `pointerdown`: `picture` is shown under the hand once it moves. Escape puts the thing back. */
export function startCarry(down: PointerEvent, carried: Carried, picture: string | null, words: string): void {
  if (down.button !== 0) return;
  const carry = new Carry(carried);
  let ghost: HTMLElement | null = null;
  const move = ({ clientX, clientY }: PointerEvent): void => {
    if (!ghost && Math.hypot(clientX - down.clientX, clientY - down.clientY) < LEAST_MOVE) return;
    ghost ??= showGhost(picture, words);
    ghost.style.transform = `translate(${clientX + 8}px, ${clientY + 8}px)`;
    carry.move(clientX, clientY);
  };
  const end = (isDropped: boolean): void => {
    over.abort();
    if (!ghost) return;
    ghost.remove();
    swallowClick();
    if (isDropped) carry.drop();
    else carry.cancel();
  };
  const over = new AbortController();
  const heard = { capture: true, signal: over.signal };
  window.addEventListener('pointermove', move, heard);
  window.addEventListener('pointerup', () => { end(true); }, heard);
  window.addEventListener('pointercancel', () => { end(false); }, heard);
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !ghost) return;
    event.stopPropagation();
    end(false);
  }, heard);
}

/** What follows the hand: a picture, or words when there is none. */
export function showGhost(picture: string | null, words: string): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'studio-carried';
  if (picture) ghost.append(Object.assign(new Image(), { src: picture, alt: '' }));
  else ghost.textContent = words;
  document.body.append(ghost);
  return ghost;
}

/** What was carried was not pressed. */
function swallowClick(): void {
  const over = new AbortController();
  window.addEventListener('click', (event) => { event.stopPropagation(); }, { capture: true, signal: over.signal });
  setTimeout(() => { over.abort(); });
}
