/** A project on the stage's own parts, and one frame of it, as all measurements of the stage make it. */
import type { ProjectBundle } from '../../../src/core/project/project.ts';
import { Runtime } from '../../../src/core/runtime/runtime.ts';
import { createStageQueries } from '../../../src/core/stage/stage-queries.ts';
import { LoadedStage } from '../../../src/stage-worker/loaded-stage.ts';
import { MessageSound } from '../../../src/stage-worker/message-sound.ts';
import type { Decode } from '../../../src/stage-worker/picture-store.ts';
import { StageInput } from '../../../src/stage-worker/stage-input.ts';

/** With its flag pressed. */
export function startStage(bundle: ProjectBundle, decode: Decode): LoadedStage {
  const stage = new LoadedStage(bundle, {
    createRuntime: (given, ports) => new Runtime(given, ports), createQueries: createStageQueries, decode,
    input: new StageInput(), sound: new MessageSound(() => undefined), seed: 1,
  });
  stage.runtime.greenFlag();
  return stage;
}

/** Reading one pixel makes the canvas draw now what it had only noted down. */
export function runFrame({ runtime, painter }: LoadedStage, context: OffscreenCanvasRenderingContext2D): { tickMs: number; drawMs: number } {
  const startMs = performance.now();
  runtime.tick();
  const tickedMs = performance.now();
  painter.paint(context, runtime.drawOrder);
  context.getImageData(0, 0, 1, 1);
  return { tickMs: tickedMs - startMs, drawMs: performance.now() - tickedMs };
}
