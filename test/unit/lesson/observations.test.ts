import { expect, test } from 'vitest';
import { observe, type ObservationKind } from '../../../src/core/lesson/observations/observe.ts';
import { createAuditServices } from '../../../scripts/packs/pack-stage.ts';
import type { Scripts } from '../../../scripts/packs/scene.ts';
import type { Stack } from '../../../scripts/packs/script-words.ts';
import { b, project, report, v } from './sample-checks.ts';

const services = await createAuditServices();
const flag = b('event_whenflagclicked');
const move = (STEPS: number) => b('motion_movesteps', { STEPS });
const say = (MESSAGE: string) => b('looks_say', { MESSAGE });
const crab = (...stack: Stack): Scripts => ({ Crabe: [[flag, ...stack]] });
const set = b('data_setvariableto', { VARIABLE: 'score', VALUE: 0 });
const showScore = b('looks_say', { MESSAGE: v('score') });
const send = b('event_broadcast', { BROADCAST_INPUT: 'Go' });

const seen = (scripts: Scripts) => {
  const bundle = project(scripts);
  return observe(bundle.project, services.stageFor(bundle));
};

/** [kind, a program that shows it, where it points, programs that do not] */
const CASES: readonly (readonly [ObservationKind, Scripts, object, readonly Scripts[]])[] = [
  ['script-without-hat', { Crabe: [[flag, move(10)], [move(10), say('a')]] }, { target: 'Crabe', blockId: 'b3' }, [crab(move(10)), { Crabe: [[v('score')]] }]],
  ['empty-loop', crab(b('control_repeat', { TIMES: 10 })), { target: 'Crabe', blockId: 'b2' }, [crab(b('control_forever', { SUBSTACK: [b('looks_nextcostume')] }))]],
  ['loop-without-end', crab(b('control_wait_until')), { target: 'Crabe', blockId: 'b2' }, [crab(b('control_wait_until', { CONDITION: b('sensing_mousedown') }))]],
  ['message-unheard', crab(send), { target: 'Crabe', blockId: 'b2' }, [{ Crabe: [[flag, send]], Coffre: [[b('event_whenbroadcastreceived', { BROADCAST_OPTION: 'go' }), say('a')]] }, crab(b('event_broadcast', { BROADCAST_INPUT: v('score') }), set)]],
  ['variable-never-set', crab(showScore), { target: 'Crabe', blockId: 'b2' }, [crab(set, showScore), crab(b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 }), showScore)]],
  ['sprite-left', crab(b('control_forever', { SUBSTACK: [move(20)] })), { target: 'Crabe' }, [crab(b('control_forever', { SUBSTACK: [move(20), b('motion_ifonedgebounce')] })), crab(b('looks_hide'), move(300)), {}]],
];

test.each(CASES)('%s', (kind, scripts, pointsAt, others) => {
  expect(seen(scripts)).toMatchObject({ kind, pointsAt });
  expect(others.map((one) => seen(one)?.kind ?? null)).toEqual(others.map(() => null));
});

test('one at a time, and only when something is missing', () => {
  const both: Scripts = { Crabe: [[flag, send], [move(10)]] };
  const wanted = { kind: 'says', sprite: 'Crabe', text: 'bravo' };
  expect(report(project(both), [wanted]).observation?.kind).toBe('script-without-hat');
  expect(report(project({ Crabe: [[flag, say('Bravo')], [move(10)]] }), [wanted]).observation).toBeUndefined();
});
