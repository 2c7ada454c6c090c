/** Frames a second, counted in a page and in a worker alike. */

/** Two would tell little, however long they take. */
const LEAST_FRAMES = 3;

/** How many frames of `draw` would be made in a second, one straight after the other for at least `forMs`; `draw` returns when the pixels are there. */
export function countFastest(draw: () => void, forMs: number): number {
  const startMs = performance.now();
  let frames = 0;
  while (frames < LEAST_FRAMES || performance.now() - startMs < forMs) {
    draw();
    frames++;
  }
  return frames * 1000 / (performance.now() - startMs);
}

/** How many turns of the screen a second had something new to show; what `start` begins calls `drawn` whenever it has drawn. */
export async function countShown(start: (drawn: () => void) => void, forMs: number): Promise<number> {
  let isDrawn = false;
  start(() => { isDrawn = true; });
  const nextTurn = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });
  const startMs = await nextTurn();
  isDrawn = false;
  let [frames, endMs] = [0, startMs];
  while (endMs - startMs < forMs) {
    endMs = await nextTurn();
    if (isDrawn) frames++;
    isDrawn = false;
  }
  return frames * 1000 / (endMs - startMs);
}
