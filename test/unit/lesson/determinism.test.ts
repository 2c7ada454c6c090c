/** The same project with the same seed is the same run, whatever ran before it. `test/e2e/check-worker.test.ts` compares with the app's window. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stageOf, createNodeDecoder } from '../../../scripts/node-pictures.ts';
import { runChecks } from '../../../src/core/lesson/run-checks.ts';
import { hashOf, traceRequest, visibleProject } from '../../support/run-trace.ts';

const decoder = await createNodeDecoder();
const PROJECTS = Number(process.env['FUZZ_RUNS'] ?? 1000);

test('a thousand projects made by chance go the same way twice, tick by tick', () => {
  const requests = fc.sample(visibleProject, { numRuns: PROJECTS, seed: 1 }).map((project, i) => traceRequest(project, i % 7));
  const stage = stageOf(requests[0]!.assets, decoder);
  const trace = (i: number): string => hashOf([runChecks(requests[i]!, { stage })]);
  const once = requests.map((_, i) => trace(i));
  // The other way round: what one run leaves behind would show in the next.
  const again = requests.map((_, i) => trace(requests.length - 1 - i)).reverse();
  expect(again).toEqual(once);
  // Not all the same either: chance is at work.
  expect(new Set(once).size).toBeGreaterThan(PROJECTS * 0.9);
}, 300_000);
