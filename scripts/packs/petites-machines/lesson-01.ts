/** Le feu tricolore: a light that changes by itself, remembers its colour, is obeyed by a car, and waits for a walker’s button. */
import type { Answers } from '../make-lesson.ts';
import { v, type Stack } from '../script-words.ts';
import { above, add, clicked, costume, equals, flag, forever, glide, goTo, move, nextCostume, put, setX, until, wait, waitUntil, when, x } from './words.ts';

const isColour = (name: string) => equals(v('couleur'), name);
const isCalled = equals(v('appel'), 'oui');
/** One colour of the light, remembered or only shown. */
const lit = (name: string, ...then: Stack): Stack => [costume(name), put('couleur', name), ...then];
const [green, orange, red] = [[costume('vert'), wait(3)], [costume('orange'), wait(1)], [costume('rouge'), wait(3)]];
const light = (...inLoop: Stack): Stack => [flag, forever(...inLoop)];
const remembering = light(...lit('vert', wait(3)), ...lit('orange', wait(1)), ...lit('rouge', wait(3)));
const patient = light(...lit('vert', waitUntil(isCalled)), ...lit('orange', wait(1)), ...lit('rouge', wait(3)));
const polite = light(...lit('vert', waitUntil(isCalled)), ...lit('orange', wait(1)), ...lit('rouge', wait(3)), put('appel', 'non'));

const again = when(above(x, 230), setX(-230));
const drive = (...inLoop: Stack): Stack => [flag, goTo(-180, -138), forever(...inLoop, again)];
const Bolide = [drive(move(4))];
const careful = [drive(when(isColour('vert'), move(4)))];
const wish: Stack = [clicked, put('appel', 'oui')];
const stand: Stack = [flag, goTo(140, -50)];
const Lila = [stand];
const given = { Bolide, Lila };
const obeyed = { ...given, Feu: [remembering], Bolide: careful };
const called = { ...obeyed, Bouton: [wish] };
const whole = { ...called, Feu: [polite] };
const cross: Stack = [...stand, waitUntil(isColour('rouge')), glide(2, 140, -165)];

