/** La machine qui s’explique: a machine of one’s own with an input, a memory, a decision, and words on what it does and who chose. */
import type { Answers } from '../make-lesson.ts';
import { v, type Stack } from '../script-words.ts';
import { above, add, answer, ask, clicked, costume, either, equals, flag, forever, grow, join, onKey, put, sayFor, sizeTo, wait, when } from './words.ts';

const press: Stack = [clicked, add('compte', 1)];
const zero: Stack = [flag, put('compte', 0)];
const full = above(v('compte'), 5);
const decide: Stack = [flag, forever(either(full, [costume('coeur')], [costume('ampoule')]))];
const reset: Stack = [onKey('space'), put('compte', 0)];
const explain: Stack = [clicked, sayFor('Je compte tes clics. À 6, je t’aime !', 3)];
const chosen: Stack = [...explain, sayFor('J’ai choisi 6, parce que j’ai 6 amis.', 3)];
const QUESTION = 'Qui décide : la machine, ou la personne qui programme ?';
const debate: Stack = [onKey('q'), ask(QUESTION), sayFor(join('Tu penses : ', answer))];
const one = { Bouton: [press] };
const two = { ...one, Machine: [zero] };
const three = { ...two, Lampe: [decide] };
const four = { ...three, Machine: [zero, reset] };
const six = { ...three, Machine: [zero, reset, chosen] };

export const lesson06: Answers = {
  folder: 'lesson-06-la-machine-qui-s-explique',
  scene: {
    backdrop: ['backdrops/space-station', 'backdrops/kitchen', 'backdrops/classroom', 'backdrops/candy', 'backdrops/garden'],
    actors: [
      { name: 'Machine', costumes: ['bip/walk-1', 'bip/dance-1', 'bip/dance-2', 'engrenage', 'chateau', 'comete/ground'], x: -130, y: -60 },
      { name: 'Bouton', costumes: ['bouton', 'cloche', 'cadeau', 'tambour'], x: 10, y: -100 },
      { name: 'Lampe', costumes: ['ampoule', 'coeur', 'etoile', 'content', 'triste', 'gateau', 'fantome'], x: 140, y: -20, sounds: ['magic', 'win'] },
    ],
    variables: { compte: 7 },
    shown: ['compte'],
  },
  projects: {
    starter: {},
    'solution-bouton': one,
    'solution-bouton-2': { Bouton: [[clicked, grow(20), add('compte', 5), wait(0.1), grow(-20)]] },
    'wrong-bouton-1': { Bouton: [[flag, add('compte', 1)]] },
    'wrong-bouton-2': { Bouton: [[clicked, put('compte', 1)]] },
    'solution-zero': two,
    'solution-zero-2': { ...one, Bouton: [press, zero] },
    'wrong-zero-1': { ...one, Machine: [[clicked, put('compte', 0)]] },
    'wrong-zero-2': { ...one, Machine: [[flag, forever(put('compte', 0))]] },
    'solution-decide': three,
    'solution-decide-2': { ...two, Lampe: [[flag, sizeTo(100), forever(when(above(v('compte'), 9), sizeTo(200)))]] },
    'wrong-decide-1': { ...two, Lampe: [[flag, either(full, [costume('coeur')], [costume('ampoule')])]] },
    'wrong-decide-2': { ...two, Lampe: [[flag, wait(0.8), costume('coeur')]] },
    'solution-remise': four,
    'solution-remise-2': { ...three, Bouton: [press, [onKey('space'), wait(0.2), put('compte', 0)]] },
    'wrong-remise-1': { ...three, Machine: [zero, [onKey('space'), add('compte', -1)]] },
    'wrong-remise-2': { ...three, Machine: [zero, [onKey('a'), put('compte', 0)]] },
    'solution-explique': { ...four, Machine: [zero, reset, explain] },
    'solution-explique-2': { ...four, Machine: [zero, reset, [clicked, sayFor(join('Tu as cliqué : ', v('compte')), 2), sayFor('Je suis une machine à gâteaux.', 2)]] },
    'wrong-explique-1': { ...four, Machine: [zero, reset, [flag, sayFor('Je compte tes clics.', 3)]] },
    'wrong-explique-2': { ...four, Machine: [zero, reset, [clicked, add('compte', 1)]] },
    'solution-choix': six,
    'solution-choix-2': { ...four, Machine: [zero, reset, [clicked, sayFor('Je compte.', 1), when(equals(1, 1), sayFor('Lila a choisi le cœur.', 2))]] },
    'wrong-choix-1': { ...four, Machine: [zero, reset, [clicked, sayFor('Je compte tes clics.', 3), sayFor('C’est tout.', 2)]] },
    'wrong-choix-2': { ...four, Machine: [zero, reset, explain, [sayFor('J’ai choisi 6.', 3)]] },
    'solution-qui': { ...six, Machine: [zero, reset, chosen, debate] },
    'solution-qui-2': { ...six, Machine: [zero, reset, chosen, [onKey('q'), sayFor('Une question…', 0.5), ask('Toi ou moi ?'), wait(0.2), sayFor(answer, 3)]] },
    'wrong-qui-1': { ...six, Machine: [zero, reset, chosen, [onKey('q'), sayFor(QUESTION)]] },
    'wrong-qui-2': { ...six, Machine: [zero, reset, chosen, [onKey('q'), sayFor(answer), ask(QUESTION)]] },
  },
  pictures: {
    bouton: { backdrop: 'backdrops/space-station', things: [{ drawing: 'bouton', x: 60, y: 20, width: 82 }, { mark: 'hand', x: 112, y: 72, width: 54 }] },
    zero: { backdrop: 'backdrops/space-station', things: [{ drawing: 'bip/walk-1', x: 22, y: 36, width: 92 }, { mark: 'turn', x: 132, y: 40, width: 84 }] },
    decide: { backdrop: 'backdrops/space-station', things: [{ drawing: 'ampoule', x: 22, y: 44, width: 76 }, { mark: 'arrow', x: 102, y: 66, width: 50 }, { drawing: 'coeur', x: 154, y: 42, width: 72 }] },
    remise: { backdrop: 'backdrops/space-station', things: [{ mark: 'space-key', x: 44, y: 84, width: 152 }, { drawing: 'bip/walk-1', x: 84, y: 4, width: 74 }] },
    explique: { backdrop: 'backdrops/space-station', things: [{ drawing: 'bip/dance-1', x: 22, y: 38, width: 90 }, { mark: 'bubble', x: 110, y: 12, width: 100 }] },
    choix: { backdrop: 'backdrops/space-station', things: [{ drawing: 'bip/dance-2', x: 16, y: 42, width: 84 }, { mark: 'bubble', x: 92, y: 12, width: 76 }, { drawing: 'crayon', x: 170, y: 72, width: 58 }] },
    qui: { backdrop: 'backdrops/space-station', things: [{ drawing: 'bip/walk-1', x: 16, y: 40, width: 86 }, { mark: 'arrow-left', x: 94, y: 30, width: 56 }, { mark: 'arrow', x: 94, y: 92, width: 56 }, { drawing: 'lila/stand', x: 158, y: 26, width: 76 }] },
  },
};
