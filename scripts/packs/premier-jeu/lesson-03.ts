/** Le score: Scopi hunts a diamond; a variable counts, starts from nothing, is compared, and a shark takes points away. */
import type { Answers } from '../make-lesson.ts';
import { v, type Stack } from '../script-words.ts';
import { above, add, below, flag, forever, hide, put, say, sayOn, show, toAnyPlace, toMouse, touching, wait, waitUntil, when } from './words.ts';

const sub = touching('Scopi');
const follow: Stack = [flag, forever(toMouse)];
const given = { Scopi: [follow] };
const gem: Stack = [flag, put('score', 0), forever(when(sub, toAnyPlace, add('score', 1)))];
const chest: Stack = [flag, show, forever(when(sub, add('score', 5), hide))];
const full = { ...given, Diamant: [gem] };
const both = { ...full, Coffre: [chest] };
const win: Stack = [flag, waitUntil(above(v('score'), 5)), say('Gagné !')];
const whole = { ...both, Scopi: [follow, win] };

export const lesson03: Answers = {
  folder: 'lesson-03-le-score',
  scene: {
    backdrop: 'backdrops/treasure',
    actors: [
      { name: 'Scopi', costumes: ['scopi/dive-1', 'scopi/dive-2', 'scopi/dive-3', 'scopi/dive-4', 'scopi/happy-1', 'scopi/happy-2'], x: -40, y: 60, size: 85 },
      { name: 'Diamant', costumes: ['diamant'], x: 140, y: 110 },
      { name: 'Coffre', costumes: ['coffre'], x: -170, y: -110 },
      { name: 'Requin', costumes: ['croc/swim-1', 'croc/swim-2', 'croc/eat-1', 'croc/eat-2'], x: 170, y: -100, size: 60 },
    ],
    variables: { score: 0 },
    shown: ['score'],
  },
  projects: {
    starter: { ...given, Diamant: [[flag, forever(when(sub, toAnyPlace))]] },
    'solution-point': { ...given, Diamant: [[flag, forever(when(sub, toAnyPlace, add('score', 1)))]] },
    'solution-point-2': { ...given, Diamant: [[flag, forever(waitUntil(sub), add('score', 1), toAnyPlace)]] },
    'wrong-point-1': { ...given, Diamant: [[flag, forever(when(sub, toAnyPlace), add('score', 1))]] },
    'wrong-point-2': { ...given, Diamant: [[flag, forever(when(sub, toAnyPlace, add('score', 10)))]] },
    'solution-zero': full,
    'solution-zero-2': { ...given, Diamant: [[flag, put('score', 0)], [flag, forever(waitUntil(sub), add('score', 1), toAnyPlace)]] },
    'wrong-zero-1': { ...given, Diamant: [[flag, forever(put('score', 0), when(sub, toAnyPlace, add('score', 1)))]] },
    'wrong-zero-2': { ...given, Diamant: [[flag, put('score', 1), forever(when(sub, toAnyPlace, add('score', 1)))]] },
    'solution-coffre': { ...full, Coffre: [[flag, forever(when(sub, add('score', 5), hide))]] },
    'solution-coffre-2': { ...full, Coffre: [[flag, waitUntil(sub), hide, add('score', 5)]] },
    'wrong-coffre-1': { ...full, Coffre: [[flag, forever(when(sub, add('score', 5)))]] },
    'wrong-coffre-2': { ...full, Coffre: [[flag, when(sub, add('score', 5), hide)]] },
    'solution-revient': both,
    'solution-revient-2': { ...full, Coffre: [[flag, show], [flag, waitUntil(sub), hide, add('score', 5)]] },
    'wrong-revient-1': { ...full, Coffre: [[flag, hide, forever(when(sub, add('score', 5)))]] },
    'wrong-revient-2': { ...full, Coffre: [[flag, waitUntil(sub), add('score', 5), hide, show]] },
    'solution-gagne': whole,
    'solution-gagne-2': { ...both, Scopi: [follow, [flag, forever(when(above(v('score'), 6), sayOn('Bravo !')))]] },
    'wrong-gagne-1': { ...both, Scopi: [follow, [flag, waitUntil(below(v('score'), 5)), say('Gagné !')]] },
    'wrong-gagne-2': { ...both, Scopi: [follow, [flag, when(above(v('score'), 5), say('Gagné !'))]] },
    'solution-requin': { ...whole, Requin: [[flag, forever(when(sub, add('score', -1), wait(1)))]] },
    'solution-requin-2': { ...whole, Requin: [[flag, forever(waitUntil(sub), wait(0.8), add('score', -1))]] },
    'wrong-requin-1': { ...whole, Requin: [[flag, forever(when(sub, add('score', -1)))]] },
    'wrong-requin-2': { ...whole, Requin: [[flag, forever(when(sub, add('score', 1), wait(1)))]] },
  },
  pictures: {
    point: { backdrop: 'backdrops/treasure', things: [{ drawing: 'scopi/dive-1', x: 14, y: 30, width: 92 }, { mark: 'arrow', x: 104, y: 60, width: 46 }, { drawing: 'diamant', x: 156, y: 46, width: 64 }] },
    zero: { backdrop: 'backdrops/treasure', things: [{ drawing: 'diamant', x: 26, y: 46, width: 64 }, { mark: 'turn', x: 122, y: 40, width: 76 }] },
    coffre: { backdrop: 'backdrops/treasure', things: [{ drawing: 'coffre', x: 120, y: 58, width: 92 }, { drawing: 'scopi/happy-1', x: 22, y: 22, width: 96 }, { mark: 'stars', x: 112, y: 14, width: 100 }] },
    revient: { backdrop: 'backdrops/treasure', things: [{ drawing: 'coffre', x: 14, y: 58, width: 84, isFaint: true }, { mark: 'arrow', x: 98, y: 80, width: 44 }, { drawing: 'coffre', x: 144, y: 58, width: 84 }] },
    gagne: { backdrop: 'backdrops/treasure', things: [{ drawing: 'scopi/happy-2', x: 20, y: 34, width: 104 }, { mark: 'bubble', x: 108, y: 4, width: 76 }, { drawing: 'couronne', x: 172, y: 78, width: 52 }] },
    requin: { backdrop: 'backdrops/treasure', things: [{ drawing: 'croc/eat-1', x: 4, y: 34, width: 130 }, { drawing: 'scopi/dive-2', x: 146, y: 40, width: 84 }] },
  },
};
