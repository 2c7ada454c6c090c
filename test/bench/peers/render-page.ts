/** In a page without a GPU: 300 moving sprites in the other renderer and in ours, frame by frame in turn, from the same program. */
import { createStageQueries } from '../../../src/core/stage/stage-queries.ts';
import { Runtime } from '../../../src/core/runtime/runtime.ts';
import type { DrawnTarget } from '../../../src/core/runtime/ports.ts';
import { LoadedStage } from '../../../src/stage-worker/loaded-stage.ts';
import { MessageSound } from '../../../src/stage-worker/message-sound.ts';
import { StageInput } from '../../../src/stage-worker/stage-input.ts';
import { CROWD_PICTURES, crowdAssets, decodeCrowd } from '../stage/crowd.ts';
import { crowd } from '../stage/projects.ts';

/** Medians of milliseconds a frame. */
export interface RenderTimes { readonly peerMs: number; readonly ourMs: number }

interface PeerRenderer {
  readonly gl: WebGLRenderingContext;
  setLayerGroupOrdering(groups: readonly string[]): void;
  createBitmapSkin(picture: HTMLCanvasElement, resolution: number, centre: readonly [number, number]): number;
  createDrawable(group: string): number;
  updateDrawableSkinId(id: number, skin: number): void;
  updateDrawablePosition(id: number, place: readonly [number, number]): void;
  updateDrawableDirectionScale(id: number, direction: number, scale: readonly [number, number]): void;
  resize(width: number, height: number): void;
  draw(): void;
}
declare global { interface Window { ScratchRender: new (canvas: HTMLCanvasElement) => PeerRenderer } }

const WIDTH = 480;
const HEIGHT = 360;
const WARM_UP_FRAMES = 300;
const FRAMES = 100;

function canvasOf(number: number): HTMLCanvasElement {
  const { width, height, rgba } = decodeCrowd(Uint8Array.of(number));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  return canvas;
}

/** Gives what draws a frame in the other renderer, and waits until it is there. */
function startPeer(): (scene: readonly DrawnTarget[]) => void {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const renderer = new window.ScratchRender(canvas);
  renderer.resize(WIDTH, HEIGHT);
  renderer.setLayerGroupOrdering(['sprite']);
  const skins = CROWD_PICTURES.map((_, i) => renderer.createBitmapSkin(canvasOf(i), 1, [24, 24]));
  const ids = new Map<DrawnTarget, number>();
  const idOf = (target: DrawnTarget): number => {
    const id = ids.get(target) ?? renderer.createDrawable('sprite');
    if (!ids.has(target)) renderer.updateDrawableSkinId(id, skins[CROWD_PICTURES.indexOf(target.costume!.name)]!);
    ids.set(target, id);
    return id;
  };
  const pixel = new Uint8Array(4);
  return (scene) => {
    for (const target of scene) {
      if (!target.isVisible || target.isStage) continue;
      renderer.updateDrawablePosition(idOf(target), [target.x, target.y]);
      renderer.updateDrawableDirectionScale(idOf(target), target.direction, [target.size, target.size]);
    }
    renderer.draw();
    renderer.gl.readPixels(0, 0, 1, 1, renderer.gl.RGBA, renderer.gl.UNSIGNED_BYTE, pixel);
  };
}

function startOurs(): LoadedStage {
  const stage = new LoadedStage({ project: crowd(), assets: crowdAssets }, {
    createRuntime: (given, ports) => new Runtime(given, ports), createQueries: createStageQueries, decode: decodeCrowd,
    input: new StageInput(), sound: new MessageSound(() => undefined), seed: 1,
  });
  stage.runtime.greenFlag();
  return stage;
}

const timeOf = (work: () => void): number => {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
};
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

function measureRenderers(): RenderTimes {
  const { runtime, painter } = startOurs();
  const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { alpha: false })!;
  const drawPeer = startPeer();
  const times: { peerMs: number; ourMs: number }[] = [];
  for (let i = 0; i < WARM_UP_FRAMES + FRAMES; i++) {
    runtime.tick();
    const ourMs = timeOf(() => {
      painter.paint(context, runtime.drawOrder);
      context.getImageData(0, 0, 1, 1);
    });
    if (i >= WARM_UP_FRAMES) times.push({ ourMs, peerMs: timeOf(() => { drawPeer(runtime.drawOrder); }) });
  }
  return { peerMs: median(times.map((t) => t.peerMs)), ourMs: median(times.map((t) => t.ourMs)) };
}

// The window that shows this page asks for `measure`.
Object.assign(window, { measure: measureRenderers });
