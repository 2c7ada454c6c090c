/** A process of its own: from the project to the end of the first tick after the green flag. Prints milliseconds. */
import { readFileSync } from 'node:fs';
import { Runtime } from '../../../src/core/runtime/runtime.ts';
import { createVirtualWorld } from '../../../src/core/runtime/virtual-ports.ts';
import { createStageQueries } from '../../../src/core/stage/stage-queries.ts';
import { squarePicture } from '../programs/bench-file.ts';
import { openBenchFile } from './our-engine.ts';

const project = openBenchFile(readFileSync(process.argv[2]!));
const startMs = performance.now();
const runtime = new Runtime(project, createVirtualWorld({ seed: 1, stage: createStageQueries({ pictureOf: () => squarePicture }) }).ports);
runtime.greenFlag();
runtime.tick();
process.stdout.write(JSON.stringify(performance.now() - startMs));
