/** How the paper lies in its frame: as large as there is room, nearer on request. */
import paperCore from 'paper/dist/paper-core';
import { PAPER } from '../drawn-costume.ts';
import { clampZoom, fittingZoom, middleAfterZoom, nextZoom } from '../zoom.ts';

const WHEEL_SPEED = 0.0015;

export class VectorView {
  private readonly view: paper.View;
  private readonly told: () => void;
  private readonly room: ResizeObserver;
  /** Until the child looks nearer, the whole paper is shown however large the window is. */
  private isFitting = true;

  constructor(canvas: HTMLCanvasElement, view: paper.View, told: () => void) {
    this.view = view;
    this.told = told;
    const frame = canvas.parentElement!;
    this.room = new ResizeObserver(() => { this.resize(frame.clientWidth, frame.clientHeight); });
    this.room.observe(frame);
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.zoomTo(clampZoom(view.zoom * Math.exp(-event.deltaY * WHEEL_SPEED)), view.viewToProject(new paperCore.Point(event.offsetX, event.offsetY)));
    }, { passive: false });
  }

  /** 1 nearer, -1 farther, 0 the whole paper. */
  step(by: -1 | 0 | 1): void {
    if (by === 0) this.fit();
    else this.zoomTo(nextZoom(this.view.zoom, by), this.view.center);
  }

  /** Pushes the paper by pixels of the screen. */
  push(dx: number, dy: number): void {
    this.isFitting = false;
    this.view.center = this.view.center.subtract(new paperCore.Point(dx, dy).divide(this.view.zoom));
    this.told();
  }

  close(): void {
    this.room.disconnect();
  }

  private resize(width: number, height: number): void {
    if (width === 0 || height === 0) return;
    const { center } = this.view;
    this.view.viewSize = new paperCore.Size(width, height);
    if (this.isFitting) this.fit();
    else this.view.center = center;
    this.told();
  }

  private fit(): void {
    this.isFitting = true;
    this.view.zoom = fittingZoom(this.view.viewSize.width, this.view.viewSize.height);
    this.view.center = new paperCore.Point(PAPER.middle);
    this.told();
  }

  private zoomTo(zoom: number, fixed: paper.Point): void {
    this.isFitting = false;
    const middle = middleAfterZoom(this.view.center, fixed, this.view.zoom, zoom);
    this.view.zoom = zoom;
    this.view.center = new paperCore.Point(middle);
    this.told();
  }
}
