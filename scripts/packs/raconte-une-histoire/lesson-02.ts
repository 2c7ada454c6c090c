/** Les acteurs bougent: one script moves, another changes the costumes. Pacha crosses the street. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack, type Written } from '../script-words.ts';
import { costume, flag, FLY, forever, glide, glideTo, goTo, nextCostume, poses, repeat, say, wait, WALK } from './story-words.ts';

const begin: Stack = [flag, goTo(-180, -100)];
const cross = glide(4, 150, -100);
const run: Stack = [flag, goTo(-190, -120)];
const fly: Stack = [flag, goTo(-200, 110)];
const up = (DY: number): Written => b('motion_changeyby', { DY });
const step = b('motion_movesteps', { STEPS: 12 });
const paws: Stack = [flag, repeat(28, nextCostume, wait(0.1))];
const stand = costume('debout');
const jump: Stack = [up(60), wait(0.5), up(-60)];
const chase: Stack = [...run, wait(5), glideTo(2, 'Pacha')];
const start = { Pacha: [begin], Filou: [run], Plumette: [fly] };
const walking = { ...start, Pacha: [[...begin, cross], paws] };
const standing = { ...start, Pacha: [[...begin, cross, stand], paws] };
const chased = { ...standing, Filou: [chase] };
const happy = { ...chased, Pacha: [[...begin, cross, stand, ...jump], paws] };
const wings: Stack = [flag, repeat(40, nextCostume, wait(0.1))];

export const lesson02: Answers = {
  folder: 'lesson-02-acteurs',
  scene: {
    backdrop: 'backdrops/street',
    actors: [
      // Not where the programs put them, so that starting again is seen to matter.
      { name: 'Pacha', costumes: poses('pacha', 'stand', ...WALK), x: -60, y: -60, size: 75 },
      { name: 'Filou', costumes: poses('filou', 'stand', ...WALK), x: 30, y: -60, size: 60 },
      { name: 'Plumette', costumes: poses('plume', ...FLY), x: 0, y: 90, size: 50 },
    ],
  },
  projects: {
    starter: start,
    'solution-glisse': { ...start, Pacha: [[...begin, cross]] },
    'solution-glisse-2': { ...start, Pacha: [[...begin, glide(3, 0, -60), glide(2, 170, -110)]] },
    'wrong-glisse-1': { ...start, Pacha: [begin, [cross]] },
    'wrong-glisse-2': { ...start, Pacha: [[...begin, glide(0, 150, -100)]] },
    'starter-marche': { ...start, Pacha: [[...begin, cross], [flag, repeat(28)]] },
    'solution-marche': walking,
    'solution-marche-2': { ...start, Pacha: [[...begin, repeat(28, step, nextCostume, wait(0.1))]] },
    'wrong-marche-1': { ...start, Pacha: [[...begin, cross, repeat(28, nextCostume, wait(0.1))]] },
    'wrong-marche-2': { ...start, Pacha: [[...begin, cross], [flag, forever(nextCostume)]] },
    'solution-debout': standing,
    'solution-debout-2': { ...start, Pacha: [[...begin, repeat(28, nextCostume, step, wait(0.1)), stand]] },
    'wrong-debout-1': { ...start, Pacha: [[...begin, cross, stand], [flag, forever(nextCostume, wait(0.1))]] },
    'wrong-debout-2': { ...start, Pacha: [[...begin, stand, cross], paws] },
    'solution-filou': chased,
    'solution-filou-2': { ...standing, Filou: [[...run, wait(4.5), glide(3, 120, -110)]] },
    'solution-filou-3': { ...standing, Filou: [[...run, wait(7), glideTo(1, 'Pacha')]] },
    'wrong-filou-1': { ...standing, Filou: [[...run, wait(5), glideTo(2, 'Plumette')]] },
    'wrong-filou-2': { ...standing, Filou: [[...run, glideTo(2, 'Pacha')]] },
    'solution-saute': happy,
    'solution-saute-2': { ...chased, Pacha: [[...begin, cross, stand, repeat(6, up(10), wait(0.05)), repeat(6, up(-10), wait(0.05))], paws] },
    'solution-saute-3': { ...chased, Pacha: [[...begin, cross, stand, ...jump, wait(0.5), ...jump], paws] },
    'starter-saute': { ...chased, Pacha: [[...begin, cross, stand, up(60), wait(0.5)], paws] },
    'wrong-saute-1': { ...chased, Pacha: [[...begin, cross, stand, up(60), wait(0.5)], paws] },
    'wrong-saute-2': { ...chased, Pacha: [[...begin, cross, stand, up(6), wait(0.5), up(-6)], paws] },
    'solution-plumette': { ...happy, Plumette: [[...fly, glide(4, 200, 110)], wings] },
    'solution-plumette-2': { ...happy, Plumette: [[...fly, glide(2, 0, 60), glideTo(2, 'Pacha')], [flag, forever(nextCostume, wait(0.2))]] },
    'solution-plumette-3': { ...happy, Plumette: [[...fly, glide(4, 200, 110), say('Cui-cui !')], wings] },
    'wrong-plumette-1': { ...happy, Plumette: [[...fly, glide(4, 200, 110), repeat(40, nextCostume, wait(0.1))]] },
    'wrong-plumette-2': { ...happy, Plumette: [fly, wings] },
  },
  pictures: {
    glisse: { backdrop: 'backdrops/street', things: [{ drawing: 'pacha/stand', x: 6, y: 56, width: 84 }, { mark: 'arrow', x: 94, y: 84, width: 60 }, { drawing: 'pacha/stand', x: 152, y: 56, width: 84, isFaint: true }] },
    marche: { backdrop: 'backdrops/street', things: [{ drawing: 'pacha/walk-1', x: 2, y: 50, width: 80 }, { drawing: 'pacha/walk-2', x: 80, y: 50, width: 80 }, { drawing: 'pacha/walk-3', x: 158, y: 50, width: 80 }] },
    debout: { backdrop: 'backdrops/street', things: [{ drawing: 'pacha/walk-1', x: 8, y: 52, width: 84 }, { mark: 'arrow', x: 94, y: 84, width: 50 }, { drawing: 'pacha/stand', x: 146, y: 52, width: 84 }] },
    filou: { backdrop: 'backdrops/street', things: [{ drawing: 'filou/walk-1', x: 4, y: 58, width: 84 }, { mark: 'hops', x: 84, y: 82, width: 60 }, { drawing: 'pacha/stand', x: 146, y: 50, width: 88 }] },
    saute: { backdrop: 'backdrops/street', things: [{ drawing: 'pacha/jump', x: 70, y: 14, width: 100 }, { mark: 'up-down', x: 34, y: 30, width: 32 }, { mark: 'stars', x: 160, y: 10, width: 76 }] },
    plumette: { backdrop: 'backdrops/street', things: [{ drawing: 'plume/fly-1', x: 6, y: 26, width: 96 }, { mark: 'arrow', x: 100, y: 56, width: 44 }, { drawing: 'plume/fly-3', x: 140, y: 26, width: 96 }] },
  },
};
