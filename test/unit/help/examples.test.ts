/** The help of each block: it has words and an example, and the example runs, shows something, and shows it because of the block. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createNodeDecoder, stageOf } from '../../../scripts/node-pictures.ts';
import { loadCast, type LoadedCast } from '../../../src/app/studio/block-help/load-cast.ts';
import { blocks } from '../../../src/core/blocks/registry.ts';
import { projectOf, type Example } from '../../../src/core/help/example.ts';
import { EXAMPLES } from '../../../src/core/help/examples.ts';
import { isHelped } from '../../../src/core/help/helped-blocks.ts';
import { isPrimitive, type Blocks, type Project } from '../../../src/core/project/project.ts';
import { blocksHelpEn } from '../../../src/core/text/blocks-help-en.ts';
import { blocksHelpFr } from '../../../src/core/text/blocks-help-fr.ts';
import { createTranslate, type Locale } from '../../../src/core/text/translate.ts';
import type { PictureDecoder } from '../../../src/pictures/picture-decoder.ts';
import { watchExample } from './watch-example.ts';

const root = join(import.meta.dirname, '../../..');
const HELP = { fr: blocksHelpFr, en: blocksHelpEn } as const;
const helped = [...blocks.keys()].filter(isHelped);
const examples: readonly (readonly [opcode: string, example: Example])[] = Object.entries(EXAMPLES);

let decoder: PictureDecoder;
const casts = new Map<Locale, LoadedCast>();

beforeAll(async () => {
  // The page's own way to the library, whose files lie beside it.
  vi.stubGlobal('fetch', (address: string) => Promise.resolve(new Response(readFileSync(join(root, address)))));
  decoder = await createNodeDecoder();
  for (const locale of ['fr', 'en'] as const) casts.set(locale, await loadCast(locale, HELP[locale], createTranslate(locale)));
});

test('every block of the palette has its words and its example, and no other', () => {
  expect(helped.length).toBe(144);
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(helped.toSorted());
  for (const { blocks: words } of Object.values(HELP)) expect(Object.keys(words).toSorted()).toEqual(helped.toSorted());
});

test('sentences are short, and end as sentences do', () => {
  const sentences = Object.values(HELP).flatMap((help) => Object.values(help.blocks).flat()).flatMap((text) => text.split(/(?<=[.?!…»])\s+(?=\p{Lu}|«)/u));
  expect(sentences.filter((sentence) => sentence.split(/\s+/u).length > 20)).toEqual([]);
  expect(Object.values(HELP).flatMap((help) => Object.values(help.blocks).flat()).filter((text) => !/[.!?…]$/u.test(text))).toEqual([]);
});

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  test.each(examples)('%s', (opcode, example) => {
    const { cast, say, assets } = casts.get(locale)!;
    const project = projectOf(example, cast, say);
    expect(withoutBlock(project, opcode)).not.toEqual(project);
    const stage = stageOf(assets, decoder);
    const seen = watchExample(project, example, stage);
    expect(seen.errors).toEqual([]);
    // Something is seen or heard that was not there at first.
    expect(new Set(seen.moments).size).toBeGreaterThan(1);
    expect(watchExample(withoutBlock(project, opcode), example, stage).moments).not.toEqual(seen.moments);
  });
});

/** The same, as if nobody knew the block: statements do nothing, reporters give nothing, hats start nothing. */
function withoutBlock(project: Project, opcode: string): Project {
  const forget = ([id, block]: [string, Blocks[string]]): [string, Blocks[string]] => [id, !isPrimitive(block) && block.opcode === opcode ? { ...block, opcode: 'nobody_knows' } : block];
  return { ...project, targets: project.targets.map((target) => ({ ...target, blocks: Object.fromEntries(Object.entries(target.blocks).map(forget)) })) };
}