export const lesson01: Answers = {
  folder: 'lesson-01-le-feu-tricolore',
  scene: {
    backdrop: 'backdrops/street',
    actors: [
      // Car and walker: not where the flag puts them, so that starting again is seen to matter.
      { name: 'Feu', costumes: ['rouge', 'orange', 'vert'], x: 60, y: -27 },
      { name: 'Bolide', costumes: ['bolide/drive-1', 'bolide/drive-2', 'bolide/drive-3'], x: -40, y: -138, size: 75 },
      { name: 'Bouton', costumes: ['bouton'], x: 198, y: -60, size: 80 },
      { name: 'Lila', costumes: ['lila/stand', 'lila/walk-1', 'lila/walk-2', 'lila/walk-3', 'lila/walk-4'], x: 160, y: -70, size: 60 },
    ],
    variables: { couleur: '?', appel: 'non' },
    shown: ['couleur', 'appel'],
  },
  projects: {
    starter: { ...given, Feu: [light(...green)] },
    'solution-rouge': { ...given, Feu: [light(...green, ...red)] },
    'solution-rouge-2': { ...given, Feu: [[flag, forever(costume('vert'), wait(1), wait(1), costume('rouge'), wait(4))]] },
    'wrong-rouge-1': { ...given, Feu: [light(...green, costume('rouge'))] },
    'wrong-rouge-2': { ...given, Feu: [light(...green), red] },
    'solution-orange': { ...given, Feu: [light(...green, ...orange, ...red)] },
    'solution-orange-2': { ...given, Feu: [light(...red, ...green, costume('orange'), wait(0.8))] },
    'wrong-orange-1': { ...given, Feu: [light(...green, ...red, ...orange)] },
    'wrong-orange-2': { ...given, Feu: [light(...green, costume('orange'), ...red)] },
    'solution-memoire': { ...given, Feu: [remembering] },
    'solution-memoire-2': { ...given, Feu: [light(put('couleur', 'vert'), ...green, put('couleur', 'orange'), ...orange, put('couleur', 'rouge'), ...red)] },
    'wrong-memoire-1': { ...given, Feu: [light(...green, ...orange, ...red, put('couleur', 'vert'), put('couleur', 'orange'), put('couleur', 'rouge'))] },
    'wrong-memoire-2': { ...given, Feu: [light(...lit('vert', wait(3)), ...orange, ...lit('rouge', wait(3)))] },
    'solution-bolide': obeyed,
    'solution-bolide-2': { ...obeyed, Bolide: [drive(waitUntil(isColour('vert')), move(3))] },
    'wrong-bolide-1': { ...obeyed, Bolide: [drive(move(4), when(isColour('vert')))] },
    'wrong-bolide-2': { ...obeyed, Bolide: [drive(when(isColour('rouge'), move(4)))] },
    'solution-bouton': called,
    'solution-bouton-2': { ...obeyed, Bouton: [[clicked, wait(0.2), put('appel', 'oui')]] },
    'wrong-bouton-1': { ...obeyed, Bouton: [[flag, put('appel', 'oui')]] },
    'wrong-bouton-2': { ...obeyed, Bouton: [[clicked, put('couleur', 'oui')]] },
    'solution-attend': { ...called, Feu: [patient] },
    'solution-attend-2': { ...called, Feu: [light(...lit('vert', until(isCalled, wait(0.1)), wait(1)), ...lit('orange', wait(1)), ...lit('rouge', wait(3)))] },
    'wrong-attend-1': { ...called, Feu: [light(...lit('vert', wait(3), waitUntil(equals(v('appel'), 'non'))), ...lit('orange', wait(1)), ...lit('rouge', wait(3)))] },
    'wrong-attend-2': { ...called, Feu: [light(...lit('vert', wait(3)), ...lit('orange', waitUntil(isCalled)), ...lit('rouge', wait(3)))] },
    'solution-remise': whole,
    'solution-remise-2': { ...called, Feu: [light(...lit('vert', waitUntil(isCalled)), ...lit('orange', put('appel', 'non'), wait(1)), ...lit('rouge', wait(3)))] },
    'wrong-remise-1': { ...called, Feu: [patient, [put('appel', 'non')]] },
    'wrong-remise-2': { ...called, Feu: [light(...lit('vert', waitUntil(isCalled)), ...lit('orange', wait(1)), ...lit('rouge', wait(3)), put('appel', 'oui'))] },
    'solution-pieton': { ...whole, Lila: [cross] },
    'solution-pieton-2': { ...whole, Lila: [[...stand, forever(when(isColour('rouge'), glide(0.5, 140, -165), wait(0.5), glide(0.5, 140, -50), waitUntil(isColour('vert'))))]] },
    'solution-pieton-defi': { ...whole, Lila: [cross, [flag, forever(when(isColour('rouge'), nextCostume), wait(0.2))]] },
    'wrong-pieton-1': { ...whole, Lila: [[...stand, glide(2, 140, -165)]] },
    'wrong-pieton-2': { ...whole, Lila: [[...stand, waitUntil(isColour('rouge')), add('couleur', 1)]] },
  },
  pictures: {
    rouge: { backdrop: 'backdrops/street', things: [{ drawing: 'vert', x: 24, y: 16, width: 52 }, { mark: 'arrow', x: 84, y: 62, width: 68 }, { drawing: 'rouge', x: 160, y: 16, width: 52 }] },
    orange: { backdrop: 'backdrops/street', things: [{ drawing: 'vert', x: 16, y: 22, width: 48 }, { mark: 'arrow', x: 66, y: 66, width: 30 }, { drawing: 'orange', x: 96, y: 22, width: 48 }, { mark: 'arrow', x: 146, y: 66, width: 30 }, { drawing: 'rouge', x: 176, y: 22, width: 48 }] },
    memoire: { backdrop: 'backdrops/street', things: [{ drawing: 'rouge', x: 30, y: 18, width: 52 }, { mark: 'bubble', x: 92, y: 10, width: 96 }, { drawing: 'crayon', x: 170, y: 76, width: 50 }] },
    bolide: { backdrop: 'backdrops/street', things: [{ drawing: 'bolide/drive-1', x: 10, y: 60, width: 122 }, { drawing: 'rouge', x: 164, y: 12, width: 54 }] },
    bouton: { backdrop: 'backdrops/street', things: [{ drawing: 'bouton', x: 70, y: 22, width: 82 }, { mark: 'hand', x: 118, y: 72, width: 54 }] },
    attend: { backdrop: 'backdrops/street', things: [{ drawing: 'vert', x: 22, y: 16, width: 54 }, { mark: 'clock', x: 88, y: 40, width: 66 }, { drawing: 'bouton', x: 168, y: 46, width: 56 }] },
    remise: { backdrop: 'backdrops/street', things: [{ drawing: 'bouton', x: 24, y: 30, width: 72 }, { mark: 'turn', x: 124, y: 36, width: 92 }] },
    pieton: { backdrop: 'backdrops/street', things: [{ drawing: 'lila/walk-1', x: 34, y: 22, width: 80 }, { mark: 'arrow', x: 112, y: 88, width: 50 }, { drawing: 'rouge', x: 174, y: 14, width: 50 }] },
  },
};
