/** Runs every project of projects/ headless and reads its bubbles. */
import { expect, test } from 'vitest';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';
import type { Topic } from './kit.ts';
import { backdrops } from './projects/backdrops.ts';
import { broadcasts } from './projects/broadcasts.ts';
import { clones } from './projects/clones.ts';
import { customBlocks } from './projects/custom-blocks.ts';
import { edgeHats } from './projects/edge-hats.ts';
import { files } from './projects/files.ts';
import { lists } from './projects/lists.ts';
import { looks } from './projects/looks.ts';
import { loops } from './projects/loops.ts';
import { motion } from './projects/motion.ts';
import { returns } from './projects/returns.ts';
import { scheduling } from './projects/scheduling.ts';
import { sensing } from './projects/sensing.ts';
import { stops } from './projects/stops.ts';
import { values } from './projects/values.ts';
import { waits } from './projects/waits.ts';

const topics = [
  ...scheduling, ...loops, ...waits, ...broadcasts, ...stops, ...clones, ...edgeHats, ...backdrops, ...looks, ...motion, ...values, ...customBlocks, ...lists, ...sensing, ...files, ...returns,
];

function verdicts({ project, input = [] }: Topic): readonly string[] {
  const said: string[] = [];
  runHeadless(project, {
    seed: 1, seconds: 10, stage: pointStage, input, username: 'lina',
    onEvent: ({ event }) => {
      if (event.kind === 'error') said.push(`fail: ${event.text}`);
      if (event.kind === 'say' && /^(?:plan|pass|fail|end)/u.test(event.text)) said.push(event.text);
    },
    onTick: () => said.at(-1) === 'end',
  });
  return said;
}

test.each(topics.map((topic) => [topic.name, topic] as const))('%s', (_, topic) => {
  const said = verdicts(topic);
  expect(said.filter((text) => text.startsWith('fail'))).toEqual([]);
  expect(said[0]).toBe(`plan ${said.length - 2}`);
  expect(said.at(-1)).toBe('end');
});

test('topics have names of their own', () => {
  expect(new Set(topics.map((topic) => topic.name)).size).toBe(topics.length);
});
