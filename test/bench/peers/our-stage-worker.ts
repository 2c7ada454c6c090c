/** Our stage in a worker, as in the app: opens a file and runs it as fast as it goes, or thirty ticks a second. */
import { readSb3 } from '../../../src/core/sb3/read-sb3.ts';
import { decodePng } from '../../../src/pictures/png.ts';
import type { LoadedStage } from '../../../src/stage-worker/loaded-stage.ts';
import { TickLoop } from '../../../src/stage-worker/tick-loop.ts';
import { runFrame, startStage } from '../stage/frame.ts';
import { countFastest, countShown } from './frame-count.ts';

/** Answered by a number: the frames a second, 0 for a file that is open. */
export type Wish =
  | { readonly do: 'open'; readonly file: Uint8Array; readonly canvas: OffscreenCanvas }
  | { readonly do: 'fastest' | 'shown'; readonly forMs: number };

let stage: LoadedStage;
let context: OffscreenCanvasRenderingContext2D;

function open(file: Uint8Array, canvas: OffscreenCanvas): number {
  const read = readSb3(file);
  if (!read.ok) throw new Error(`not readable: ${read.error.kind}`);
  stage = startStage(read.value, decodePng);
  context = canvas.getContext('2d', { alpha: false })!;
  return 0;
}

async function countAtOwnPace(forMs: number): Promise<number> {
  let drawn = (): void => undefined;
  const loop = new TickLoop({ nowMs: () => performance.now(), setTimer: (call, delayMs) => self.setTimeout(call, delayMs), clearTimer: (id) => { self.clearTimeout(id); } }, () => {
    stage.runtime.tick();
    stage.painter.paint(context, stage.runtime.drawOrder);
    drawn();
    return true;
  });
  const frames = await countShown((told) => {
    drawn = told;
    loop.wake();
  }, forMs);
  loop.stop();
  return frames;
}

async function answer(wish: Wish): Promise<number> {
  if (wish.do === 'open') return open(wish.file, wish.canvas);
  return wish.do === 'fastest' ? countFastest(() => { runFrame(stage, context); }, wish.forMs) : countAtOwnPace(wish.forMs);
}

self.addEventListener('message', ({ data }: MessageEvent<Wish>) => {
  answer(data).then((frames) => { self.postMessage(frames); }, (reason: unknown) => { self.reportError(reason); });
});
