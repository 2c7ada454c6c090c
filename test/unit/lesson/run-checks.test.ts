import { expect, test } from 'vitest';
import { b, call, define, judge, project, report } from './sample-checks.ts';

const flag = b('event_whenflagclicked');
const move = (STEPS: number) => b('motion_movesteps', { STEPS });
const wait = (DURATION: number) => b('control_wait', { DURATION });
const say = (MESSAGE: string) => b('looks_say', { MESSAGE });
const far = { kind: 'changes', sprite: 'Crabe', what: ['x'], atLeast: 50 };

test('a bonus is told of but never asked for', () => {
  const bundle = project({ Crabe: [[flag, say('Bonjour')]] });
  expect(report(bundle, [{ kind: 'says', sprite: 'Crabe' }, { ...far, isBonus: true }])).toMatchObject({
    isPassed: true,
    results: [{ isPassed: true, isRequired: true, message: '' }, { isPassed: false, isRequired: false }],
  });
  expect(report(bundle, [far]).isPassed).toBe(false);
});

test('a check that does not hold says which run to watch again, and when it was decided', () => {
  const scripts = { Crabe: [[flag, wait(2), b('looks_hide')]] };
  expect(judge(scripts, { kind: 'visibility', sprite: 'Crabe', isVisible: true, when: 'always', run: { seconds: 5, seeds: [7] } }).replay)
    .toEqual({ inputs: [{ at: 0, do: 'flag' }], seed: 7, seconds: 5, decidedAt: 61 / 30 });
});

test('the author says which block to light up; else the sprite is shown', () => {
  const scripts = { Crabe: [[flag, wait(1), move(10)]] };
  expect(judge(scripts, { ...far, look: 'motion_movesteps' }).pointsAt).toEqual({ target: 'Crabe', blockId: 'b3' });
  expect(judge(scripts, { ...far, look: 'looks_hide' }).pointsAt).toEqual({ target: 'Crabe' });
  expect(judge({ Coffre: [[flag, move(10)]] }, { ...far, look: 'motion_movesteps' }).pointsAt).toEqual({ target: 'Crabe' });
});

test('a check holds only if it holds with every seed', () => {
  const dice = { Crabe: [[flag, b('motion_glideto', { SECS: 1, TO: '_random_' })]] };
  const right = { kind: 'near-place', sprite: 'Crabe', x: 130, margin: 100, when: 'at' };
  const outcomes = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => judge(dice, { ...right, run: { seeds: [seed] } }).isPassed);
  expect(new Set(outcomes)).toEqual(new Set([true, false]));
  const missed = judge(dice, { ...right, run: { seeds: [1, 2, 3, 4, 5, 6, 7, 8] } });
  expect(missed).toMatchObject({ isPassed: false, replay: { seed: outcomes.indexOf(false) + 1 } });
});

test('the same project and seed give the same report', () => {
  const bundle = project({ Crabe: [[flag, b('control_forever', { SUBSTACK: [b('motion_goto', { TO: '_random_' }), wait(0.1)] })]] });
  const checks = [{ kind: 'touches', sprite: 'Crabe', other: 'Coffre' }, { kind: 'near-place', sprite: 'Crabe', x: 0, y: 0, margin: 1, when: 'at' }];
  expect(report(bundle, checks, 3)).toEqual(report(bundle, checks, 3));
});

test('time windows: from, until and at', () => {
  const scripts = { Crabe: [[flag, wait(2), move(60)]] };
  expect(judge(scripts, { ...far, until: 1.5 }).isPassed).toBe(false);
  expect(judge(scripts, { ...far, until: 2.5 }).isPassed).toBe(true);
  expect(judge(scripts, { ...far, from: 2.5 }).isPassed).toBe(false);
  expect(judge(scripts, { kind: 'near-place', sprite: 'Crabe', x: -100, y: 0, margin: 1, when: 'at', until: 1 }).isPassed).toBe(true);
  expect(judge(scripts, { kind: 'near-place', sprite: 'Crabe', x: -100, y: 0, margin: 1, when: 'at' }).isPassed).toBe(false);
});

test('keys, clicks and answers arrive at their time; an answer waits for its question', () => {
  const key = { kind: 'says', sprite: 'Crabe', text: 'touche', run: { seconds: 3, inputs: [{ at: 1, do: 'key', key: 'space' }] } };
  expect(judge({ Crabe: [[b('event_whenkeypressed', { KEY_OPTION: 'space' }), say('touche')]] }, key).isPassed).toBe(true);
  expect(judge({ Crabe: [[b('event_whenkeypressed', { KEY_OPTION: 'a' }), say('touche')]] }, key).isPassed).toBe(false);
  const answered = { kind: 'says', sprite: 'Crabe', text: 'au revoir', run: { seconds: 5, inputs: [{ at: 0, do: 'flag' }, { at: 0.5, do: 'answer', text: 'Léa' }] } };
  expect(judge({ Crabe: [[flag, wait(2), b('sensing_askandwait', { QUESTION: 'Ton nom ?' }), say('Au revoir')]] }, answered).isPassed).toBe(true);
});

test('a sprite that is gone makes the check miss, not the run break', () => {
  expect(judge({}, { ...far, sprite: 'Baleine' })).toMatchObject({ isPassed: false });
  expect(judge({}, { ...far, run: { inputs: [{ at: 0, do: 'click', sprite: 'Baleine' }] } })).toMatchObject({ isPassed: false });
});

test('programs that never end are stopped by their seconds, and loops that only compute do not hold them up', () => {
  const busy = b('control_forever', { SUBSTACK: [b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 })] });
  const restarted = { Crabe: [[flag, b('control_forever', { SUBSTACK: [b('event_broadcast', { BROADCAST_INPUT: 'Go' })] })], [b('event_whenbroadcastreceived', { BROADCAST_OPTION: 'Go' }), busy]] };
  // At full pace the score would be fifty times as high.
  const few = { kind: 'variable', name: 'score', atLeast: 100_000, atMost: 1_000_000, when: 'at', run: { seconds: 60 } };
  for (const scripts of [{ Crabe: [[flag, busy]] }, restarted]) expect(judge(scripts, few)).toMatchObject({ isPassed: true });
});

test('a short burst of work is done at once', () => {
  const count = b('control_repeat', { TIMES: 15_000, SUBSTACK: [b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 })] });
  expect(judge({ Crabe: [[flag, count, move(60)]] }, { ...far, until: 0.1 }).isPassed).toBe(true);
});

test('a program that only computes in warp ends its run early, and what it did until then is judged', () => {
  const busy = b('control_forever', { SUBSTACK: [b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 })] });
  const scripts = { Crabe: [[flag, move(60), call('calcule')], [define('calcule', [], true), busy]] };
  const late = judge(scripts, { ...far, atLeast: 500, run: { seconds: 60 } });
  expect(late.isPassed).toBe(false);
  expect(late.replay!.decidedAt).toBeLessThan(30);
  expect(judge(scripts, { ...far, when: 'at', run: { seconds: 60 } }).isPassed).toBe(true);
});
