/** Run by `checks.ts` on a test screen: how long the page waits for the check worker's answer, the first time and after. */
import { writeFileSync } from 'node:fs';
import { launchApp } from '../../e2e/harness.ts';
import { checkInWindow } from '../../e2e/studio/check-in-window.ts';
import { openLesson } from '../../e2e/studio/play-lesson.ts';
import { readRequests } from './lesson-requests.ts';

/** Milliseconds, in the order of the requests: the best of so many rounds. `firstMs`: in a lesson just opened. */
export interface InWindow { readonly firstMs: number; readonly bestMs: readonly number[] }

const ROUNDS = 3;

const asked = readRequests();
const launched = await launchApp();
await openLesson(launched.page, 'premiers-pas', 1, 'Scopi avance');
const rounds: (readonly number[])[] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push((await checkInWindow(launched.page, asked.map(({ request }) => request))).map(({ ms }) => ms));
await launched.kill();
const result: InWindow = { firstMs: rounds[0]![0]!, bestMs: asked.map((_, i) => Math.min(...rounds.map((round) => round[i]!))) };
writeFileSync(process.env['PERISCODE_RESULTS'] ?? 'results.json', JSON.stringify(result));
