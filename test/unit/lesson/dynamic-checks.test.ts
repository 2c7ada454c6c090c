import { expect, test } from 'vitest';
import { b, judge, type WrittenCheck } from './sample-checks.ts';
import type { Scripts } from '../../../scripts/packs/scene.ts';

const NBSP = '\u00a0';
const flag = b('event_whenflagclicked');
const clicked = b('event_whenthisspriteclicked');
const wait = (DURATION: number) => b('control_wait', { DURATION });
const move = (STEPS: number) => b('motion_movesteps', { STEPS });
const glide = (TO: string) => b('motion_glideto', { SECS: 1, TO });
const say = (MESSAGE: string) => b('looks_say', { MESSAGE });
const sayFor = (MESSAGE: string, SECS: number) => b('looks_sayforsecs', { MESSAGE, SECS });
const crab = (...stack: Scripts[string][number]): Scripts => ({ Crabe: [[flag, ...stack]] });

/** [what it shows, the check, programs that pass, programs that do not and what the child is told] */
const CASES: readonly (readonly [string, WrittenCheck, readonly Scripts[], readonly Scripts[], string])[] = [
  ['touches: two sprites', { kind: 'touches', sprite: 'Crabe', other: 'Coffre' },
    [crab(move(150)), crab(glide('Coffre')), crab(b('control_repeat', { TIMES: 15, SUBSTACK: [move(10)] })), { Coffre: [[flag, b('motion_gotoxy', { X: -100, Y: 0 })]] }],
    [crab(move(50)), crab(b('motion_turnright', { DEGREES: 90 }), move(150)), crab(b('looks_hide'), move(150)), {}],
    `Crabe et Coffre${NBSP}: regarde s’ils se touchent.`],
  ['touches: never', { kind: 'touches', sprite: 'Crabe', other: 'Coffre', when: 'never' },
    [crab(move(50)), {}], [crab(move(150), move(-150), wait(0.1), move(150), wait(0.1), move(-150))], `Crabe et Coffre${NBSP}: regarde s’ils se touchent.`],
  ['near-place: at the end', { kind: 'near-place', sprite: 'Crabe', x: 0, y: 0, margin: 15, when: 'at' },
    [crab(move(100)), crab(b('motion_gotoxy', { X: 5, Y: 5 })), crab(glide('Coffre'), b('motion_setx', { X: 0 }))],
    [crab(move(80)), crab(move(100), wait(1), move(100))], 'Crabe n’est pas encore au bon endroit. Regarde la scène.'],
  ['near-place: only y', { kind: 'near-place', sprite: 'Crabe', y: 50 }, [crab(b('motion_changeyby', { DY: 50 }))], [crab(move(50))],
    'Crabe n’est pas encore au bon endroit. Regarde la scène.'],
  ['changes: moves at least', { kind: 'changes', sprite: 'Crabe', what: ['x', 'y'], atLeast: 50 },
    [crab(move(50)), crab(b('motion_changeyby', { DY: -60 })), crab(glide('Coffre'))], [crab(move(49)), crab(say('Bonjour')), {}],
    'Crabe ne change pas encore. Regarde ses blocs.'],
  ['changes: anything, when clicked', { kind: 'changes', sprite: 'Crabe', run: { seconds: 3, inputs: [{ at: 1, do: 'click', sprite: 'Crabe' }] } },
    [{ Crabe: [[clicked, say('Aïe')]] }, { Crabe: [[clicked, b('looks_hide')]] }, { Crabe: [[clicked, b('looks_nextcostume')]] }, { Crabe: [[clicked, b('motion_turnleft', { DEGREES: 15 })]] }],
    [{ Crabe: [[clicked]] }, crab(say('Aïe')), { Coffre: [[clicked, say('Aïe')]] }, { Crabe: [[clicked, say('')]] }],
    'Crabe ne change pas encore. Regarde ses blocs.'],
  ['says: these words, accents and case apart', { kind: 'says', sprite: 'Crabe', text: 'tresor' },
    [crab(say('Un Trésor !')), crab(wait(2), sayFor('le trésor', 1)), crab(b('looks_think', { MESSAGE: 'TRÉSOR' }))], [crab(say('Bonjour')), { Coffre: [[flag, say('trésor')]] }],
    'Regarde ce que Crabe doit dire.'],
  ['says: something, near', { kind: 'says', sprite: 'Crabe', near: 'Coffre' },
    [crab(move(150), sayFor('Coucou', 1)), crab(say('Coucou'), move(150))], [crab(sayFor('Coucou', 1), move(150)), crab(move(150))],
    'Regarde ce que Crabe doit dire.'],
  ['says: even for an instant', { kind: 'says', sprite: 'Crabe', text: 'vite' }, [crab(say('vite'), say('lentement'))], [crab(say('lentement'))], 'Regarde ce que Crabe doit dire.'],
  ['faces: the short way round', { kind: 'faces', sprite: 'Crabe', direction: -180, when: 'at' },
    [crab(b('motion_pointindirection', { DIRECTION: 180 })), crab(b('motion_turnright', { DEGREES: 92 })), crab(b('motion_turnleft', { DEGREES: 270 }))],
    [crab(b('motion_turnright', { DEGREES: 80 })), {}], 'Crabe ne regarde pas encore du bon côté.'],
  ['visibility: hidden, at the end', { kind: 'visibility', sprite: 'Crabe', isVisible: false, when: 'at' },
    [crab(b('looks_hide')), crab(wait(1), b('looks_hide'))], [crab(b('looks_hide'), wait(1), b('looks_show')), {}], 'Regarde si Crabe est caché ou montré.'],
  ['size: grows', { kind: 'size', sprite: 'Crabe', atLeast: 150 },
    [crab(b('looks_setsizeto', { SIZE: 150 })), crab(b('control_repeat', { TIMES: 5, SUBSTACK: [b('looks_changesizeby', { CHANGE: 10 })] }))],
    [crab(b('looks_changesizeby', { CHANGE: 10 }))], 'Regarde la taille de Crabe.'],
  ['size: always small', { kind: 'size', sprite: 'Crabe', atMost: 100, when: 'always' },
    [crab(b('looks_changesizeby', { CHANGE: -10 }))], [crab(b('looks_setsizeto', { SIZE: 150 }), wait(0.2), b('looks_setsizeto', { SIZE: 50 }))], 'Regarde la taille de Crabe.'],
  ['sends-message', { kind: 'sends-message', name: 'Go' },
    [crab(b('event_broadcast', { BROADCAST_INPUT: 'go' })), crab(wait(1), b('event_broadcastandwait', { BROADCAST_INPUT: 'Go' }))],
    [crab(b('event_broadcast', { BROADCAST_INPUT: 'stop' })), { Coffre: [[clicked, b('event_broadcast', { BROADCAST_INPUT: 'Go' })]] }], 'Le message n’est pas encore envoyé.'],
  ['variable: a value', { kind: 'variable', name: 'score', equals: 5, when: 'at' },
    [crab(b('data_setvariableto', { VARIABLE: 'score', VALUE: 5 })), crab(b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 }), wait(1), b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 }))],
    [crab(b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 })), {}], 'Regarde la variable score.'],
  ['variable: between two numbers', { kind: 'variable', name: 'score', atLeast: 10, atMost: 20 },
    [crab(b('data_setvariableto', { VARIABLE: 'score', VALUE: '12' }))], [crab(b('data_setvariableto', { VARIABLE: 'score', VALUE: 'douze' }))], 'Regarde la variable score.'],
  ['comes-to-rest', { kind: 'comes-to-rest', when: 'at' },
    [crab(move(10)), crab(wait(5)), {}], [crab(b('control_forever', { SUBSTACK: [move(1)] })), crab(wait(20))],
    'Le programme ne s’arrête pas encore. Regarde les boucles.'],
];

test.each(CASES)('%s', (_, check, right, notYet, message) => {
  expect(right.map((scripts) => judge(scripts, check).isPassed)).toEqual(right.map(() => true));
  expect(notYet.map((scripts) => judge(scripts, check).isPassed)).toEqual(notYet.map(() => false));
  expect(judge(notYet[0]!, check).message).toBe(message);
});

test('a variable that is not there equals nothing', () => {
  expect(judge({}, { kind: 'variable', name: 'points', atMost: 10 }).isPassed).toBe(false);
});
