/** La cantine anti-gaspi: a robot asks, remembers, adds up, takes the average, and decides by a threshold that a person chose. */
import type { Answers } from '../make-lesson.ts';
import type { Scripts } from '../scene.ts';
import { v, type Stack } from '../script-words.ts';
import { add, answer, ask, below, costume, divide, either, flag, forever, join, plus, put, repeat, sayFor, sizeTo, times, wait } from './words.ts';

const total = v('total');
const mean = v('moyenne');
/** The bin grows with what is thrown away. */
const Poubelle: readonly Stack[] = [[flag, forever(sizeTo(plus(60, times(total, 5))))]];
const bip = (...blocks: Stack): Scripts => ({ Bip: [[flag, ...blocks]], Poubelle });
const question = ask('Combien de kilos dans ce seau ?');
const keep = put('total', answer);
const addUp = add('total', answer);
const zero = put('total', 0);
const summed: Stack = [zero, repeat(3, question, addUp)];
const average = put('moyenne', divide(total, 3));
const announce = sayFor(join('Moyenne : ', mean));
const judged = either(below(mean, 3), [costume('danse 1')], [costume('marche 1')]);

export const lesson02: Answers = {
  folder: 'lesson-02-la-cantine-anti-gaspi',
  scene: {
    backdrop: 'backdrops/kitchen',
    actors: [
      { name: 'Bip', costumes: ['bip/walk-1', 'bip/walk-2', 'bip/dance-1', 'bip/dance-2'], x: -60, y: -70 },
      { name: 'Poubelle', costumes: ['poubelle'], x: 70, y: -110, size: 60 },
      { name: 'Pomme', costumes: ['pomme'], x: 190, y: -150, size: 60 },
      { name: 'Pain', costumes: ['pain'], x: -170, y: -140, size: 80 },
    ],
    variables: { total: 0, moyenne: 0 },
    shown: ['total', 'moyenne'],
  },
  projects: {
    starter: bip(),
    'solution-demande': bip(question, keep),
    'solution-demande-2': bip(ask('Le poids, s’il te plaît ?'), zero, addUp),
    'wrong-demande-1': bip(keep, question),
    'wrong-demande-2': bip(question, put('moyenne', answer)),
    'solution-trois': bip(repeat(3, question, keep)),
    'solution-trois-2': bip(question, keep, question, keep, question, keep),
    'wrong-trois-1': bip(question, repeat(3, keep)),
    'wrong-trois-2': bip(repeat(10, question, keep)),
    'solution-somme': bip(repeat(3, question, addUp)),
    'solution-somme-2': bip(zero, repeat(3, question, put('total', plus(total, answer)))),
    'wrong-somme-1': bip(repeat(3, question), addUp),
    'wrong-somme-2': bip(repeat(3, question, add('total', 1))),
    'solution-zero': bip(...summed),
    'solution-zero-2': bip(question, keep, repeat(2, question, addUp)),
    'wrong-zero-1': bip(repeat(3, zero, question, addUp)),
    'wrong-zero-2': bip(repeat(3, question, addUp), zero),
    'solution-moyenne': bip(...summed, average),
    'solution-moyenne-2': bip(zero, put('moyenne', 0), repeat(3, question, addUp, add('moyenne', divide(answer, 3)))),
    'wrong-moyenne-1': bip(average, ...summed),
    'wrong-moyenne-2': bip(...summed, put('moyenne', divide(total, 2))),
    'solution-annonce': bip(...summed, average, announce),
    'solution-annonce-2': bip(...summed, sayFor(divide(total, 3)), average),
    'solution-annonce-defi': bip(...summed, average, announce, sayFor(join('Total : ', total))),
    'wrong-annonce-1': bip(...summed, average, sayFor('moyenne')),
    'wrong-annonce-2': bip(...summed, announce, average),
    'solution-decide': bip(...summed, average, announce, judged),
    'solution-decide-2': bip(costume('marche 1'), ...summed, average, announce, wait(0.2), either(below(total, 9), [costume('danse 2')], [])),
    'wrong-decide-1': bip(...summed, average, announce, either(below(mean, 3), [costume('marche 1')], [costume('danse 1')])),
    'wrong-decide-2': bip(...summed, average, announce, costume('danse 1')),
  },
  pictures: {
    demande: { backdrop: 'backdrops/kitchen', things: [{ drawing: 'bip/walk-1', x: 24, y: 36, width: 90 }, { mark: 'bubble', x: 116, y: 14, width: 98 }] },
    trois: { backdrop: 'backdrops/kitchen', things: [{ drawing: 'seau', x: 18, y: 60, width: 62 }, { drawing: 'seau', x: 90, y: 60, width: 62 }, { drawing: 'seau', x: 162, y: 60, width: 62 }] },
    somme: { backdrop: 'backdrops/kitchen', things: [{ drawing: 'seau', x: 12, y: 66, width: 52 }, { drawing: 'seau', x: 58, y: 66, width: 52 }, { mark: 'arrow', x: 114, y: 78, width: 44 }, { drawing: 'poubelle', x: 158, y: 42, width: 78 }] },
    zero: { backdrop: 'backdrops/kitchen', things: [{ drawing: 'poubelle', x: 26, y: 40, width: 84 }, { mark: 'turn', x: 132, y: 42, width: 80 }] },
    moyenne: { backdrop: 'backdrops/kitchen', things: [{ drawing: 'pomme', x: 22, y: 80, width: 44 }, { drawing: 'pomme', x: 22, y: 38, width: 44 }, { drawing: 'pomme', x: 68, y: 80, width: 44 }, { mark: 'arrow', x: 118, y: 78, width: 40 }, { drawing: 'balance', x: 156, y: 54, width: 76 }] },
    annonce: { backdrop: 'backdrops/kitchen', things: [{ drawing: 'bip/dance-1', x: 22, y: 36, width: 90 }, { mark: 'bubble', x: 106, y: 12, width: 80 }, { drawing: 'balance', x: 166, y: 76, width: 60 }] },
    decide: { backdrop: 'backdrops/kitchen', things: [{ drawing: 'bip/dance-2', x: 18, y: 40, width: 84 }, { drawing: 'content', x: 96, y: 10, width: 40 }, { drawing: 'bip/walk-1', x: 140, y: 40, width: 84 }, { drawing: 'triste', x: 194, y: 8, width: 40 }] },
  },
};
