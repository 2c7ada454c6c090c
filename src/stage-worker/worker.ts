/** Entry of the stage's worker: starts the decoders with the bytes it is given, then hands every message to the host. */
import { auditOneLesson } from '../core/lesson/audit/audit-pack.ts';
import { runChecks } from '../core/lesson/run-checks.ts';
import type { StageQueries } from '../core/runtime/ports.ts';
import { Runtime } from '../core/runtime/runtime.ts';
import { createStageQueries } from '../core/stage/stage-queries.ts';
import { createPictureDecoder } from '../pictures/picture-decoder.ts';
import type { ToStage } from '../stage-messages/messages.ts';
import { STAGE_FONT } from './draw/bubble-painter.ts';
import { PictureStore } from './picture-store.ts';
import { rehearseInRounds } from './rehearsal.ts';
import { StageHost } from './stage-host.ts';
import type { Scheduler } from './tick-loop.ts';

declare const self: DedicatedWorkerGlobalScope;

const scheduler: Scheduler = {
  nowMs: () => performance.now(),
  setTimer: (callback, delayMs) => self.setTimeout(callback, delayMs),
  clearTimer: (id) => self.clearTimeout(id),
};

/** The font of speech bubbles; without it the system's own is used. */
async function addFont(bytes: Uint8Array | undefined): Promise<void> {
  if (!bytes) return;
  await new FontFace(STAGE_FONT, bytes.slice().buffer).load().then((font) => { self.fonts.add(font); }, () => undefined);
}

async function start({ resvgWasm, fonts, seed }: Extract<ToStage, { readonly type: 'start' }>): Promise<StageHost> {
  const preparing = Promise.all([createPictureDecoder({ resvgWasm, fonts }), addFont(fonts[0])]);
  void rehearseInRounds(() => new Promise((resolve) => { scheduler.setTimer(resolve, 0); }));
  const [decoder] = await preparing;
  const stageWith = (assets: ReadonlyMap<string, Uint8Array>): StageQueries => createStageQueries(new PictureStore(decoder.decode, assets));
  return new StageHost((message, transfer = []) => self.postMessage(message, transfer), {
    createRuntime: (project, ports) => new Runtime(project, ports),
    createQueries: createStageQueries,
    decode: (bytes, dataFormat, scale) => decoder.decode(bytes, dataFormat, scale),
    runChecks: (request) => runChecks(request, { stage: stageWith(request.assets) }),
    auditLesson: (files, lesson) => auditOneLesson(files, lesson, { stageFor: ({ assets }) => stageWith(assets) }),
  }, scheduler, seed);
}

let host: Promise<StageHost> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToStage>) => {
  if (data.type === 'start') host = start(data);
  else host?.then((started) => started.receive(data)).catch((reason: unknown) => self.reportError(reason));
});
