import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Who may import whom. A folder may always import itself; the longest matching name counts. */
const CORE_LOW = ['src/core/base', 'src/core/text'];
const CORE_MODEL = [...CORE_LOW, 'src/core/emit', 'src/core/project'];
const CORE_MIDDLE = [...CORE_MODEL, 'src/core/blocks', 'src/core/compiler', 'src/core/runtime', 'src/core/sb3', 'src/core/sb2'];
const CORE = [...CORE_MIDDLE, 'src/core/sound', 'src/core/stage', 'src/core/lesson', 'src/core/progress', 'src/core/reports', 'src/core/classes', 'src/core/help'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core/base': [],
  'src/core/text': ['src/core/base'],
  'src/core/emit': ['src/core/base'],
  'src/core/project': ['src/core/base'],
  'src/core/blocks': CORE_MODEL,
  'src/core/compiler': [...CORE_MODEL, 'src/core/blocks'],
  'src/core/runtime': [...CORE_MODEL, 'src/core/blocks', 'src/core/compiler'],
  'src/core/sb3': [...CORE_MODEL, 'src/core/blocks'],
  'src/core/sb2': [...CORE_MODEL, 'src/core/blocks', 'src/core/sb3'],
  'src/core/help': CORE_MIDDLE,
  'src/core/sound': ['src/core/base'],
  'src/core/stage': CORE_MIDDLE,
  'src/core/lesson': [...CORE_MIDDLE, 'src/core/stage'],
  'src/core/progress': [...CORE_MIDDLE, 'src/core/lesson'],
  'src/core/reports': [...CORE_LOW, 'src/core/progress'],
  'src/core/classes': [...CORE_LOW, 'src/core/progress'],
  'src/core/prints': [...CORE_MIDDLE, 'src/core/lesson', 'src/core/reports'],
  'src/core/take-home': [...CORE_MIDDLE, 'src/core/lesson', 'src/core/prints'],
  'src/pictures': [...CORE_LOW, 'src/core/project', 'src/core/stage'],
  'src/ipc': CORE,
  'src/stage-messages': CORE,
  'src/stage-worker': [...CORE, 'src/pictures', 'src/stage-messages'],
  'src/file-worker': [...CORE, 'src/pictures', 'src/ipc'],
  'src/stage-client': [...CORE, 'src/stage-messages'],
  'src/player': [...CORE, 'src/pictures', 'src/stage-messages', 'src/stage-worker', 'src/stage-client', 'src/audio'],
  'src/editor': CORE,
  'src/audio': CORE,
  'src/ui': [...CORE, 'src/ipc'],
  'src/platform': ['src/ipc', ...CORE_LOW],
  'src/app': [...CORE, 'src/ipc', 'src/stage-messages', 'src/stage-client', 'src/editor', 'src/audio', 'src/ui', 'src/platform'],
  'electron': [...CORE_LOW, 'src/core/project', 'src/core/sb3', 'src/core/sb2', 'src/core/lesson', 'src/core/progress', 'src/core/classes', 'src/core/reports', 'src/core/prints', 'src/core/take-home', 'src/ipc'],
};
/** Table of data: its length says nothing about its shape. */
const LONG_BY_NATURE = /^src\/core\/text\//u;

const root = resolve(import.meta.dirname, '..', '..');
const files = ['src', 'electron']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(root, folder, f)))
  .filter((f) => f.endsWith('.ts'));
const nameOf = (file: string): string => relative(root, file);

const layerOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT).filter((l) => nameOf(file).startsWith(`${l}/`)).sort((a, b) => b.length - a.length)[0];

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map((i) => i.fileName).filter((s) => s.startsWith('.') && !s.includes('?')).map((s) => resolve(dirname(file), s)).filter((f) => f.endsWith('.ts'));
}

function findCycle(): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const to of importsOf(file)) {
      const cycle = visit(to);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle.map(nameOf);
  }
  return [];
}

test('every folder belongs to a layer', () => {
  expect(files.filter((f) => !layerOf(f)).map(nameOf)).toEqual([]);
});

test('imports follow the layer map', () => {
  const wrong = files.flatMap((file) => importsOf(file).map((to) => ({ from: layerOf(file), into: layerOf(to), line: `${nameOf(file)} -> ${nameOf(to)}` })))
    .filter(({ from, into }) => from !== into && !(from && into && MAY_IMPORT[from]!.includes(into))).map(({ line }) => line);
  expect(wrong).toEqual([]);
});

test('no import cycle', () => {
  expect(findCycle()).toEqual([]);
});

test('no file over 400 lines, and the ten longest are printed', () => {
  const lengths = files.map((f) => [nameOf(f), readFileSync(f, 'utf8').split('\n').length] as const).sort((a, b) => b[1] - a[1]);
  console.info(lengths.slice(0, 10).map(([name, lines]) => `${lines} ${name}`).join('\n'));
  expect(lengths.filter(([name, lines]) => lines > 400 && !LONG_BY_NATURE.test(name))).toEqual([]);
});
