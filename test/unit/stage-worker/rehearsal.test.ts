import { expect, test } from 'vitest';
import { rehearse, rehearseInRounds } from '../../../src/stage-worker/rehearsal.ts';

test('the rehearsal comes to its end, through a custom block, lists and loops', () => {
  expect(rehearse()).toBe('a32');
});

test('messages pass between its rounds', async () => {
  const passed: string[] = [];
  const rehearsing = rehearseInRounds(async () => { passed.push('message'); }).then(() => { passed.push('end'); });
  expect(passed, 'the first round is over before anybody waits').toEqual(['message']);
  await rehearsing;
  expect(passed.length).toBeGreaterThan(3);
  expect(passed.at(-1)).toBe('end');
});
