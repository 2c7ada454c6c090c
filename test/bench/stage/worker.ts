/** Measures the stage's own parts on a real canvas of the page: first as fast as they go, then once per frame of the screen. */
import type { Project } from '../../../src/core/project/project.ts';
import type { LoadedStage } from '../../../src/stage-worker/loaded-stage.ts';
import { crowdAssets, decodeCrowd } from './crowd.ts';
import { runFrame, startStage } from './frame.ts';

export interface Job { readonly canvas: OffscreenCanvas; readonly width: number; readonly height: number; readonly project: Project; readonly warmUpFrames: number; readonly frames: number }

/** Medians in milliseconds of a frame, the worst of twenty beside; `framesPerSecond` is what the screen was given, 60 at most. */
export interface Measured { readonly tickMs: number; readonly drawMs: number; readonly frameMs: number; readonly slowFrameMs: number; readonly framesPerSecond: number }

const quantile = (values: readonly number[], part: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)]!;

const nextFrame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });

async function countPresented({ runtime, painter }: LoadedStage, context: OffscreenCanvasRenderingContext2D, frames: number): Promise<number> {
  const startMs = await nextFrame();
  let endMs = startMs;
  for (let i = 0; i < frames; i++) {
    runtime.tick();
    painter.paint(context, runtime.drawOrder);
    endMs = await nextFrame();
  }
  return frames * 1000 / (endMs - startMs);
}

async function measure({ canvas, width, height, project, warmUpFrames, frames }: Job): Promise<Measured> {
  canvas.width = width;
  canvas.height = height;
  const stage = startStage({ project, assets: crowdAssets }, decodeCrowd);
  const context = canvas.getContext('2d', { alpha: false })!;
  for (let i = 0; i < warmUpFrames; i++) runFrame(stage, context);
  const turns = Array.from({ length: frames }, () => runFrame(stage, context));
  const whole = turns.map((t) => t.tickMs + t.drawMs);
  return {
    tickMs: quantile(turns.map((t) => t.tickMs), 0.5), drawMs: quantile(turns.map((t) => t.drawMs), 0.5),
    frameMs: quantile(whole, 0.5), slowFrameMs: quantile(whole, 0.95), framesPerSecond: await countPresented(stage, context, frames),
  };
}

self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  measure(data).then((measured) => self.postMessage(measured), (reason: unknown) => self.reportError(reason));
});
