/**
 * Opens every project file in a folder, its sub-folders too, and says what happened: `node scripts/try-projects.ts FOLDER`.
 * One line each: opened or why not, whether saving gives the same project.json, and what was amiss. Exit status 1 when something was lost.
 */
import { strFromU8, unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readSb3, type OpenedProject } from '../src/core/sb3/read-sb3.ts';
import type { Sb3Problem } from '../src/core/sb3/sb3-problem.ts';
import { writeSb3 } from '../src/core/sb3/write-sb3.ts';

const PROJECT_FILE = /\.(sb|sb2|sb3|sprite2|sprite3)$/u;

/** `same`: equal to the file; `completed`: missing keys were given their defaults; `repaired`: wrong values were replaced, each told. */
type RoundTrip = 'same' | 'completed' | 'repaired' | 'LOST';

function tryFile(path: string): { readonly line: string; readonly isLost: boolean } {
  const bytes = readFileSync(path);
  const opened = readSb3(bytes);
  if (!opened.ok) return { line: `refused    ${opened.error.kind}`, isLost: false };
  const roundTrip = saveAndCompare(bytes, opened.value);
  return { line: `${roundTrip.padEnd(10)} ${describe(opened.value.problems)}`, isLost: roundTrip === 'LOST' };
}

function saveAndCompare(bytes: Uint8Array, opened: OpenedProject): RoundTrip {
  const saved = writeSb3(opened);
  const again = readSb3(saved);
  if (!again.ok || !isDeepStrictEqual(again.value.project, opened.project) || !isDeepStrictEqual(again.value.assets, opened.assets)) return 'LOST';
  if (opened.problems.some((p) => p.kind === 'repaired')) return 'repaired';
  const before = projectJson(bytes);
  const after = projectJson(saved);
  if (isDeepStrictEqual(before, after)) return 'same';
  return contains(after, before) ? 'completed' : 'LOST';
}

function projectJson(bytes: Uint8Array): unknown {
  const [, text] = Object.entries(unzipSync(bytes)).find(([name]) => name.split('/').at(-1) === 'project.json') ?? [];
  return text === undefined ? undefined : JSON.parse(strFromU8(text));
}

/** Is all of `part` in `whole`, which may have keys besides? */
function contains(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return whole === part;
  if (Array.isArray(part) && (!Array.isArray(whole) || whole.length !== part.length)) return false;
  return Object.entries(part).every(([key, value]) => contains((whole as Record<string, unknown>)[key], value));
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
const results = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => PROJECT_FILE.test(name)).sort()
  .map((name) => ({ name, ...tryFile(join(folder, name)) }));
for (const { name, line } of results) console.log(`${line.trimEnd()}  ${name}`);
const counts = new Map<string, number>();
for (const { line } of results) counts.set(line.split(' ')[0]!, (counts.get(line.split(' ')[0]!) ?? 0) + 1);
console.log([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
process.exitCode = results.some((r) => r.isLost) ? 1 : 0;
