/** Changement de décor: whoever waits for a backdrop plays when it comes. Noé's dream in three places. */
import type { Answers } from '../make-lesson.ts';
import type { Stack } from '../script-words.ts';
import { backdrop, flag, FLY, forever, glide, glideTo, goTo, hide, poses, say, show, wait, WALK, whenBackdrop } from './story-words.ts';

const [BEDROOM, FOREST, CLOUDS] = ['Chambre', 'Forêt magique', 'Royaume des nuages'] as const;
const begin: Stack = [flag, goTo(-130, -90), backdrop(BEDROOM), say('Bonne nuit tout le monde !')];
const asleep: Stack = [...begin, backdrop(FOREST)];
const hidden: Stack = [flag, hide];
const invite = say('Tu viens voir les nuages ?');
const appears: Stack = [whenBackdrop(FOREST), show];
const carries: Stack = [...appears, invite, backdrop(CLOUDS)];
const Zéphyr: readonly Stack[] = [[flag, forever(glideTo(3, '_random_'))]];
const start = { Noé: [begin], Étincelle: [[flag]], Zéphyr };
const met = { Noé: [asleep], Étincelle: [hidden, appears], Zéphyr };
const spoken = { ...met, Étincelle: [hidden, [...appears, invite]] };
const clouds = { ...met, Étincelle: [hidden, carries] };
const climbs: Stack = [whenBackdrop(CLOUDS), glide(2, 60, 40)];
const climbed = { ...clouds, Noé: [asleep, climbs] };
const tale = say('J’ai rêvé d’une licorne !');
const gone: Stack = [whenBackdrop(BEDROOM), hide];

