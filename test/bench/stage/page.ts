/** Puts a canvas on the page for each size, gives it to the measuring worker and counts the page's own frames meanwhile. */
/// <reference types="vite/client" />
import type { Job, Measured } from './worker.ts';
import StageBenchWorker from './worker.ts?worker&inline';

export interface SizeResult extends Measured { readonly width: number; readonly height: number; readonly pageFramesPerSecond: number }

const SPRITES = 300;
const FRAMES = 300;
const SIZES = [[480, 360], [960, 720]] as const;

function measureSize(width: number, height: number): Promise<SizeResult> {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = `display:block;width:${width}px;height:${height}px`;
  document.body.replaceChildren(canvas);
  const offscreen = canvas.transferControlToOffscreen();
  const worker = new StageBenchWorker();
  const page = countFrames();
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Measured>) => {
      worker.terminate();
      resolve({ width, height, ...data, pageFramesPerSecond: page.stop() });
    };
    worker.onerror = (event) => reject(new Error(event.message));
    const job: Job = { canvas: offscreen, width, height, sprites: SPRITES, frames: FRAMES };
    worker.postMessage(job, [offscreen]);
  });
}

function countFrames(): { stop(): number } {
  const startMs = performance.now();
  let frames = 0;
  let isOver = false;
  const count = (): void => {
    frames++;
    if (!isOver) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  return {
    stop() {
      isOver = true;
      return frames * 1000 / (performance.now() - startMs);
    },
  };
}

async function measure(): Promise<SizeResult[]> {
  const results: SizeResult[] = [];
  for (const [width, height] of SIZES) results.push(await measureSize(width, height));
  return results;
}

declare global { interface Window { measure: typeof measure } }
window.measure = measure;
