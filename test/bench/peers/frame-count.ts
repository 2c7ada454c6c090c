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

/** How many turns of the screen a second had something new to show; `takeDrawn` says whether anything was drawn since it was last asked. */
export async function countShown(takeDrawn: () => boolean, forMs: number): Promise<number> {
  const nextTurn = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });
  const startMs = await nextTurn();
  takeDrawn();
  let [frames, endMs] = [0, startMs];
  while (endMs - startMs < forMs) {
    endMs = await nextTurn();
    if (takeDrawn()) frames++;
  }
  return frames * 1000 / (endMs - startMs);
}
