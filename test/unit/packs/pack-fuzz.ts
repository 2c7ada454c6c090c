/** Packs damaged by chance and by malice: refused in words with nothing changed, or installed so that every session opens or says why it does not. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PackShelf } from '../../../electron/packs/pack-shelf.ts';
import { createRandom, type Random } from '../../../src/core/base/random.ts';
import { describeProblem } from '../../../src/core/lesson/pack-problem.ts';
import { readLesson } from '../../../src/core/lesson/read-pack.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { below, damageBytes, mutateFiles, mutateValue, ODD_VALUES, pick } from '../../support/mutate.ts';
import { samplePack, snapshot } from './sample-pack.ts';

export interface PackFuzzFigures { readonly refused: number; readonly installed: number }

const t = createTranslate('fr');
const ODD_PATHS = ['../evasion.txt', '/evasion.txt', 'C:\\evasion.txt', 'a/../../evasion.txt', '..\\evasion.txt', '__proto__', 'pack.json/x', 'con.txt', 'x'.repeat(300), 'lesson-01-scopi-avance/pictures/../../../evasion.svg'];
/** How many packs a laptop takes before a new one is begun: what one leaves behind meets the next. */
const PACKS_PER_LAPTOP = 50;

/** In `folder`, which must be empty. @throws Error that says what did not hold, and of which mutation. */
export async function fuzzPacks(folder: string, seed: number, count: number): Promise<PackFuzzFigures> {
  const whole = zipSync(samplePack(), { level: 0 });
  let [refused, installed] = [0, 0];
  for (let i = seed; i < seed + count; i++) {
    if (i % PACKS_PER_LAPTOP === 0) rmSync(join(folder, 'data'), { recursive: true, force: true });
    for (const name of ['data', 'built-in']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'pack.zip'), mutate(whole, createRandom(i)));
    try {
      if (await bring(folder)) installed++;
      else refused++;
      const strays = snapshot(folder).filter((path) => !/^(?:data|built-in|pack\.zip)(?:\/| \d+$)/u.test(path));
      if (strays.length > 0) throw new Error(`written outside the data folder: ${strays.join()}`);
    } catch (error) {
      throw new Error(`Mutation ${i}: ${error instanceof Error ? error.stack : String(error)}`, { cause: error });
    }
  }
  return { refused, installed };
}

async function bring(folder: string): Promise<boolean> {
  const open = (): PackShelf => new PackShelf({ dataFolder: join(folder, 'data'), builtInFolder: join(folder, 'built-in'), appVersion: '0.1.0', locale: 'fr', t });
  const before = snapshot(join(folder, 'data')).join('\n');
  const answer = await open().import(join(folder, 'pack.zip'));
  if (!answer.ok) {
    // Of what cannot be written at all, the disk's own reason stands at the end.
    if (!/[.)]$/u.test(answer.message)) throw new Error(`not a sentence: ${answer.message}`);
    if (snapshot(join(folder, 'data')).join('\n') !== before) throw new Error(`refused (${answer.message}), but something changed`);
    return false;
  }
  const shelf = open();
  if (!shelf.list().some(({ id }) => id === answer.pack.id)) throw new Error('installed, but not there at the next start');
  for (const { id } of answer.pack.lessons) {
    const lesson = readLesson(shelf.lesson(answer.pack.id, id).files, 'fr');
    if (!lesson.ok) throw new Error(`installed, but ${lesson.error.map((problem) => describeProblem(problem, t)).join(' ')}`);
  }
  return true;
}

/** One in four is damaged as a disk damages it. */
function mutate(whole: Uint8Array, random: Random): Uint8Array {
  if (below(random, 4) === 0) return damageBytes(whole, random);
  const files = unzipSync(whole);
  for (let n = 1 + below(random, 3); n > 0; n--) if (below(random, 3) === 0) mutateFiles(files, ODD_PATHS, random); else mutateText(files, random);
  return zipSync(files, { level: 0 });
}

function mutateText(files: Record<string, Uint8Array>, random: Random): void {
  const name = pick(random, Object.keys(files).filter((path) => /\.(?:json|md)$/u.test(path) && files[path]!.length > 2));
  if (name.endsWith('.md')) files[name] = damageBytes(files[name]!, random);
  else files[name] = strToU8(JSON.stringify(mutated(strFromU8(files[name]!), random)));
}

function mutated(text: string, random: Random): unknown {
  try {
    const json = JSON.parse(text) as Record<string, unknown>;
    mutateValue(json, ODD_VALUES, random);
    return json;
  } catch {
    // Another file lies at its place.
    return pick(random, ODD_VALUES);
  }
}
