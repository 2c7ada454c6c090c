import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writeSb3 } from '../../../src/core/sb3/write-sb3.ts';
import { buildProject, call, flag, make, say, type SpriteParts } from '../../project-builder.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'periscode-headless-'));

function projectFile(name: string, ...sprites: readonly SpriteParts[]): string {
  const path = join(folder, name);
  writeFileSync(path, writeSb3({ project: buildProject(sprites), assets: new Map() }));
  return path;
}

/** Runs the command as `npm run -s headless --` does. */
function headless(...args: readonly string[]): { readonly lines: readonly Record<string, unknown>[]; readonly status: number | null; readonly error: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/headless.ts'), ...args], { encoding: 'utf8' });
  return { lines: stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>), status, error: stderr };
}

test('prints what happens, one JSON object a line, and how it ended', () => {
  const file = projectFile('hello.sb3', { name: 'Scopi', scripts: [
    [flag, say('bonjour'), make('looks_thinkforsecs', { MESSAGE: 'hum', SECS: 1 }), make('event_broadcast', { BROADCAST_INPUT: 'go' })],
  ] });
  const { lines, status } = headless(file, '--repeat', '3');
  expect(lines.slice(0, -1)).toEqual([
    { tick: 1, event: 'say', target: 'Scopi', text: 'bonjour' },
    { tick: 1, event: 'think', target: 'Scopi', text: 'hum' },
    { tick: 31, event: 'broadcast', target: 'Scopi', text: 'go' },
  ]);
  expect(lines.at(-1)).toMatchObject({ event: 'end', reason: 'idle', ticks: 31, wallMs: [expect.any(Number), expect.any(Number), expect.any(Number)] });
  expect(status).toBe(0);
});

test('a program without end stops at the limit, in virtual time', () => {
  const file = projectFile('forever.sb3', { scripts: [[flag, make('control_forever', { SUBSTACK: [make('control_wait', { DURATION: 1 })] })]] });
  expect(headless(file, '--seconds', '120').lines).toMatchObject([{ event: 'end', reason: 'limit', ticks: 3600 }]);
});

test('the seed decides chance, the input file what a person does', () => {
  const dice = make('operator_random', { FROM: 1, TO: 1_000_000 });
  const file = projectFile('input.sb3', { name: 'Scopi', scripts: [
    [flag, say(dice)], [make('event_whenkeypressed', { KEY_OPTION: 'a' }), make('sensing_askandwait', { QUESTION: 'qui ?' }), say(make('sensing_answer'))], [make('event_whenthisspriteclicked'), say('aïe')],
  ] });
  const input = join(folder, 'events.json');
  writeFileSync(input, JSON.stringify([{ atMs: 100, do: 'key', key: 'a' }, { atMs: 500, do: 'answer', text: 'Inès' }, { atMs: 900, do: 'click', sprite: 'Scopi' }]));
  const texts = (...args: readonly string[]): unknown[] => headless(file, ...args).lines.map((line) => line['text']);
  const first = texts('--seed', '7', '--input', input);
  expect(first.slice(1, -1)).toEqual(['qui ?', 'qui ?', 'Inès', 'aïe']);
  expect(texts('--seed', '7', '--input', input)).toEqual(first);
  expect(texts('--seed', '8')[0]).not.toBe(first[0]);
});

test('a script that fails is told as an error, and as the end', () => {
  const file = projectFile('deep.sb3', { name: 'Scopi', scripts: [[flag, call('deep')]], definitions: [{ proccode: 'deep', names: [], isWarp: true, stack: [call('deep')] }] });
  expect(headless(file).lines).toMatchObject([{ event: 'error', target: 'Scopi', text: 'too-deep' }, { event: 'end', reason: 'error' }]);
});

test('a file that cannot be read is one line and status 1', () => {
  const broken = join(folder, 'broken.sb3');
  writeFileSync(broken, 'not a zip');
  for (const path of [broken, join(folder, 'nowhere.sb3')]) {
    const { lines, status, error } = headless(path);
    expect({ lines, status, errorLines: error.trim().split('\n').length }).toEqual({ lines: [], status: 1, errorLines: 1 });
    expect(error).toContain(path);
  }
});
