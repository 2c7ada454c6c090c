/** Mon jeu à moi: a theme, a hero, a gift, a danger, an end, and the names of who made it and who tried it. */
import type { Answers } from '../make-lesson.ts';
import { b, v, type Stack } from '../script-words.ts';
import { above, add, addX, below, bounce, flag, forever, goTo, hide, move, onKey, pressed, put, say, stopAll, toAnyPlace, toMouse, touching, wait, waitUntil, when } from './words.ts';

const hero = touching('Héros');
const follow: Stack = [flag, forever(toMouse)];
const jump: Stack = [flag, forever(when(hero, toAnyPlace))];
const count: Stack = [flag, put('score', 0), forever(when(hero, toAnyPlace, add('score', 1)))];
const roam: Stack = [flag, forever(move(4), bounce, when(hero, add('score', -1), wait(1)))];
const end: Stack = [flag, waitUntil(above(v('score'), 10)), stopAll];
const credits: Stack = [flag, say('Un jeu de Lila, testé par Tom', 3)];
const one = { Héros: [follow] };
const two = { ...one, Cadeau: [jump] };
const three = { ...one, Cadeau: [count] };
const four = { ...three, Danger: [roam] };
const five = { ...four, Héros: [follow, end] };

export const lesson07: Answers = {
  folder: 'lesson-07-mon-jeu',
  scene: {
    backdrop: ['backdrops/ice', 'backdrops/space', 'backdrops/candy', 'backdrops/castle', 'backdrops/underwater'],
    actors: [
      { name: 'Héros', costumes: ['manchot', 'soucoupe', 'lapin', 'mage', 'scopi'], x: -150, y: -60 },
      { name: 'Cadeau', costumes: ['poisson', 'etoile', 'gateau', 'couronne', 'diamant'], x: 80, y: -80, sounds: ['pop', 'magic'] },
      { name: 'Danger', costumes: ['fantome', 'comete', 'abeille', 'extraterrestre', 'requin'], x: 160, y: 100, direction: 120, sounds: ['oops'] },
    ],
    variables: { score: 7 },
    shown: ['score'],
  },
  projects: {
    starter: { Héros: [[flag, forever()]] },
    'solution-heros': one,
    'solution-heros-2': { Héros: [[flag, goTo(0, -60), forever(when(pressed('right arrow'), addX(8)), when(pressed('left arrow'), addX(-8)))]] },
    'wrong-heros-1': { Héros: [[flag, goTo(0, -60), forever()]] },
    'wrong-heros-2': { Héros: [[flag, forever(addX(5))]] },
    'solution-cadeau': two,
    'solution-cadeau-2': { Héros: [[onKey('right arrow'), addX(10)], [onKey('left arrow'), addX(-10)], [flag, forever()]], Cadeau: [[flag, waitUntil(hero), hide]] },
    'wrong-cadeau-1': { ...one, Cadeau: [[flag, when(hero, toAnyPlace)]] },
    'wrong-cadeau-2': { ...one, Cadeau: [[flag, forever(when(hero))]] },
    'solution-score': three,
    'solution-score-2': { ...one, Cadeau: [[flag, put('score', 0)], [flag, forever(waitUntil(hero), add('score', 5), toAnyPlace)]] },
    'wrong-score-1': { ...one, Cadeau: [[flag, forever(when(hero, toAnyPlace, add('score', 1)))]] },
    'wrong-score-2': { ...one, Cadeau: [[flag, put('score', 0), forever(when(hero, toAnyPlace))]] },
    'solution-danger': four,
    'solution-danger-2': { ...three, Danger: [[flag, forever(b('motion_pointtowards', { TOWARDS: 'Héros' }), move(2))], [flag, forever(waitUntil(hero), put('score', 0), toAnyPlace)]] },
    'wrong-danger-1': { ...three, Danger: [[flag, forever(when(hero, add('score', -1), wait(1)))]] },
    'wrong-danger-2': { ...three, Danger: [[flag, forever(move(4), bounce)]] },
    'solution-fin': five,
    'solution-fin-2': { ...four, Héros: [follow, [flag, forever(when(above(v('score'), 20), b('looks_switchbackdropto', { BACKDROP: 'Espace' }), stopAll))]] },
    'wrong-fin-1': { ...four, Héros: [follow, [flag, stopAll]] },
    'wrong-fin-2': { ...four, Héros: [follow, [flag, waitUntil(below(v('score'), -5)), say('Perdu, rejoue !')]] },
    'solution-generique': { ...five, Héros: [follow, end, credits] },
    'solution-generique-2': { ...five, Héros: [[flag, say('Auteur : Noé', 1), say('Testeuse : Mei', 1), forever(toMouse)], end] },
    'wrong-generique-1': { ...five, Héros: [follow, end, [say('Un jeu de Lila')]] },
    'wrong-generique-2': { ...five, Héros: [follow, [...end.slice(0, 2), say('Un jeu de Lila'), stopAll]] },
  },
  pictures: {
    heros: { backdrop: 'backdrops/ice', things: [{ drawing: 'manchot', x: 14, y: 52, width: 68 }, { drawing: 'lapin', x: 86, y: 52, width: 68 }, { drawing: 'mage', x: 158, y: 48, width: 72 }] },
    cadeau: { backdrop: 'backdrops/ice', things: [{ drawing: 'manchot', x: 26, y: 46, width: 78 }, { drawing: 'poisson', x: 120, y: 60, width: 64 }, { mark: 'stars', x: 110, y: 14, width: 100 }] },
    score: { backdrop: 'backdrops/candy', things: [{ drawing: 'gateau', x: 30, y: 44, width: 70 }, { mark: 'arrow', x: 104, y: 70, width: 50 }, { drawing: 'etoile', x: 162, y: 46, width: 60 }] },
    danger: { backdrop: 'backdrops/castle', things: [{ drawing: 'fantome', x: 24, y: 36, width: 84 }, { mark: 'hops', x: 104, y: 30, width: 60 }, { drawing: 'mage', x: 150, y: 52, width: 76 }] },
    fin: { backdrop: 'backdrops/space', things: [{ drawing: 'soucoupe', x: 24, y: 40, width: 92 }, { drawing: 'couronne', x: 142, y: 44, width: 72 }] },
    generique: { backdrop: 'backdrops/ice', things: [{ drawing: 'manchot', x: 30, y: 54, width: 78 }, { mark: 'bubble', x: 100, y: 8, width: 104 }] },
  },
};
