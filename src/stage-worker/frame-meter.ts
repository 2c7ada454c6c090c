/** How fast the stage goes: frames drawn and the median time of a tick with its drawing, second by second. */
export class FrameMeter {
  #frames = 0;
  #turnsMs: number[] = [];

  add(turnMs: number, isDrawn: boolean): void {
    this.#turnsMs.push(turnMs);
    if (isDrawn) this.#frames++;
  }

  /** Since it was last taken, `seconds` ago. */
  take(seconds: number): { framesPerSecond: number; frameMs: number } {
    const sorted = this.#turnsMs.sort((a, b) => a - b);
    const taken = { framesPerSecond: this.#frames / seconds, frameMs: sorted[sorted.length >> 1] ?? 0 };
    this.#frames = 0;
    this.#turnsMs = [];
    return taken;
  }
}
