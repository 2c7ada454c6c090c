/** Au hasard: stars fall anywhere, a rocket catches them, a meteor hurries by fits, an alien turns up when nobody waits for it. */
import type { Answers } from '../make-lesson.ts';
import { b, type Given, type Stack } from '../script-words.ts';
import { add, addX, addY, below, bounce, flag, forever, goTo, hide, mouseX, move, put, random, repeat, setX, setY, show, toAnyPlace, toMouse, touching, until, wait, waitUntil, when, y } from './words.ts';

const anywhere = random(-200, 200);
const fall = until(below(y, -150), addY(-5));
const fallFrom = (x: Given): Stack => [flag, goTo(x, 150), fall];
const rain: Stack = [flag, forever(goTo(anywhere, 150), fall)];
const meteorWith = (steps: Given): Stack => [flag, goTo(-220, 60), forever(move(steps), bounce)];
const given = { Météore: [meteorWith(6)] };
const Fusée: readonly Stack[] = [[flag, forever(setX(mouseX))]];
const caught = touching('Fusée');
const counting: Stack = [flag, put('score', 0), forever(when(caught, add('score', 1), setY(150)))];
const game = { Fusée, Étoile: [rain, counting] };
const surprise: Stack = [wait(random(1, 3)), toAnyPlace, show, wait(1), hide];
const hurried = { ...game, Météore: [meteorWith(random(2, 12))] };

export const lesson04: Answers = {
  folder: 'lesson-04-au-hasard',
  scene: {
    backdrop: 'backdrops/mars',
    actors: [
      { name: 'Étoile', costumes: ['etoile'], x: -100, y: 20 },
      { name: 'Fusée', costumes: ['comete/fly-1', 'comete/fly-2', 'comete/fly-3'], x: 0, y: -110, size: 70 },
      { name: 'Météore', costumes: ['comete'], x: 60, y: -20 },
      { name: 'Extraterrestre', costumes: ['extraterrestre'], x: 180, y: 60 },
    ],
    variables: { score: 0 },
    shown: ['score'],
  },
  projects: {
    starter: { ...given, Étoile: [fallFrom(0)] },
    'solution-place': { ...given, Étoile: [fallFrom(anywhere)] },
    'solution-place-2': { ...given, Étoile: [[flag, goTo(0, 150), setX(random(-220, 220)), fall]] },
    'wrong-place-1': { ...given, Étoile: [fallFrom(120)] },
    'wrong-place-2': { ...given, Étoile: [[flag, goTo(0, anywhere), fall]] },
    'solution-encore': { ...given, Étoile: [rain] },
    'solution-encore-2': { ...given, Étoile: [[flag, forever(setY(150), setX(anywhere), repeat(60, addY(-5)))]] },
    'wrong-encore-1': { ...given, Étoile: [[...fallFrom(anywhere), forever()]] },
    'wrong-encore-2': { ...given, Étoile: [[flag, forever(goTo(0, 150), fall)]] },
    'solution-fusee': { ...given, Fusée, Étoile: [rain] },
    'solution-fusee-2': { ...given, Fusée: [[flag, forever(toMouse, setY(-110))]], Étoile: [rain] },
    'wrong-fusee-1': { ...given, Fusée: [[flag, forever(toMouse)]], Étoile: [rain] },
    'wrong-fusee-2': { ...given, Fusée: [[flag, setX(mouseX)]], Étoile: [rain] },
    'solution-points': { ...given, ...game },
    'solution-points-2': { ...given, Fusée, Étoile: [rain, [flag, put('score', 0)], [flag, forever(waitUntil(caught), setY(150), add('score', 1))]] },
    'wrong-points-1': { ...given, Fusée, Étoile: [rain, [flag, put('score', 0), forever(when(caught, add('score', 1)))]] },
    'wrong-points-2': { ...given, Fusée, Étoile: [rain, [flag, forever(when(caught, add('score', 1), setY(150)))]] },
    'solution-meteore': hurried,
    'solution-meteore-2': { ...game, Météore: [[flag, goTo(-220, 60), forever(bounce, addX(random(1, 5)), move(random(1, 9)))]] },
    'wrong-meteore-1': { ...game, Météore: [meteorWith(12)] },
    'wrong-meteore-2': { ...game, Météore: [[flag, goTo(-220, 60), forever(move(7), bounce)]] },
    'solution-coucou': { ...hurried, Extraterrestre: [[flag, hide, forever(...surprise)]] },
    'solution-coucou-2': { ...hurried, Extraterrestre: [[flag, hide, forever(toAnyPlace, wait(1), wait(random(0, 2)), show, b('motion_glideto', { SECS: 1, TO: '_random_' }), hide)]] },
    'wrong-coucou-1': { ...hurried, Extraterrestre: [[flag, forever(...surprise)]] },
    'wrong-coucou-2': { ...hurried, Extraterrestre: [[flag, hide, forever(wait(random(1, 3)), show, wait(1), hide)]] },
  },
  pictures: {
    place: { backdrop: 'backdrops/mars', things: [{ drawing: 'etoile', x: 16, y: 20, width: 48, isFaint: true }, { drawing: 'etoile', x: 92, y: 20, width: 56 }, { drawing: 'etoile', x: 178, y: 20, width: 48, isFaint: true }, { mark: 'up-down', x: 105, y: 78, width: 26 }] },
    encore: { backdrop: 'backdrops/mars', things: [{ drawing: 'etoile', x: 50, y: 44, width: 64 }, { mark: 'turn', x: 136, y: 36, width: 72 }] },
    fusee: { backdrop: 'backdrops/mars', things: [{ mark: 'arrow-left', x: 12, y: 70, width: 66 }, { drawing: 'comete/fly-1', x: 76, y: 18, width: 88 }, { mark: 'arrow', x: 162, y: 70, width: 66 }] },
    points: { backdrop: 'backdrops/mars', things: [{ drawing: 'comete/fly-2', x: 24, y: 34, width: 80 }, { drawing: 'etoile', x: 82, y: 8, width: 60 }, { mark: 'stars', x: 132, y: 44, width: 100 }] },
    meteore: { backdrop: 'backdrops/mars', things: [{ drawing: 'comete', x: 20, y: 40, width: 64 }, { mark: 'hops', x: 88, y: 44, width: 130 }] },
    coucou: { backdrop: 'backdrops/mars', things: [{ drawing: 'extraterrestre', x: 24, y: 50, width: 70, isFaint: true }, { mark: 'clock', x: 92, y: 18, width: 54 }, { drawing: 'extraterrestre', x: 150, y: 40, width: 78 }] },
  },
};
