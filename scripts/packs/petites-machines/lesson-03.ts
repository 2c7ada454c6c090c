/** L’animal de compagnie: a number that goes down with time, actions that raise it, moods by thresholds. */
import type { Answers } from '../make-lesson.ts';
import { v, type Stack } from '../script-words.ts';
import { above, add, below, clicked, costume, either, flag, forever, put, sayFor, until, wait, when } from './words.ts';

const belly = v('ventre');
const life = (...inLoop: Stack): Stack => [flag, put('ventre', 10), put('joie', 5), forever(wait(1), ...inLoop)];
const wag: Stack = [flag, forever(costume('debout'), wait(0.4), costume('joie 1'), wait(0.4))];
const hungry = life(add('ventre', -1));
const careful = life(when(above(belly, 0), add('ventre', -1)));
const eat: Stack = [clicked, add('ventre', 3)];
const mood = (...inLoop: Stack): readonly Stack[] => [[flag, forever(...inLoop)]];
const [glad, meh, sad] = [[costume('content')], [costume('bof')], [costume('triste')]];
const two = mood(either(above(belly, 5), glad, sad));
const three = mood(either(above(belly, 5), glad, [either(above(belly, 2), meh, sad)]));
const play: Stack = [clicked, add('joie', 2), add('ventre', -1)];
const filou = (...stacks: readonly Stack[]) => ({ Filou: [...stacks, wag] });
const fed = { ...filou(careful), Gamelle: [eat] };
const moody = { ...fed, Humeur: three };
const playful = { ...moody, Ballon: [play] };
const complain: Stack = [flag, forever(when(below(belly, 3), sayFor('J’ai faim !', 1)))];

export const lesson03: Answers = {
  folder: 'lesson-03-l-animal-de-compagnie',
  scene: {
    backdrop: 'backdrops/living-room',
    actors: [
      { name: 'Filou', costumes: ['filou/stand', 'filou/happy-1', 'filou/happy-2', 'filou/jump'], x: -30, y: -95 },
      { name: 'Humeur', costumes: ['bof', 'content', 'triste'], x: 60, y: 20, size: 80 },
      { name: 'Gamelle', costumes: ['gamelle'], x: 130, y: -130 },
      { name: 'Ballon', costumes: ['ballon'], x: -175, y: -135 },
    ],
    variables: { ventre: 4, joie: 1 },
    shown: ['ventre', 'joie'],
  },
  projects: {
    starter: filou(life()),
    'solution-temps': filou(hungry),
    'solution-temps-2': filou(life(add('ventre', -0.5), add('ventre', -0.5))),
    'wrong-temps-1': filou(life(add('ventre', 1))),
    'wrong-temps-2': filou(life(put('ventre', -1))),
    'solution-gamelle': { ...filou(hungry), Gamelle: [eat] },
    'solution-gamelle-2': { ...filou(hungry), Gamelle: [[clicked, add('ventre', 1), add('ventre', 2)]] },
    'wrong-gamelle-1': { ...filou(hungry), Gamelle: [[flag, add('ventre', 3)]] },
    'wrong-gamelle-2': { ...filou(hungry), Gamelle: [[clicked, add('ventre', -3)]] },
    'solution-zero': fed,
    'solution-zero-2': { ...filou(life(add('ventre', -1), when(below(belly, 0), put('ventre', 0)))), Gamelle: [eat] },
    'wrong-zero-1': { ...filou(life(add('ventre', -1), when(above(belly, 0)))), Gamelle: [eat] },
    'wrong-zero-2': { ...filou(life(when(above(belly, 5), add('ventre', -1)))), Gamelle: [eat] },
    'solution-humeur': { ...fed, Humeur: two },
    'solution-humeur-2': { ...fed, Humeur: mood(when(above(belly, 5), ...glad), when(below(belly, 6), ...sad)) },
    'wrong-humeur-1': { ...fed, Humeur: [[flag, either(above(belly, 5), glad, sad)]] },
    'wrong-humeur-2': { ...fed, Humeur: mood(either(above(belly, 5), sad, glad)) },
    'solution-bof': moody,
    'solution-bof-2': { ...fed, Humeur: mood(when(above(belly, 5), ...glad), when(below(belly, 6), either(below(belly, 3), sad, meh)), wait(0.1)) },
    'wrong-bof-1': { ...fed, Humeur: mood(either(above(belly, 5), glad, sad), when(above(belly, 2), ...meh), wait(0.3)) },
    'wrong-bof-2': { ...fed, Humeur: mood(either(above(belly, 5), [either(above(belly, 2), meh, glad)], sad)) },
    'solution-ballon': playful,
    'solution-ballon-2': { ...moody, Ballon: [[clicked, add('ventre', -1), add('joie', 1), wait(0.1), add('joie', 1)]] },
    'wrong-ballon-1': { ...moody, Ballon: [[clicked, add('joie', 2)]] },
    'wrong-ballon-2': { ...moody, Ballon: [[clicked, add('ventre', 2), add('joie', -1)]] },
    'solution-parle': { ...playful, ...filou(careful, complain) },
    'solution-parle-2': { ...playful, ...filou(careful, [flag, forever(until(below(belly, 3), wait(0.1)), sayFor('Miam, mes croquettes ?'))]) },
    'wrong-parle-1': { ...playful, ...filou(careful, [flag, when(below(belly, 3), sayFor('J’ai faim !', 1))]) },
    'wrong-parle-2': { ...playful, ...filou(careful, [flag, forever(when(above(belly, 3), sayFor('J’ai faim !', 1)))]) },
  },
  pictures: {
    temps: { backdrop: 'backdrops/living-room', things: [{ drawing: 'filou/stand', x: 22, y: 42, width: 100 }, { mark: 'clock', x: 148, y: 38, width: 72 }] },
    gamelle: { backdrop: 'backdrops/living-room', things: [{ drawing: 'filou/happy-1', x: 16, y: 42, width: 100 }, { drawing: 'gamelle', x: 128, y: 62, width: 72 }, { mark: 'hand', x: 182, y: 84, width: 44 }] },
    zero: { backdrop: 'backdrops/living-room', things: [{ drawing: 'gamelle', x: 30, y: 56, width: 80, isFaint: true }, { drawing: 'cadenas', x: 136, y: 50, width: 72 }] },
    humeur: { backdrop: 'backdrops/living-room', things: [{ drawing: 'content', x: 30, y: 44, width: 76 }, { drawing: 'triste', x: 134, y: 44, width: 76 }] },
    bof: { backdrop: 'backdrops/living-room', things: [{ drawing: 'content', x: 10, y: 48, width: 66 }, { drawing: 'bof', x: 86, y: 48, width: 66 }, { drawing: 'triste', x: 162, y: 48, width: 66 }] },
    ballon: { backdrop: 'backdrops/living-room', things: [{ drawing: 'filou/jump', x: 20, y: 36, width: 108 }, { drawing: 'ballon', x: 140, y: 74, width: 54 }, { mark: 'hand', x: 184, y: 90, width: 42 }] },
    parle: { backdrop: 'backdrops/living-room', things: [{ drawing: 'filou/stand', x: 22, y: 44, width: 98 }, { mark: 'bubble', x: 110, y: 10, width: 84 }, { drawing: 'gamelle', x: 176, y: 82, width: 50 }] },
  },
};
