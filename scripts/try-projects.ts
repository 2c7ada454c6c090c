/**
 * Opens every project and sprite file in a folder, its sub-folders too, runs the projects for a minute of virtual time, saves them, opens
 * them again, and prints a table: `node scripts/try-projects.ts FOLDER`. Exit status 1 when something was lost or an error happened.
 */
import { strFromU8, unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../src/core/base/result.ts';
import type { ProjectBundle } from '../src/core/project/project.ts';
import { HeadlessProject } from '../src/core/runtime/run-headless.ts';
import { openProject } from '../src/core/sb2/open-project.ts';
import { openSprite } from '../src/core/sb2/open-sprite.ts';
import type { Sb3Error, Sb3Problem } from '../src/core/sb3/sb3-problem.ts';
import { writeSb3, writeSprite3 } from '../src/core/sb3/write-sb3.ts';
import { layOver } from '../src/pictures/lay-over.ts';
import { createNodeDecoder, stageOf } from './node-pictures.ts';

const PROJECT_FILE = /\.(sb|sb2|sb3|sprite2|sprite3)$/u;
const SECONDS = 60;

/**
 * `same`: equal to the file; `completed`: missing keys were given their defaults; `repaired`: wrong values were replaced, each told;
 * `converted`: of version 2, and the same after saving.
 */
type RoundTrip = 'same' | 'completed' | 'repaired' | 'converted' | 'LOST';
interface Outcome { readonly saved: RoundTrip | 'refused'; readonly ran: string; readonly notes: string }
interface Opened { readonly problems: readonly Sb3Problem[] }

const decoder = await createNodeDecoder();

function tryFile(path: string): Outcome {
  const bytes = new Uint8Array(readFileSync(path));
  return /\.sprite\d$/u.test(path)
    ? tryWith(bytes, (file: Uint8Array) => openSprite(file, layOver), ({ target, assets }) => writeSprite3(target, assets), () => '-')
    : tryWith(bytes, (file: Uint8Array) => openProject(file, layOver), writeSb3, run);
}

function tryWith<T extends Opened>(bytes: Uint8Array, open: (bytes: Uint8Array) => Result<T, Sb3Error>, save: (opened: T) => Uint8Array, play: (opened: T) => string): Outcome {
  const opened = open(bytes);
  if (!opened.ok) return { saved: 'refused', ran: '-', notes: opened.error.kind };
  const saved = save(opened.value);
  const again = open(saved);
  const isKept = again.ok && isDeepStrictEqual(again.value, { ...opened.value, problems: lasting(opened.value) });
  return { saved: isKept ? compare(bytes, saved, opened.value) : 'LOST', ran: play(opened.value), notes: describe(opened.value.problems) };
}

/** What is amiss after saving too; what was repaired stays so. */
const lasting = ({ problems }: Opened): readonly Sb3Problem[] => problems.filter(({ kind }) => kind !== 'repaired');

function compare(bytes: Uint8Array, saved: Uint8Array, opened: Opened): RoundTrip {
  if (lasting(opened).length < opened.problems.length) return 'repaired';
  const [before, after] = [jsonIn(bytes), jsonIn(saved)];
  if (typeof before === 'object' && before !== null && 'objName' in before) return 'converted';
  if (isDeepStrictEqual(before, after)) return 'same';
  return contains(after, before) ? 'completed' : 'LOST';
}

function jsonIn(bytes: Uint8Array): unknown {
  const [, text] = Object.entries(unzipSync(bytes)).find(([name]) => /(?:^|\/)(?:project|sprite)\.json$/u.test(name)) ?? [];
  return text === undefined ? undefined : JSON.parse(strFromU8(text));
}

/** Is all of `part` in `whole`, which may have keys besides? */
function contains(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return whole === part;
  if (Array.isArray(part) && (!Array.isArray(whole) || whole.length !== part.length)) return false;
  return Object.entries(part).every(([key, value]) => contains((whole as Record<string, unknown>)[key], value));
}

/** How a minute of the project ended, with the first error; of a project that tests itself, what it said. */
function run({ project, assets }: ProjectBundle): string {
  const said: string[] = [];
  const errors: string[] = [];
  try {
    const { reason } = new HeadlessProject(project, {
      seed: 1, seconds: SECONDS, stage: stageOf(assets, decoder),
      onEvent: ({ event }) => {
        if (event.kind === 'say') said.push(event.text);
        if (event.kind === 'error') errors.push(event.text);
      },
    }).run();
    return errors.length > 0 ? `ERROR ${errors[0]}` : `${reason}${verdict(said)}`;
  } catch (error) {
    return `CRASH ${String(error)}`;
  }
}

function verdict(said: readonly string[]): string {
  const plan = said.map((text) => /^plan +(\d+)/u.exec(text)?.[1]).find((count) => count !== undefined);
  if (plan === undefined) return '';
  const count = (word: string): number => said.filter((text) => text.startsWith(word)).length;
  const isDone = count('pass') === Number(plan) && count('fail') === 0 && said.some((text) => text.trim() === 'end');
  return ` ${isDone ? '' : 'FAILED '}${count('pass')}/${plan}`;
}

const describe = (problems: readonly Sb3Problem[]): string => problems.map((problem) => {
  switch (problem.kind) {
    case 'missing-asset': return `missing ${problem.md5ext}`;
    case 'unknown-block': return `unknown ${problem.opcode}`;
    case 'repaired': return `repaired ${problem.where}`;
  }
}).join(', ');

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node scripts/try-projects.ts FOLDER');
const counts = new Map<string, number>();
let hasTrouble = false;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => PROJECT_FILE.test(file)).sort()) {
  const { saved, ran, notes } = tryFile(join(folder, name));
  console.log(`${saved.padEnd(10)} ${ran.padEnd(14)} ${name}${notes === '' ? '' : `  (${notes})`}`);
  counts.set(saved, (counts.get(saved) ?? 0) + 1);
  hasTrouble ||= saved === 'LOST' || /^(?:ERROR|CRASH)|FAILED/u.test(ran);
}
console.log([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
process.exitCode = hasTrouble ? 1 : 0;