export const lesson03: Answers = {
  folder: 'lesson-03-decors',
  scene: {
    // The curtain first, so that the program has to begin in the bedroom.
    backdrop: ['backdrops/theatre', 'backdrops/bedroom', 'backdrops/mushrooms', 'backdrops/clouds-land'],
    actors: [
      { name: 'Noé', costumes: poses('noe', 'stand', ...WALK), x: -40, y: -40, size: 70 },
      { name: 'Étincelle', costumes: poses('etincelle', 'stand', ...WALK), x: 110, y: -80, size: 90, direction: -90 },
      { name: 'Houhou', costumes: poses('hou', 'float-1', 'float-2', 'float-3', 'float-4', 'boo'), x: -170, y: 70, size: 45, isHidden: true },
      { name: 'Zéphyr', costumes: poses('aile', ...FLY), x: 30, y: 110, size: 40 },
    ],
  },
  projects: {
    starter: start,
    'solution-foret': { ...start, Noé: [asleep] },
    'solution-foret-2': { ...start, Noé: [[...begin, say('Zzz…', 1), backdrop(FOREST)]] },
    'wrong-foret-1': { ...start, Noé: [[...begin, backdrop(CLOUDS)]] },
    'wrong-foret-2': { ...start, Noé: [[flag, goTo(-130, -90), backdrop(BEDROOM), backdrop(FOREST), say('Bonne nuit tout le monde !')]] },
    'starter-licorne': { ...met, Étincelle: [hidden, [whenBackdrop(FOREST)]] },
    'solution-licorne': met,
    'solution-licorne-2': { ...met, Étincelle: [[whenBackdrop(BEDROOM), hide], [whenBackdrop(FOREST), wait(1), show]] },
    'wrong-licorne-1': { ...met, Étincelle: [appears] },
    'wrong-licorne-2': { ...met, Étincelle: [hidden, [whenBackdrop(CLOUDS), show]] },
    'solution-parle': spoken,
    'solution-parle-2': { ...met, Étincelle: [hidden, appears, [whenBackdrop(FOREST), wait(1), say('Bonsoir, Noé.', 1), say('Je t’emmène !', 3)]] },
    'solution-parle-3': { Zéphyr, Noé: [[...asleep, wait(2.5), say('Oh oui !')]], Étincelle: [hidden, [...appears, invite]] },
    'wrong-parle-1': { ...met, Étincelle: [[...hidden, invite], appears] },
    'wrong-parle-2': { ...met, Étincelle: [hidden, appears, [invite]] },
    'solution-nuages': clouds,
    'solution-nuages-2': { Zéphyr, Noé: [[...asleep, wait(3), backdrop(CLOUDS)]], Étincelle: [hidden, [...appears, invite]] },
    'wrong-nuages-1': { ...met, Étincelle: [hidden, [...appears, invite, backdrop(BEDROOM)]] },
    'wrong-nuages-2': { ...spoken, Noé: [[...begin, backdrop(CLOUDS), backdrop(FOREST)]] },
    'starter-noe': { ...clouds, Noé: [asleep, [whenBackdrop(CLOUDS)]] },
    'solution-noe': climbed,
    'solution-noe-2': { ...clouds, Noé: [asleep, [whenBackdrop(CLOUDS), glide(1, 0, -40), glide(1, 60, 0), glide(1, 120, 60)]] },
    'wrong-noe-1': { ...clouds, Noé: [asleep, [whenBackdrop(CLOUDS), glide(2, 60, -90)]] },
    'wrong-noe-2': { ...clouds, Noé: [asleep, [whenBackdrop('Théâtre'), glide(2, 60, 40)]] },
    'solution-reveil': { Zéphyr, Noé: [asleep, [...climbs, backdrop(BEDROOM), tale]], Étincelle: [hidden, carries, gone] },
    'solution-reveil-2': { Zéphyr, Noé: [asleep, climbs, [whenBackdrop(CLOUDS), wait(4), tale]], Étincelle: [hidden, [...carries, wait(3), hide, backdrop(BEDROOM)]] },
    'solution-reveil-3': { Zéphyr, Noé: [asleep, [...climbs, backdrop(BEDROOM), goTo(-130, -90), tale]], Étincelle: [hidden, carries, gone] },
    'wrong-reveil-1': { Zéphyr, Noé: [asleep, [...climbs, tale]], Étincelle: [hidden, carries, gone] },
    'wrong-reveil-2': { Zéphyr, Noé: [asleep, [...climbs, backdrop(BEDROOM), tale]], Étincelle: [hidden, carries] },
  },
  pictures: {
    foret: { backdrop: 'backdrops/mushrooms', things: [{ drawing: 'noe/stand', x: 24, y: 44, width: 62 }, { mark: 'stars', x: 96, y: 10, width: 120 }] },
    licorne: { backdrop: 'backdrops/mushrooms', things: [{ drawing: 'etincelle/stand', x: 10, y: 54, width: 84, isFaint: true }, { mark: 'arrow', x: 94, y: 84, width: 50 }, { drawing: 'etincelle/stand', x: 144, y: 50, width: 90 }] },
    parle: { backdrop: 'backdrops/mushrooms', things: [{ drawing: 'etincelle/stand', x: 20, y: 42, width: 100 }, { mark: 'bubble', x: 118, y: 10, width: 96 }] },
    nuages: { backdrop: 'backdrops/clouds-land', things: [{ drawing: 'etincelle/walk-2', x: 30, y: 40, width: 100 }, { mark: 'arrow', x: 140, y: 80, width: 70 }] },
    noe: { backdrop: 'backdrops/clouds-land', things: [{ drawing: 'noe/walk-1', x: 60, y: 44, width: 66 }, { mark: 'up-down', x: 152, y: 40, width: 36 }] },
    reveil: { backdrop: 'backdrops/bedroom', things: [{ drawing: 'noe/stand', x: 14, y: 50, width: 60 }, { mark: 'bubble', x: 76, y: 8, width: 80 }, { drawing: 'etincelle/stand', x: 150, y: 56, width: 84, isFaint: true }] },
  },
};
