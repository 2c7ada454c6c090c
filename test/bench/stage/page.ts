/** Puts a canvas on the page for each scene, gives it to the measuring worker and watches meanwhile how late the page answers. */
/// <reference types="vite/client" />
import type { Project } from '../../../src/core/project/project.ts';
import { asking, crowd, effects, pens, steadyCrowd } from './projects.ts';
import type { Job, Measured } from './worker.ts';
import StageBenchWorker from './worker.ts?worker&inline';

/** `pageLateMs`: an input would have waited so long for the page at the worst of a hundred times. */
export interface SceneResult extends Measured { readonly name: string; readonly width: number; readonly height: number; readonly pageLateMs: number }

/** `shown`: the size on the screen when it is not that of the drawing. */
interface BenchScene { readonly shown?: { readonly width: number; readonly height: number }; readonly name: string; readonly project: () => Project; readonly width: number; readonly height: number; readonly warmUpFrames?: number; readonly frames?: number }

/** The stage, 4:3, on the full screen of 1366 × 768. */
const FULL = { width: 1024, height: 768 } as const;
const PLAIN = { width: 480, height: 360 } as const;
const SCENES: readonly BenchScene[] = [
  { name: '300 clones moving, turning, changing size', project: crowd, ...PLAIN },
  { name: '300 clones moving, turning, changing size, full screen', project: crowd, ...FULL },
  // What the stage does by itself when frames come late.
  { name: '300 clones moving, turning, changing size, full screen at half the sharpness', project: crowd, width: 512, height: 384, shown: FULL },
  { name: '300 clones moving and turning', project: steadyCrowd, ...PLAIN },
  { name: '100 sprites with changing effects', project: effects, ...PLAIN, warmUpFrames: 60 },
  { name: '1,667 pen segments a tick', project: pens, ...PLAIN, warmUpFrames: 60 },
  { name: '200 clones asking touching and touching colour', project: asking, ...PLAIN, warmUpFrames: 60, frames: 100 },
];

function measureScene({ name, project, width, height, shown = { width, height }, warmUpFrames = 400, frames = 200 }: BenchScene): Promise<SceneResult> {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = `display:block;width:${shown.width}px;height:${shown.height}px`;
  document.body.replaceChildren(canvas);
  const offscreen = canvas.transferControlToOffscreen();
  const worker = new StageBenchWorker();
  const page = watchPage();
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Measured>) => {
      worker.terminate();
      resolve({ name, width, height, ...data, pageLateMs: page.stop() });
    };
    worker.onerror = (event) => reject(new Error(event.message));
    const job: Job = { canvas: offscreen, width, height, project: project(), warmUpFrames, frames };
    worker.postMessage(job, [offscreen]);
  });
}

/** How late a timer of 5 ms comes: as late as an input would. */
function watchPage(): { stop(): number } {
  const late: number[] = [];
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    const dueMs = performance.now() + 5;
    timer = setTimeout(() => {
      late.push(performance.now() - dueMs);
      wait();
    }, 5);
  };
  wait();
  return {
    stop() {
      clearTimeout(timer);
      return late.sort((a, b) => a - b)[Math.floor(late.length * 0.99)] ?? 0;
    },
  };
}

async function measure(): Promise<SceneResult[]> {
  const results: SceneResult[] = [];
  for (const scene of SCENES) results.push(await measureScene(scene));
  return results;
}

declare global { interface Window { measure: typeof measure } }
window.measure = measure;
