import { expect, test } from 'vitest';
import { playCrashes } from './crash-run.ts';

const KILLS = 6;

test(`nothing told as kept is lost when two windows at work are killed, ${KILLS} times (\`npm run test:crash -- --kills 500\` for more)`, async () => {
  const { kills, kept } = await playCrashes(KILLS, 20261124);
  expect(kills).toBe(KILLS);
  expect(kept).toBeGreaterThan(2 * KILLS);
});
