/** *Je vérifie* in the real window: its worker sees the run that Node sees, and no program keeps it from answering. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeDecoder, stageOf } from '../../scripts/node-pictures.ts';
import type { CheckReport } from '../../src/core/lesson/check-report.ts';
import { runChecks } from '../../src/core/lesson/run-checks.ts';
import { join as joined, change, get, repeat, set } from '../bench/programs/blocks.ts';
import { buildProject, call, flag, make, type Made, type SpriteParts } from '../project-builder.ts';
import { hashOf, traceRequest, visibleProject } from '../support/run-trace.ts';
import type { LaunchedApp } from './harness.ts';
import { checkInWindow } from './studio/check-in-window.ts';
import { launchStudio } from './studio/open-project.ts';

const PROJECTS = 1000;

let launched: LaunchedApp;
beforeAll(async () => { launched = await launchStudio(); });
afterAll(() => launched.close());

test('projects made by chance go in the check worker as they go in Node, tick by tick', async () => {
  const requests = fc.sample(visibleProject, { numRuns: PROJECTS, seed: 7 }).map((project, i) => traceRequest(project, i));
  const stage = stageOf(requests[0]!.assets, await createNodeDecoder());
  const answers = await checkInWindow(launched.page, requests);
  const inNode = requests.map((request) => runChecks(request, { stage }));
  // As words first: a difference of those can be read.
  for (const [i, { report }] of answers.entries()) expect(messages(report)).toEqual(messages(inNode[i]!));
  expect(hashOf(answers.map(({ report }) => report))).toBe(hashOf(inNode));
}, 120_000);

const messages = ({ results }: CheckReport): readonly string[] => results.map(({ message }) => message);

const forever = (...stack: readonly Made[]): Made => make('control_forever', { SUBSTACK: stack });
const clone = make('control_create_clone_of', { CLONE_OPTION: '_myself_' });
const inWarp = (...stack: readonly Made[]): SpriteParts => ({ scripts: [[flag, call('fast')]], definitions: [{ proccode: 'fast', names: [], isWarp: true, stack }] });
const HOSTILE: Readonly<Record<string, SpriteParts>> = {
  'warp without end': inWarp(forever(change('own', 1))),
  'loops in loops in warp': inWarp(repeat(1e9, repeat(1e9, repeat(1e9, change('own', 1))))),
  'a block that calls itself': inWarp(call('fast')),
  '300 clones that loop in warp': { ...inWarp(forever(change('own', 1))), scripts: [[flag, repeat(300, clone)], [make('control_start_as_clone'), call('fast')]] },
  '300 clones that loop': { scripts: [[flag, repeat(300, clone)], [make('control_start_as_clone'), forever(change('own', 1), make('motion_turnright', { DEGREES: 1 }), make('motion_ifonedgebounce'))]] },
  'a text that doubles': { scripts: [[flag, set('own', 'a'), forever(set('own', joined(get('own'), get('own'))))]] },
  'a list without end': inWarp(forever(make('data_addtolist', { LIST: 'l', ITEM: 'une phrase assez longue' }))),
  'messages that send themselves': { scripts: [[flag, make('event_broadcast', { BROADCAST_INPUT: 'go' })], [make('event_whenbroadcastreceived', { BROADCAST_OPTION: 'go' }), make('event_broadcast', { BROADCAST_INPUT: 'go' })]] },
  'pens without end': inWarp(make('pen_penDown'), forever(make('motion_turnright', { DEGREES: 1 }), make('motion_movesteps', { STEPS: 9 }))),
};

test('hostile programs are answered in words, and the next check is as good as the first', async () => {
  const request = (parts: SpriteParts) => {
    const project = buildProject([{ name: 's1', variables: { own: 0 }, lists: { l: [] }, ...parts }]);
    const { checks, ...rest } = traceRequest(project, 1);
    // Thirty seconds of it.
    return { ...rest, checks: checks.slice(0, 5).map((check) => ('run' in check ? { ...check, until: 30, run: { ...check.run, seconds: 30 } } : check)) };
  };
  const calm = request({ scripts: [[flag, make('motion_movesteps', { STEPS: 33 })]] });
  const names = Object.keys(HOSTILE);
  const answers = await checkInWindow(launched.page, [...Object.values(HOSTILE).map(request), calm]);
  console.info(names.map((name, i) => `${name}: ${Math.round(answers[i]!.ms)} ms${answers[i]!.report.isTimedOut ? ', given up' : ''}`).join('\n'));
  for (const [i, name] of names.entries()) {
    const { isPassed, isTimedOut, results } = answers[i]!.report;
    expect(isPassed, name).toBe(false);
    expect(isTimedOut === true || results[0]!.message !== '', name).toBe(true);
  }
  expect(answers.at(-1)!.report.results[0]!.message).toBe('33 0');
}, 120_000);
