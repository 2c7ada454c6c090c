/** The kinds of checks that games, stories, drawings and music need. */
import { expect, test } from 'vitest';
import { b, call, define, input, judge, v, type WrittenCheck } from './sample-checks.ts';
import type { Scripts } from '../../../scripts/packs/scene.ts';
import type { Stack, Written } from '../../../scripts/packs/script-words.ts';

const NBSP = '\u00a0';
const flag = b('event_whenflagclicked');
const wait = (DURATION: number) => b('control_wait', { DURATION });
const say = (MESSAGE: string) => b('looks_say', { MESSAGE });
const sayFor = (MESSAGE: string, SECS: number) => b('looks_sayforsecs', { MESSAGE, SECS });
const repeat = (TIMES: number, ...SUBSTACK: Stack) => b('control_repeat', { TIMES, SUBSTACK });
const forever = (...SUBSTACK: Stack) => b('control_forever', { SUBSTACK });
const crab = (...stack: Stack): Scripts => ({ Crabe: [[flag, ...stack]] });
const clone = b('control_create_clone_of', { CLONE_OPTION: '_myself_' });
const add = (ITEM: string | number) => b('data_addtolist', { ITEM, LIST: 'panier' });
const take = (INDEX: number | string): Stack => [b('data_addtolist', { ITEM: b('data_itemoflist', { INDEX, LIST: 'vrac' }), LIST: 'panier' }), b('data_deleteoflist', { INDEX, LIST: 'vrac' })];
const score = (VALUE: string | number) => b('data_setvariableto', { VARIABLE: 'score', VALUE });
const step = b('motion_changexby', { DX: 2 });
const costume = (COSTUME: string) => b('looks_switchcostumeto', { COSTUME });
const backdrop = (BACKDROP: string) => b('looks_switchbackdropto', { BACKDROP });
const random = b('operator_random', { FROM: -100, TO: 100 });
const down = b('pen_penDown');
const polygon = (sides: number, side: number): Stack => [repeat(sides, b('motion_movesteps', { STEPS: side }), b('motion_turnright', { DEGREES: 360 / sides }))];
const note = (NOTE: number) => b('music_playNoteForBeats', { NOTE, BEATS: 0.5 });
const put = (VARIABLE: string, VALUE: number) => b('data_setvariableto', { VARIABLE, VALUE });
const playItem = (INDEX: number | Written) => b('music_playNoteForBeats', { NOTE: b('data_itemoflist', { INDEX, LIST: 'panier' }), BEATS: 0.5 });
const drum = b('music_playDrumForBeats', { DRUM: 1, BEATS: 0.5 });
const rest = (BEATS: number) => b('music_restForBeats', { BEATS });
const square = define('carré %s', ['côté']);
const keyRight: WrittenCheck['run'] = { seconds: 3, inputs: [{ at: 0, do: 'flag' }, { at: 1, do: 'key', key: 'right arrow', seconds: 1 }] };
const whileRight = (...SUBSTACK: Stack) => forever(b('control_if', { CONDITION: b('sensing_keypressed', { KEY_OPTION: 'right arrow' }), SUBSTACK }));

