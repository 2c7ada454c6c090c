import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What lies below the edge of the window comes once the rest has been drawn and there is time. */
export class FirstLook implements ReactiveController {
  /** Whether it is over: everything is to be there. */
  isOver = false;
  private isAsked = false;

  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    requestIdleCallback(() => {
      this.isOver = true;
      this.host.requestUpdate();
    });
  }

  /** As many of `things` as the window can show when none is lower than `heightPx` and others take `takenPx` of its height; all of them after the first look. */
  of<T>(things: readonly T[], heightPx: number, takenPx: number): readonly T[] {
    return this.isOver ? things : things.slice(0, Math.max(1, Math.ceil((innerHeight - takenPx) / heightPx)));
  }
}
