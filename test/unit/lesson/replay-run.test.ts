import { expect, test } from 'vitest';
import { ReplayRun } from '../../../src/core/lesson/replay-run.ts';
import { createAuditServices } from '../../../scripts/packs/pack-stage.ts';
import type { Scripts } from '../../../scripts/packs/scene.ts';
import { b, project, report, v } from './sample-checks.ts';

const services = await createAuditServices();
const flag = b('event_whenflagclicked');
const wander: Scripts = { Crabe: [[flag, b('control_forever', { SUBSTACK: [b('motion_changexby', { DX: b('operator_random', { FROM: -20, TO: 20 }) })] })]] };

function watch(scripts: Scripts, check: Parameters<typeof report>[1][number]) {
  const bundle = project(scripts);
  const { replay, isPassed } = report(bundle, [check], 7).results[0]!;
  if (isPassed || !replay) throw new Error('nothing to watch again');
  const run = new ReplayRun(bundle.project, services.stageFor(bundle), replay);
  const crabX = (): number => run.runtime.drawOrder.find((target) => target.name === 'Crabe')!.x;
  const places = new Map<number, number>();
  for (; !run.isOver; run.advance()) places.set(run.seconds, crabX());
  return { replay, run, places, crabX };
}

test('the same chance as in the check: the moment that decided is seen again', () => {
  const { replay, run, places } = watch(wander, { kind: 'near-place', sprite: 'Crabe', x: -100, margin: 60, when: 'always', run: { seconds: 20 } });
  expect(replay.decidedAt).toBeGreaterThan(0);
  expect(Math.abs(places.get(replay.decidedAt)! + 100)).toBeGreaterThan(60);
  expect([...places].filter(([seconds]) => seconds < replay.decidedAt).every(([, x]) => Math.abs(x + 100) <= 60)).toBe(true);
  expect(run.seconds).toBeLessThanOrEqual(replay.decidedAt + 0.6);
});

test('a program at rest is not watched to the end of its time, but inputs still to come are', () => {
  expect(watch({ Crabe: [[flag, b('motion_movesteps', { STEPS: 10 })]] }, { kind: 'touches', sprite: 'Crabe', other: 'Coffre', run: { seconds: 30 } }).run.seconds).toBeLessThan(1);
  const clicked = watch({ Crabe: [[b('event_whenthisspriteclicked'), b('motion_movesteps', { STEPS: 10 })]] },
    { kind: 'touches', sprite: 'Crabe', other: 'Coffre', run: { seconds: 30, inputs: [{ at: 2, do: 'click', sprite: 'Crabe' }] } });
  expect(clicked.crabX()).toBe(-90);
});

test('what is set in the check is set again', () => {
  const step = [b('motion_changexby', { DX: v('score') }), b('control_wait', { DURATION: 0.5 })];
  const { places } = watch({ Crabe: [[flag, b('control_forever', { SUBSTACK: step })]] },
    { kind: 'near-place', sprite: 'Crabe', x: -100, margin: 40, when: 'always', run: { seconds: 10, inputs: [{ at: 0, do: 'flag' }, { at: 2, do: 'set', name: 'score', to: 50 }] } });
  expect([...places].filter(([seconds]) => seconds > 0 && seconds < 2).every(([, x]) => x <= -82)).toBe(true);
  expect(Math.max(...places.values())).toBeGreaterThan(-40);
});
