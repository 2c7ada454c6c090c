/**
 * Runs a project without a screen: `npm run -s headless -- project.sb3 [--seconds N] [--seed N] [--repeat N] [--input events.json]`.
 * Prints one JSON object a line, events first, `{"event":"end",…}` last. Exit status 0, or 1 with one line for a file that cannot be read.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { RuntimeEvent } from '../src/core/runtime/ports.ts';
import { HeadlessProject, ScriptedInputs, type HeadlessEnd, type HeadlessOptions, type ScriptedInput } from '../src/core/runtime/run-headless.ts';
import { openProject } from '../src/core/sb2/open-project.ts';
import type { OpenedProject } from '../src/core/sb3/read-sb3.ts';
import { describeSb3Error } from '../src/core/sb3/sb3-problem.ts';
import { createTranslate } from '../src/core/text/translate.ts';
import { layOver } from '../src/pictures/lay-over.ts';
import { createNodeDecoder, stageOf } from './node-pictures.ts';

const PRINTED = new Set<RuntimeEvent['kind']>(['say', 'think', 'ask', 'broadcast', 'sound', 'error']);

const { values, positionals: [path] } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' }, repeat: { type: 'string', default: '1' }, input: { type: 'string' } },
});

/** Whoever reads our output may leave early (`| head`): that ends the run, quietly. */
process.stdout.on('error', () => process.exit(0));

if (path === undefined) refuse('usage: npm run -s headless -- project.sb3 [--seconds N] [--seed N] [--repeat N] [--input events.json]');
else await run(path);

async function run(file: string): Promise<void> {
  const opened = open(file);
  const input = values.input === undefined ? [] : readInput(values.input);
  if (!opened || !input) return;
  const stage = stageOf(opened.assets, await createNodeDecoder());
  const wallMs: number[] = [];
  let isFirst = true;
  let hasError = false;
  const options: HeadlessOptions = {
    seed: Number(values.seed), seconds: Number(values.seconds), stage, input,
    onEvent: ({ event, tick }) => {
      hasError ||= event.kind === 'error';
      if (isFirst) printEvent(event, tick);
    },
  };
  // Compiling counts as part of the first run.
  let start = performance.now();
  const project = new HeadlessProject(opened.project, options);
  let end: Pick<HeadlessEnd, 'reason' | 'ticks'> = { reason: 'idle', ticks: 0 };
  for (let turn = 0; turn < Math.max(1, Number(values.repeat)); turn++) {
    end = project.run();
    wallMs.push(Math.round((performance.now() - start) * 1000) / 1000);
    isFirst = false;
    start = performance.now();
  }
  const reason = hasError && end.reason === 'idle' ? 'error' : end.reason;
  print({ event: 'end', reason, ticks: end.ticks, wallMs });
}

function open(file: string): OpenedProject | undefined {
  try {
    const read = openProject(new Uint8Array(readFileSync(file)), layOver);
    if (read.ok) return read.value;
    refuse(`${file}: ${createTranslate('en')(describeSb3Error(read.error))}`);
  } catch (error) {
    refuse(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

function readInput(file: string): readonly ScriptedInput[] | undefined {
  try {
    return v.parse(ScriptedInputs, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    refuse(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** A bubble that is taken away says nothing. */
function printEvent(event: RuntimeEvent, tick: number): void {
  if (PRINTED.has(event.kind) && 'text' in event && 'target' in event && event.text !== '') print({ tick, event: event.kind, target: event.target, text: event.text });
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function refuse(message: string): void {
  process.stderr.write(`${message.replaceAll('\n', ' ')}\n`);
  process.exitCode = 1;
}
