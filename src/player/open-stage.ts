/** The stage as it runs in the page that is taken home: on the page's own thread, because browsers start no worker beside a file. */
import { Runtime } from '../core/runtime/runtime.ts';
import { createStageQueries } from '../core/stage/stage-queries.ts';
import type { FromStage } from '../stage-messages/messages.ts';
import type { Decode } from '../stage-worker/picture-store.ts';
import { StageHost } from '../stage-worker/stage-host.ts';

type Kind = FromStage['type'];
/** What the page does about each thing that the stage tells. */
export type Heard = { readonly [K in Kind]?: (message: Extract<FromStage, { readonly type: K }>) => void };

const MOST_SEED = 2 ** 32;

/** What is told is heard a moment later, as from a worker: whoever told it has finished then. */
export function openStage(decode: Decode, heard: Heard): StageHost {
  const hear = (message: FromStage): void => (heard[message.type] as ((message: FromStage) => void) | undefined)?.(message);
  return new StageHost((message) => { queueMicrotask(() => { hear(message); }); }, {
    createRuntime: (project, ports) => new Runtime(project, ports), createQueries: createStageQueries, decode,
    runChecks: notHere, auditLesson: notHere,
  }, {
    nowMs: () => performance.now(),
    setTimer: (callback, delayMs) => window.setTimeout(callback, delayMs),
    clearTimer: (id) => { window.clearTimeout(id); },
  }, Math.floor(Math.random() * MOST_SEED));
}

const notHere = (): never => { throw new Error('No lesson is taken home'); };
