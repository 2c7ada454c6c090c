import { expect, test } from 'vitest';
import { rehearse } from '../../../src/stage-worker/rehearsal.ts';

test('the rehearsal comes to its end, through a custom block, lists and loops', () => {
  expect(rehearse()).toBe('a32');
});
