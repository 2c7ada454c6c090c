/** Touché !: a bee that follows the mouse, a flower that notices it, a ladybird with a temper of its own. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';
import { sound } from '../sounds.ts';
import { flag, forever, grow, hide, play, repeat, say, show, toAnyPlace, toMouse, touching, wait, waitUntil, when } from './words.ts';

const Abeille: readonly Stack[] = [[flag, forever(toMouse)]];
const byBee = touching('Abeille');
const flower = (...inLoop: Stack): readonly Stack[] => [[flag, show, forever(...inLoop)]];
const jumping: readonly Stack[] = [[flag, forever(when(byBee, toAnyPlace))]];
const noisy: readonly Stack[] = [[flag, forever(when(byBee, play(sound('pop').name), toAnyPlace))]];
const glide = b('motion_glideto', { SECS: 0.3, TO: '_random_' });

export const lesson02: Answers = {
  folder: 'lesson-02-touche',
  scene: {
    backdrop: 'backdrops/meadow',
    actors: [
      { name: 'Abeille', costumes: ['abeille-haut', 'abeille-bas'], x: -40, y: 40 },
      { name: 'Tournesol', costumes: ['tournesol'], x: 150, y: -80, sounds: ['pop', 'magic'] },
      { name: 'Coccinelle', costumes: ['coccinelle'], x: -160, y: -110, rotationStyle: 'all around', sounds: ['giggle'] },
      { name: 'Papillon', costumes: ['aile/fly-1', 'aile/fly-2', 'aile/fly-3', 'aile/fly-4'], x: 170, y: 110, size: 60 },
    ],
  },
  projects: {
    starter: { Abeille: [[flag, forever()]] },
    'solution-suis': { Abeille },
    'solution-suis-2': { Abeille: [[flag, forever(b('motion_glideto', { SECS: 0.1, TO: '_mouse_' }))]] },
    'wrong-suis-1': { Abeille: [[flag, toMouse, forever()]] },
    'wrong-suis-2': { Abeille: [[flag, forever(toAnyPlace)]] },
    'solution-touche': { Abeille, Tournesol: [[flag, forever(when(byBee, hide))]] },
    'solution-touche-2': { Abeille, Tournesol: [[flag, waitUntil(byBee), hide]] },
    'wrong-touche-1': { Abeille, Tournesol: [[flag, when(byBee, hide), forever()]] },
    'wrong-touche-2': { Abeille, Tournesol: [[flag, forever(when(byBee), hide)]] },
    'solution-montre': { Abeille, Tournesol: flower(when(byBee, hide)) },
    'solution-montre-2': { Abeille, Tournesol: [[flag, show], [flag, waitUntil(byBee), hide]] },
    'wrong-montre-1': { Abeille, Tournesol: [[flag, forever(when(byBee, show, hide))]] },
    'wrong-montre-2': { Abeille, Tournesol: [[flag, forever(when(byBee, hide), show)]] },
    'solution-saute': { Abeille, Tournesol: jumping },
    'solution-saute-2': { Abeille, Tournesol: [[flag, show, forever(waitUntil(byBee), glide)]] },
    'wrong-saute-1': { Abeille, Tournesol: flower(when(byBee), toAnyPlace) },
    'wrong-saute-2': { Abeille, Tournesol: flower(when(byBee, toAnyPlace, hide)) },
    'solution-son': { Abeille, Tournesol: noisy },
    'solution-son-2': { Abeille, Tournesol: [...flower(waitUntil(byBee), glide, play(sound('magic').name))] },
    'wrong-son-1': { Abeille, Tournesol: [[flag, show, forever(play(sound('pop').name), when(byBee, toAnyPlace))]] },
    'wrong-son-2': { Abeille, Tournesol: [...jumping, [play(sound('pop').name)]] },
    'solution-coccinelle': { Abeille, Tournesol: noisy, Coccinelle: [[flag, forever(when(byBee, say('Aïe ! Attention à mes pois !')))]] },
    'solution-coccinelle-2': { Abeille, Tournesol: noisy, Coccinelle: [[flag, forever(waitUntil(byBee), repeat(6, b('motion_turnright', { DEGREES: 60 }), grow(5), wait(0.1)))]] },
    'wrong-coccinelle-1': { Abeille, Tournesol: noisy, Coccinelle: [[flag, forever(say('Aïe !'))]] },
    'wrong-coccinelle-2': { Abeille, Tournesol: noisy, Coccinelle: [[flag, forever(when(touching('Tournesol'), say('Aïe !')))]] },
  },
  pictures: {
    suis: { backdrop: 'backdrops/meadow', things: [{ drawing: 'abeille-haut', x: 50, y: 44, width: 84 }, { mark: 'arrow', x: 128, y: 60, width: 46 }, { mark: 'hand', x: 180, y: 52, width: 44 }] },
    touche: { backdrop: 'backdrops/meadow', things: [{ drawing: 'tournesol', x: 118, y: 56, width: 80, isFaint: true }, { drawing: 'abeille-haut', x: 62, y: 34, width: 84 }, { mark: 'stars', x: 118, y: 8, width: 84 }] },
    montre: { backdrop: 'backdrops/meadow', things: [{ drawing: 'tournesol', x: 20, y: 54, width: 74, isFaint: true }, { mark: 'arrow', x: 94, y: 80, width: 50 }, { drawing: 'tournesol', x: 148, y: 54, width: 74 }] },
    saute: { backdrop: 'backdrops/meadow', things: [{ drawing: 'tournesol', x: 10, y: 70, width: 62, isFaint: true }, { mark: 'hops', x: 70, y: 50, width: 90 }, { drawing: 'tournesol', x: 164, y: 24, width: 66 }] },
    son: { backdrop: 'backdrops/meadow', things: [{ drawing: 'tournesol', x: 50, y: 54, width: 80 }, { drawing: 'note', x: 136, y: 18, width: 52 }, { drawing: 'note', x: 184, y: 54, width: 36 }] },
    coccinelle: { backdrop: 'backdrops/meadow', things: [{ drawing: 'coccinelle', x: 46, y: 64, width: 74 }, { mark: 'bubble', x: 104, y: 8, width: 90 }] },
  },
};
