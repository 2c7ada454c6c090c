import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocks } from '../../../src/core/blocks/registry.ts';
import { blockStyle } from '../../../src/ui/studio/lesson-words.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../src/ui/kit/tokens.css'), 'utf8');

test('the colours of every block named in a sentence are there', () => {
  const named = [...blocks.keys()].flatMap((opcode) => [...blockStyle(opcode).matchAll(/var\((--[\w-]+)\)/gu)].map(([, name]) => name!));
  expect(named.length).toBeGreaterThan(blocks.size);
  expect([...new Set(named)].filter((name) => !tokens.includes(`${name}:`))).toEqual([]);
});