/** [what it shows, the check, programs that pass, programs that do not and what the child is told of the first] */
const CASES: readonly (readonly [string, WrittenCheck, readonly Scripts[], readonly Scripts[], string])[] = [
  ['wears: a costume', { kind: 'wears', sprite: 'Crabe', costume: 'crabe-pinces' },
    [crab(costume('crabe-pinces')), crab(b('looks_nextcostume'))], [{}, crab(costume('crabe'))], 'Regarde le costume ou le décor. Ce n’est pas encore le bon.'],
  ['wears: one of several backdrops, at the end', { kind: 'wears', costume: ['plage', 'forêt'], when: 'at' },
    [crab(backdrop('plage')), { Stage: [[flag, b('looks_nextbackdrop')]] }], [{}, crab(backdrop('plage'), wait(1), backdrop('mer'))], 'Regarde le costume ou le décor. Ce n’est pas encore le bon.'],
  ['effect: ghost, then none', { kind: 'effect', sprite: 'Crabe', effect: 'ghost', atLeast: 50 },
    [crab(b('looks_seteffectto', { EFFECT: 'GHOST', VALUE: 50 })), crab(repeat(6, b('looks_changeeffectby', { EFFECT: 'GHOST', CHANGE: 10 })))],
    [crab(b('looks_seteffectto', { EFFECT: 'COLOR', VALUE: 50 })), {}], 'Regarde l’effet de Crabe. Ce n’est pas encore la bonne valeur.'],
  ['in-order: who speaks', { kind: 'in-order', what: 'speaker', values: ['Crabe', 'Coffre', 'Crabe'] },
    [{ Crabe: [[flag, sayFor('Toc', 1), wait(1), sayFor('Toc toc', 1)]], Coffre: [[flag, wait(1.5), sayFor('Qui est là ?', 0.3)]] },
      { Crabe: [[flag, say('Toc'), b('event_broadcast', { BROADCAST_INPUT: 'Go' }), wait(1), say('Toc toc')]], Coffre: [[b('event_whenbroadcastreceived', { BROADCAST_OPTION: 'Go' }), say('Oui ?')]] }],
    [crab(say('Toc'), wait(1), say('Toc')), { Crabe: [[flag, say('a')]], Coffre: [[flag, wait(1), say('b')]] }], 'Regarde dans quel ordre les choses arrivent.'],
  ['in-order: costumes, the right way round', { kind: 'in-order', what: 'costume', sprite: 'Crabe', values: ['crabe-pinces', 'crabe', 'crabe-pinces'] },
    [crab(repeat(3, b('looks_nextcostume'), wait(0.2)))], [crab(b('looks_nextcostume'), wait(1), b('looks_nextcostume'))], 'Regarde dans quel ordre les choses arrivent.'],
  ['in-order: messages and words', { kind: 'in-order', what: 'says', values: ['un', 'deux'] },
    [crab(say('Un !'), wait(0.1), say('et DEUX'))], [crab(say('deux'), wait(0.1), say('un'))], 'Regarde dans quel ordre les choses arrivent.'],
  ['in-order: each for a while', { kind: 'in-order', what: 'costume', sprite: 'Crabe', values: ['crabe', 'crabe-pinces', 'crabe'], lasts: 0.5 },
    [crab(repeat(2, wait(1), b('looks_nextcostume'))), crab(costume('crabe-pinces'), costume('crabe'), wait(0.6), costume('crabe-pinces'), wait(2), costume('crabe'))],
    [crab(repeat(2, b('looks_nextcostume'), wait(0.1))), crab(wait(1), costume('crabe-pinces'), wait(0.1), costume('crabe'))], 'Regarde dans quel ordre les choses arrivent.'],
  ['bubbles: nobody speaks over another', { kind: 'bubbles', atMost: 1, when: 'always' },
    [{ Crabe: [[flag, sayFor('a', 1)]], Coffre: [[flag, wait(2), sayFor('b', 1)]] }, {}],
    [{ Crabe: [[flag, sayFor('a', 2)]], Coffre: [[flag, wait(1), sayFor('b', 2)]] }], `Regarde les bulles${NBSP}: il y en a 2 en même temps.`],
  ['asks', { kind: 'asks', sprite: 'Crabe', text: 'âge' },
    [crab(b('sensing_askandwait', { QUESTION: 'Quel age as-tu ?' }))], [crab(say('Quel âge as-tu ?')), { Coffre: [[flag, b('sensing_askandwait', { QUESTION: 'Ton âge ?' })]] }], 'La question n’est pas encore posée.'],
  ['clones: a crowd', { kind: 'clones', sprite: 'Crabe', atLeast: 5 },
    [crab(repeat(5, clone)), { Coffre: [[flag, repeat(6, b('control_create_clone_of', { CLONE_OPTION: 'Crabe' }), wait(0.1))]] }],
    [crab(repeat(4, clone)), { Crabe: [[flag, repeat(9, clone)], [b('control_start_as_clone'), b('control_delete_this_clone')]] }], `Compte les clones de Crabe${NBSP}: il y en a 4.`],
  ['clones: all gone at the end', { kind: 'clones', sprite: 'Crabe', atMost: 0, when: 'at' },
    [{ Crabe: [[flag, repeat(9, clone)], [b('control_start_as_clone'), wait(1), b('control_delete_this_clone')]] }], [crab(clone)], `Compte les clones de Crabe${NBSP}: il y en a 1.`],
  ['stays-on-stage', { kind: 'stays-on-stage', sprite: 'Crabe', when: 'always' },
    [crab(forever(b('motion_movesteps', { STEPS: 10 }), b('motion_ifonedgebounce'))), {}], [crab(forever(b('motion_movesteps', { STEPS: 10 })))], 'Crabe sort de la scène. Regarde où il va.'],
  ['list: just these items', { kind: 'list', name: 'panier', equals: ['pomme', 3], when: 'at' },
    [crab(add('Pomme'), add('3')), crab(add(3), b('data_insertatlist', { ITEM: 'pomme', INDEX: 1, LIST: 'panier' }))], [crab(add('pomme')), crab(add(3), add('pomme'))], 'Regarde la liste panier. Nombre d’éléments : 1.'],
  ['list: sorted as numbers', { kind: 'list', name: 'panier', sorted: 'up', atLeast: 3, when: 'at' },
    [crab(add(2), add('9'), add(10))], [crab(add(2), add(10), add(9)), crab(add(1), add(2))], 'Regarde la liste panier. Nombre d’éléments : 3.'],
  ['list: the same items as another had, in any order', { kind: 'list', name: 'panier', sameAs: 'vrac', when: 'at' },
    [crab(repeat(3, ...take(1))), crab(repeat(3, ...take('last'))), crab(add('2'), add('DIX'), add(1))],
    [crab(repeat(2, ...take(1))), crab(add('dix'), add('dix'), add(2)), crab(add(1), add(2), add('dix'), add(2)), {}], 'Regarde la liste panier. Nombre d’éléments : 2.'],
  ['obeys: a costume for a value', { kind: 'obeys', sprite: 'Crabe', variable: 'score', atLeast: 5, costume: 'crabe-pinces' },
    [crab(score(6), wait(0.2), costume('crabe-pinces')), crab(score(4)), crab(costume('crabe-pinces'), score(9), wait(1), score(2), costume('crabe'))],
    [crab(score(6)), crab(score(6), costume('crabe-pinces'), wait(2), costume('crabe'))], 'Regarde Crabe quand score vaut 6.'],
  ['obeys: stands still', { kind: 'obeys', sprite: 'Crabe', variable: 'score', equals: 'Stop', isMoving: false },
    [crab(score('go'), repeat(20, step), score('stop'), wait(2), score('go'), repeat(20, step)), crab(score('stop'), repeat(5, step))],
    [crab(score('stop'), repeat(60, step)), crab(score('stop'), wait(2), step)], 'Regarde Crabe quand score vaut stop.'],
  ['obeys: moves', { kind: 'obeys', sprite: 'Crabe', variable: 'score', equals: 1, isMoving: true, run: { seconds: 3 } },
    [crab(score(1), forever(step)), crab(score(1), forever(step, wait(0.1))), crab(score(1), repeat(10, step), score(2))], [crab(score(1)), crab(score(1), repeat(20, step))], 'Regarde Crabe quand score vaut 1.'],
  ['varies: chance', { kind: 'varies', sprite: 'Crabe', run: { seconds: 1 } },
    [crab(b('motion_gotoxy', { X: random, Y: 0 })), crab(b('motion_goto', { TO: '_random_' }))], [crab(b('motion_gotoxy', { X: 50, Y: 0 })), {}], 'C’est toujours pareil. Essaie avec un nombre au hasard.'],
  ['varies: a variable', { kind: 'varies', variable: 'score', run: { seconds: 1, seeds: [4, 5, 6] } },
    [crab(b('data_setvariableto', { VARIABLE: 'score', VALUE: random }))], [crab(b('data_setvariableto', { VARIABLE: 'score', VALUE: 5 }))], 'C’est toujours pareil. Essaie avec un nombre au hasard.'],
  ['draws: a square that closes, of long sides', { kind: 'draws', figures: 1, sides: 4, side: 50 },
    [crab(down, ...polygon(4, 60)), crab(down, repeat(4, repeat(6, b('motion_movesteps', { STEPS: 10 })), b('motion_turnleft', { DEGREES: 90 })))],
    [crab(down, ...polygon(4, 20)), crab(...polygon(4, 60)), crab(down, ...polygon(3, 60)), crab(down, repeat(3, b('motion_movesteps', { STEPS: 60 }), b('motion_turnright', { DEGREES: 90 })))],
    `Regarde le dessin${NBSP}: il manque encore quelque chose.`],
  ['draws: a rosette of many headings', { kind: 'draws', figures: 6, headings: 12 },
    [crab(down, repeat(6, ...polygon(4, 40), b('motion_turnright', { DEGREES: 50 })))], [crab(down, repeat(6, ...polygon(4, 40))), crab(down, ...polygon(4, 40))], `Regarde le dessin${NBSP}: il manque encore quelque chose.`],
  ['draws: a growing spiral', { kind: 'draws', isGrowing: true },
    [crab(down, b('data_setvariableto', { VARIABLE: 'score', VALUE: 2 }), repeat(24, b('motion_movesteps', { STEPS: v('score') }), b('motion_turnright', { DEGREES: 30 }), b('data_changevariableby', { VARIABLE: 'score', VALUE: 3 })))],
    [crab(down, ...polygon(24, 20))], `Regarde le dessin${NBSP}: il manque encore quelque chose.`],
  ['plays: even beats', { kind: 'plays', what: ['drum'], atLeast: 4, isEven: true, when: 'at' },
    [crab(repeat(4, drum, rest(0.5))), crab(forever(drum)), crab(b('music_setTempo', { TEMPO: 90 }), repeat(9, b('music_playDrumForBeats', { DRUM: 1, BEATS: 0.25 }), rest(0.25)))], [crab(repeat(3, drum)), crab(drum, drum, rest(1), drum, drum)], `Écoute bien${NBSP}: ce n’est pas encore ce qu’on attend.`],
  ['plays: these notes in a row', { kind: 'plays', notes: [60, 62, 64] },
    [crab(note(60), note(62), note(64)), crab(note(50), note(60), note(62), note(64))], [crab(note(60), note(64), note(62)), crab(drum)], `Écoute bien${NBSP}: ce n’est pas encore ce qu’on attend.`],
  ['plays: different notes', { kind: 'plays', different: 3, atLeast: 4 },
    [crab(note(60), note(62), note(60), note(64)), crab(note(60), drum, note(62), drum)], [crab(repeat(5, note(60), note(62))), crab(note(60), note(62), note(64))], `Écoute bien${NBSP}: ce n’est pas encore ce qu’on attend.`],
  ['plays: the list as it is now', { kind: 'plays', notes: [50, 55, 53], run: { seconds: 5, inputs: [{ at: 0, do: 'set', name: 'panier', to: [50, 55, 53] }, { at: 0, do: 'flag' }] } },
    [crab(put('score', 1), repeat(3, playItem(v('score')), b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 }))), crab(playItem(1), playItem(2), playItem(3))],
    [crab(note(50), note(55)), crab(add(60), playItem(1), playItem(4), playItem(3))], `Écoute bien${NBSP}: ce n’est pas encore ce qu’on attend.`],
  ['a variable is set while the program runs', { kind: 'variable', name: 'score', atLeast: 42, from: 1, run: { seconds: 2, inputs: [{ at: 0, do: 'flag' }, { at: 1, do: 'set', name: 'score', to: 41 }, { at: 1, do: 'set', name: 'nothing', to: 1 }] } },
    [crab(put('score', 0), b('control_wait_until', { CONDITION: b('operator_gt', { OPERAND1: v('score'), OPERAND2: 40 }) }), b('data_changevariableby', { VARIABLE: 'score', VALUE: 1 }))],
    [crab(put('score', 0)), crab(forever(put('score', 0)))], 'Regarde la variable score.'],
  ['plays-together: in the third second too', { kind: 'plays-together', sprite: 'Crabe', other: 'Coffre', from: 2 },
    [{ Crabe: [[flag, repeat(6, note(60))]], Coffre: [[flag, repeat(6, drum)]] }], [{ Crabe: [[flag, repeat(6, note(60))]], Coffre: [[flag, drum]] }], 'Crabe et Coffre ne jouent pas encore ensemble.'],
  ['plays-together', { kind: 'plays-together', sprite: 'Crabe', other: 'Coffre', atLeast: 3 },
    [{ Crabe: [[flag, repeat(4, note(60))]], Coffre: [[flag, repeat(4, drum)]] }], [{ Crabe: [[flag, repeat(4, note(60))]], Coffre: [[flag, wait(0.2), repeat(4, drum)]] }], 'Crabe et Coffre ne jouent pas encore ensemble.'],
  ['custom-block: called with different values', { kind: 'custom-block', inputs: 1, calls: 2, isVaried: true },
    [{ Crabe: [[square, repeat(4, b('motion_movesteps', { STEPS: input('côté') }))], [flag, call('carré %s', 20), call('carré %s', 40)]] }],
    [{ Crabe: [[square, wait(1)], [flag, call('carré %s', 20), call('carré %s', 20)]] }, { Crabe: [[square], [flag, call('carré %s', 20), call('carré %s', 40)]] }, { Crabe: [[square, wait(1)], [call('carré %s', 20), call('carré %s', 40)]] }],
    'Ton bloc à toi n’est pas encore utilisé comme il faut.'],
  ['a key held down: moves while it is, then rests', { kind: 'near-place', sprite: 'Crabe', x: -40, margin: 12, when: 'at', run: keyRight },
    [crab(whileRight(b('motion_changexby', { DX: 2 })))], [crab(forever(b('motion_changexby', { DX: 1 }))), {}], 'Crabe n’est pas encore au bon endroit. Regarde la scène.'],
  ['the mouse is followed', { kind: 'near-place', sprite: 'Crabe', x: 120, y: 80, when: 'at', run: { seconds: 2, inputs: [{ at: 0, do: 'flag' }, { at: 0.5, do: 'mouse', x: 120, y: 80 }] } },
    [crab(forever(b('motion_goto', { TO: '_mouse_' })))], [crab(b('motion_goto', { TO: '_mouse_' }))], 'Crabe n’est pas encore au bon endroit. Regarde la scène.'],
  ['touches: a clone counts', { kind: 'touches', sprite: 'Crabe', other: 'Coffre' },
    [{ Crabe: [[flag, clone], [b('control_start_as_clone'), b('motion_goto', { TO: 'Coffre' })]] }], [crab(clone)], `Crabe et Coffre${NBSP}: regarde s’ils se touchent.`],
];

test.each(CASES)('%s', (_, check, right, notYet, message) => {
  expect(right.map((scripts) => judge(scripts, check).isPassed)).toEqual(right.map(() => true));
  expect(notYet.map((scripts) => judge(scripts, check).isPassed)).toEqual(notYet.map(() => false));
  expect(judge(notYet[0]!, check).message).toBe(message);
});
