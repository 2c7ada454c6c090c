/** Project files damaged by chance and by malice: refused in words, or opened, run, and saved so that they open the same. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isDeepStrictEqual } from 'node:util';
import type { ProjectBundle } from '../../../src/core/project/project.ts';
import { createRandom, type Random } from '../../../src/core/base/random.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { openSprite } from '../../../src/core/sb2/open-sprite.ts';
import { describeSb3Error } from '../../../src/core/sb3/sb3-problem.ts';
import { writeSb3 } from '../../../src/core/sb3/write-sb3.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { below, damageBytes, mutateFiles, mutateValue, ODD_VALUES } from '../../support/mutate.ts';

export type FileFuzzFigures = Readonly<Record<string, number>>;

const t = createTranslate('fr');
const ODD_PATHS = ['../../x.svg', '/x.svg', 'C:\\x.svg', '__proto__', 'project.json/x', 'é\u0000\n.svg'];
/** What is worse in a project than elsewhere. */
const HOSTILE: readonly unknown[] = [...ODD_VALUES, [3, 'a', [10, '']], [2, 'a'], [1, null], { opcode: 'control_forever', next: 'a', inputs: { SUBSTACK: [2, 'a'] }, fields: {} }, 'procedures_call', 'control_start_as_clone', '`${process.exit()}`'];

/** How `count` of those that become of the project file `whole` end. @throws Error that says what did not hold, and of which mutation. */
export function fuzzFiles(whole: Uint8Array, seed: number, count: number): FileFuzzFigures {
  const ends: Record<string, number> = {};
  for (let i = seed; i < seed + count; i++) {
    try {
      const end = judge(mutate(whole, createRandom(i)));
      ends[end] = (ends[end] ?? 0) + 1;
    } catch (error) {
      throw new Error(`Mutation ${i}: ${error instanceof Error ? error.stack : String(error)}`, { cause: error });
    }
  }
  return ends;
}

/** Opens it, or not, in words; what opens runs, and is saved and opens the same. */
export function judge(bytes: Uint8Array): string {
  openSprite(bytes);
  const opened = openProject(bytes);
  if (!opened.ok) {
    const words = t(describeSb3Error(opened.error));
    if (!/\.$/u.test(words)) throw new Error(`not a sentence: ${words}`);
    return opened.error.kind;
  }
  mustComeBack(opened.value);
  runHeadless(opened.value.project, { seed: 1, seconds: 0.2, stage: pointStage });
  if (Object.keys(Object.prototype).length > 0) throw new Error('every object has something new');
  return 'opened';
}

function mustComeBack(opened: ProjectBundle): void {
  const again = openProject(writeSb3(opened));
  if (!again.ok) throw new Error(`saved, it is refused: ${again.error.kind}`);
  if (!isDeepStrictEqual(again.value.project, opened.project)) throw new Error('saved, its program is another one');
  if (!isDeepStrictEqual(again.value.assets, opened.assets)) throw new Error('saved, its pictures and sounds are others');
}

/** One in three is damaged as a disk damages it. */
function mutate(whole: Uint8Array, random: Random): Uint8Array {
  if (below(random, 3) === 0) return damageBytes(whole, random);
  const files = unzipSync(whole);
  const json = JSON.parse(strFromU8(files['project.json']!)) as Record<string, unknown>;
  for (let n = 1 + below(random, 3); n > 0; n--) if (below(random, 5) === 0) mutateFiles(files, ODD_PATHS, random); else mutateValue(json, HOSTILE, random);
  if (files['project.json']) files['project.json'] = strToU8(JSON.stringify(json));
  return zipSync(files);
}
