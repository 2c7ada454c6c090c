/** Aux commandes: a bee flown with the arrows, a key an event; then a butterfly whose loop looks at the keys. */
import type { Answers } from '../make-lesson.ts';
import type { Stack } from '../script-words.ts';
import { addX, addY, flag, forever, goTo, look, move, nextCostume, onKey, pressed, repeat, wait, waitUntil, when } from './words.ts';

const begin: Stack = [flag, goTo(0, 0)];
const [right, left, up, down] = ['right arrow', 'left arrow', 'up arrow', 'down arrow'].map(onKey) as [Stack[0], Stack[0], Stack[0], Stack[0]];
const steer: readonly Stack[] = [[right, addX(10)], [left, addX(-10)]];
const rise: readonly Stack[] = [[up, addY(10)], [down, addY(-10)]];
const turned: readonly Stack[] = [[right, look(90), addX(10)], [left, look(-90), addX(-10)], ...rise];
const bee: readonly Stack[] = [[...begin, forever(nextCostume, wait(0.1))], ...turned];
const toTheRight = when(pressed('d'), addX(5));
const toTheLeft = when(pressed('q'), addX(-5));

export const lesson01: Answers = {
  folder: 'lesson-01-aux-commandes',
  scene: {
    backdrop: 'backdrops/garden',
    actors: [
      // Not where the flag puts it, so that starting again is seen to matter.
      { name: 'Abeille', costumes: ['abeille-haut', 'abeille-bas'], x: -140, y: -60 },
      { name: 'Papillon', costumes: ['aile/fly-1', 'aile/fly-2', 'aile/fly-3', 'aile/fly-4'], x: -60, y: 90, size: 70 },
      { name: 'Tournesol', costumes: ['tournesol'], x: 170, y: -80 },
      { name: 'Coccinelle', costumes: ['coccinelle'], x: -190, y: -120 },
    ],
  },
  projects: {
    starter: { Abeille: [begin, [right]] },
    'solution-droite': { Abeille: [begin, [right, addX(10)]] },
    'solution-droite-2': { Abeille: [begin, [right, move(15)]] },
    'wrong-droite-1': { Abeille: [begin, [right], [addX(10)]] },
    'wrong-droite-2': { Abeille: [begin, [right, addX(-10)]] },
    'solution-gauche': { Abeille: [begin, ...steer] },
    'solution-gauche-2': { Abeille: [begin, [right, move(10)], [left, repeat(5, addX(-4))]] },
    'wrong-gauche-1': { Abeille: [begin, [right, addX(10)], [left, addX(10)]] },
    'wrong-gauche-2': { Abeille: [begin, [right, addX(10), addX(-10)]] },
    'solution-haut-bas': { Abeille: [begin, ...steer, ...rise] },
    'solution-haut-bas-2': { Abeille: [begin, ...steer, [up, repeat(4, addY(5))], [down, addY(-10), addY(-10)]] },
    'wrong-haut-bas-1': { Abeille: [begin, ...steer, [up, addY(10)], [down, addY(10)]] },
    'wrong-haut-bas-2': { Abeille: [begin, ...steer, [up, addX(10)], [down, addX(-10)]] },
    'solution-regarde': { Abeille: [begin, ...turned] },
    'solution-regarde-2': { Abeille: [begin, [right, addX(10), look(90)], [left, look(-90), move(10)], ...rise] },
    'wrong-regarde-1': { Abeille: [begin, [right, look(90), addX(10)], ...steer.slice(1), ...rise] },
    'wrong-regarde-2': { Abeille: [begin, [right, addX(10)], [left, look(-90), addX(-10)], ...rise] },
    'solution-ailes': { Abeille: bee },
    'solution-ailes-2': { Abeille: [begin, [flag, repeat(1000, wait(0.2), nextCostume)], ...turned] },
    'wrong-ailes-1': { Abeille: [[...begin, nextCostume, wait(0.1)], ...turned] },
    'wrong-ailes-2': { Abeille: [[...begin, forever(nextCostume)], ...turned] },
    'solution-lisse': { Abeille: bee, Papillon: [[flag, forever(toTheRight)]] },
    'solution-lisse-2': { Abeille: bee, Papillon: [[flag, forever(waitUntil(pressed('d')), addX(3), nextCostume)]] },
    'wrong-lisse-1': { Abeille: bee, Papillon: [[flag, toTheRight]] },
    'wrong-lisse-2': { Abeille: bee, Papillon: [[flag, forever(addX(5))]] },
    'solution-duel': { Abeille: bee, Papillon: [[flag, forever(toTheRight, toTheLeft)]] },
    'solution-duel-2': { Abeille: bee, Papillon: [[flag, forever(toTheRight)], [flag, forever(waitUntil(pressed('q')), addX(-4))]] },
    'wrong-duel-1': { Abeille: bee, Papillon: [[flag, forever(toTheRight, when(pressed('a'), addX(-5)))]] },
    'wrong-duel-2': { Abeille: bee, Papillon: [[flag, forever(when(pressed('d'), addX(5), when(pressed('q'), addX(-5))))]] },
  },
  pictures: {
    droite: { backdrop: 'backdrops/garden', things: [{ drawing: 'abeille-haut', x: 36, y: 46, width: 84 }, { mark: 'arrow', x: 134, y: 66, width: 84 }] },
    gauche: { backdrop: 'backdrops/garden', things: [{ drawing: 'abeille-haut', x: 120, y: 46, width: 84 }, { mark: 'arrow-left', x: 24, y: 66, width: 84 }] },
    'haut-bas': { backdrop: 'backdrops/garden', things: [{ drawing: 'abeille-haut', x: 54, y: 38, width: 84 }, { mark: 'up-down', x: 158, y: 24, width: 36 }] },
    regarde: { backdrop: 'backdrops/garden', things: [{ mark: 'arrow-left', x: 20, y: 22, width: 70 }, { drawing: 'abeille-haut', x: 78, y: 52, width: 84 }, { mark: 'arrow', x: 150, y: 22, width: 70 }] },
    ailes: { backdrop: 'backdrops/garden', things: [{ drawing: 'abeille-haut', x: 20, y: 44, width: 84 }, { mark: 'arrow', x: 106, y: 68, width: 36 }, { drawing: 'abeille-bas', x: 142, y: 44, width: 84 }] },
    lisse: { backdrop: 'backdrops/garden', things: [{ drawing: 'aile/fly-3', x: 12, y: 40, width: 70, isFaint: true }, { drawing: 'aile/fly-2', x: 56, y: 40, width: 70, isFaint: true }, { drawing: 'aile/fly-1', x: 100, y: 40, width: 76 }, { mark: 'arrow', x: 176, y: 64, width: 56 }] },
    duel: { backdrop: 'backdrops/garden', things: [{ drawing: 'abeille-haut', x: 14, y: 60, width: 84 }, { mark: 'stars', x: 74, y: 4, width: 96 }, { drawing: 'aile/fly-1', x: 142, y: 50, width: 84 }] },
  },
};
