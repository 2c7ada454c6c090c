/** Our runtime as the app has it (real budget, rehearsed before the first project), without a screen; in Node and in a page alike. */
import { HeadlessProject } from '../../../src/core/runtime/run-headless.ts';
import { readSb3 } from '../../../src/core/sb3/read-sb3.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { createStageQueries } from '../../../src/core/stage/stage-queries.ts';
import { RealBudget } from '../../../src/stage-worker/real-time.ts';
import { rehearse, ROUNDS } from '../../../src/stage-worker/rehearsal.ts';
import { squarePicture } from '../programs/bench-file.ts';

// As the worker does when it starts: about half of the rounds while it waits for its decoders, the rest right after.
for (let round = 0; round < ROUNDS; round++) rehearse();

/** Never reached: programs end. */
const MOST_SECONDS = 1_000_000;

export function openBenchFile(bytes: Uint8Array): Project {
  const read = readSb3(bytes);
  if (!read.ok) throw new Error(`not readable: ${read.error.kind}`);
  return read.value.project;
}

/** Compiles and lays out; each call of what it gives presses the flag, runs to the end and tells the last bubble. */
export function loadOurs(project: Project): () => string {
  let said = '';
  const loaded = new HeadlessProject(project, {
    seed: 1, seconds: MOST_SECONDS, stage: createStageQueries({ pictureOf: () => squarePicture }), budget: new RealBudget(),
    onEvent: ({ event }) => {
      if (event.kind === 'say' && event.text !== '') said = event.text;
      if (event.kind === 'error') throw new Error(event.text);
    },
  });
  return () => {
    said = '';
    loaded.run();
    return said;
  };
}
