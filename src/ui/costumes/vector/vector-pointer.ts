/** Hands the pointer to the tool in use: one finger at a time, held until it is lifted. The middle button pushes the paper. */
import paperCore from 'paper/dist/paper-core';
import type { ToolHandlers, Touch } from './vector-tool.ts';
import type { VectorView } from './vector-view.ts';

const TWICE_MS = 400;

export class VectorPointer {
  private readonly canvas: HTMLCanvasElement;
  private readonly view: paper.View;
  private readonly push: VectorView;
  private readonly handlers: () => ToolHandlers;
  private readonly begin: () => void;
  private held: { readonly id: number; readonly handlers: ToolHandlers | null } | null = null;
  private last = { at: -Infinity, x: 0, y: 0 };

  /** `begin` hears each press before the tool does. */
  constructor(canvas: HTMLCanvasElement, view: paper.View, push: VectorView, handlers: () => ToolHandlers, begin: () => void) {
    this.canvas = canvas;
    this.view = view;
    this.push = push;
    this.handlers = handlers;
    this.begin = begin;
    canvas.addEventListener('pointerdown', (event) => { this.down(event); });
    canvas.addEventListener('pointermove', (event) => { this.move(event); });
    canvas.addEventListener('pointerup', (event) => { this.up(event); });
    canvas.addEventListener('pointercancel', (event) => { this.up(event); });
  }

  private down(event: PointerEvent): void {
    if (this.held || event.button > 1) return;
    event.preventDefault();
    this.begin();
    this.canvas.parentElement?.focus({ preventScroll: true });
    this.canvas.setPointerCapture(event.pointerId);
    const handlers = event.button === 1 ? null : this.handlers();
    this.held = { id: event.pointerId, handlers };
    if (this.isTwice(event) && handlers?.twice) handlers.twice(this.touch(event));
    else handlers?.down?.(this.touch(event));
  }

  private move(event: PointerEvent): void {
    if (!this.held) this.handlers().hover?.(this.touch(event));
    else if (event.pointerId !== this.held.id) return;
    else if (!this.held.handlers) this.push.push(event.movementX, event.movementY);
    else for (const each of this.pathOf(event)) this.held.handlers.drag?.(this.touch(each));
  }

  /** Every place a quick hand passed, not only one a frame. */
  private pathOf(event: PointerEvent): readonly PointerEvent[] {
    const passed = event.getCoalescedEvents();
    return passed.length > 0 ? passed : [event];
  }

  private up(event: PointerEvent): void {
    if (event.pointerId !== this.held?.id) return;
    const { handlers } = this.held;
    this.held = null;
    handlers?.up?.(this.touch(event));
  }

  private isTwice({ timeStamp, clientX, clientY }: PointerEvent): boolean {
    const { at, x, y } = this.last;
    const isTwice = timeStamp - at < TWICE_MS && Math.hypot(clientX - x, clientY - y) < 8;
    this.last = { at: isTwice ? -Infinity : timeStamp, x: clientX, y: clientY };
    return isTwice;
  }

  private touch({ clientX, clientY, shiftKey }: PointerEvent): Touch {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { point: this.view.viewToProject(new paperCore.Point(clientX - left, clientY - top)), isShift: shiftKey };
  }
}
