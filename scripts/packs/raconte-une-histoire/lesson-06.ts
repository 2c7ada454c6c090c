/** La première: a play in two scenes, from its title to the end. */
import type { Answers } from '../make-lesson.ts';
import type { Stack } from '../script-words.ts';
import { backdrop, flag, FLY, glide, hide, nextCostume, poses, repeat, say, show, sound, wait, WALK, whenBackdrop } from './story-words.ts';

const [THEATRE, CASTLE, FOREST] = ['Théâtre', 'Château', 'Forêt'] as const;
const begin: Stack = [flag, backdrop(THEATRE)];
const title: Stack = [...begin, say('La tartine du dragon'), backdrop(CASTLE)];
const asks: Stack = [whenBackdrop(CASTLE), say('Flamme, mon pain est froid !')];
const answers: Stack = [whenBackdrop(CASTLE), wait(2), say('Recule un peu… Pfff !')];
const leaves: Stack = [...answers, backdrop(FOREST)];
const hidden: Stack = [flag, hide];
const enters: Stack = [whenBackdrop(FOREST), show];
const walks: Stack = [...enters, glide(2, 0, -120), say('Ça sent la tartine, par ici !')];
const closes: Stack = [...walks, backdrop(THEATRE)];
const start = { Plumette: [begin] };
const opened = { Plumette: [title] };
const dialogue = { ...opened, Lila: [asks], Flamme: [answers] };
const forest = { ...dialogue, Flamme: [leaves], Pacha: [hidden, enters] };
const entered = { ...forest, Pacha: [hidden, walks] };
const end: Stack = [...title, wait(10), say('Fin')];
const ended = { ...forest, Pacha: [hidden, closes], Plumette: [end] };
const thanks = say('Merci à Lila, Flamme et Pacha !');

export const lesson06: Answers = {
  folder: 'lesson-06-la-premiere',
  scene: {
    // Not the theatre first, so that the program has to begin there.
    backdrop: ['backdrops/castle', 'backdrops/theatre', 'backdrops/forest'],
    actors: [
      { name: 'Plumette', costumes: poses('plume', ...FLY, 'sing-1'), x: -180, y: 80, size: 50, sounds: ['fanfare', 'applause', 'the-end'] },
      { name: 'Lila', costumes: poses('lila', 'stand', ...WALK), x: -110, y: -90, size: 75, sounds: ['wow'] },
      { name: 'Flamme', costumes: poses('flamme', ...FLY, 'fire-1', 'fire-2'), x: 90, y: -40, size: 80, direction: -90, sounds: ['fire'] },
      { name: 'Pacha', costumes: poses('pacha', 'stand', ...WALK), x: 190, y: -120, size: 60, direction: -90, sounds: ['cat'] },
    ],
  },
  projects: {
    starter: start,
    'solution-titre': opened,
    'solution-titre-2': { Plumette: [[...begin, say('Mesdames, messieurs…', 1), say('Le chat et le dragon !', 3), backdrop(CASTLE)]] },
    'wrong-titre-1': { Plumette: [[...begin, wait(2), backdrop(CASTLE)]] },
    'wrong-titre-2': { Plumette: [[...begin, backdrop(CASTLE), say('La tartine du dragon')]] },
    'starter-dialogue': { ...opened, Lila: [asks], Flamme: [[whenBackdrop(CASTLE), say('Recule un peu… Pfff !')]] },
    'solution-dialogue': dialogue,
    'solution-dialogue-2': { ...opened, Lila: [[whenBackdrop(CASTLE), wait(1), say('Qui est là ?', 1)]], Flamme: [[whenBackdrop(CASTLE), wait(3), say('Moi.', 1), say('Tu n’as pas peur ?', 1)]] },
    'solution-dialogue-3': { ...opened, Lila: [[...asks, wait(2), say('Merci, elle est bien grillée !')]], Flamme: [[...answers, wait(2), say('Avec plaisir.')]] },
    'wrong-dialogue-1': { ...opened, Lila: [asks], Flamme: [[whenBackdrop(CASTLE), wait(1), say('Recule un peu… Pfff !')]] },
    'wrong-dialogue-2': { ...opened, Lila: [asks], Flamme: [[whenBackdrop(FOREST), say('Recule un peu… Pfff !')]] },
    'solution-foret': forest,
    'solution-foret-2': { ...dialogue, Plumette: [[...title, wait(5), backdrop(FOREST)]], Pacha: [[whenBackdrop(THEATRE), hide], [whenBackdrop(FOREST), wait(1), show]] },
    'wrong-foret-1': { ...forest, Pacha: [enters] },
    'wrong-foret-2': { ...dialogue, Pacha: [hidden, enters] },
    'solution-entree': entered,
    'solution-entree-2': { ...forest, Pacha: [hidden, enters, [whenBackdrop(FOREST), glide(1, 100, -120), say('Coucou !', 1), glide(1, 20, -120), say('C’est prêt ?')]] },
    'solution-entree-3': { ...entered, Pacha: [hidden, walks, [whenBackdrop(FOREST), repeat(20, nextCostume, wait(0.1))]] },
    'wrong-entree-1': { ...forest, Pacha: [hidden, [...enters, say('Ça sent la tartine, par ici !')]] },
    'wrong-entree-2': { ...forest, Pacha: [hidden, [...enters, glide(2, 0, -120)]] },
    'solution-fin': ended,
    'solution-fin-2': { ...entered, Plumette: [title, [whenBackdrop(FOREST), wait(5), backdrop(THEATRE), say('C’est la fin.', 3)]] },
    'wrong-fin-1': { ...entered, Plumette: [end] },
    'wrong-fin-2': { ...ended, Plumette: [[...title, wait(10), say('Au revoir')]] },
    'solution-repetition': { ...ended, Plumette: [[...end, sound('Applaudissements'), thanks]] },
    'solution-repetition-2': { ...ended, Plumette: [end, [flag, wait(15), say('Merci !', 1), say('À bientôt.')]], Pacha: [hidden, closes, [whenBackdrop(FOREST), sound('Miaou')]] },
    'wrong-repetition-1': { ...ended, Plumette: [[...end, sound('Applaudissements')]] },
    'wrong-repetition-2': { ...ended, Plumette: [[...end, thanks]] },
  },
  pictures: {
    titre: { backdrop: 'backdrops/theatre', things: [{ drawing: 'plume/fly-1', x: 20, y: 46, width: 92 }, { mark: 'bubble', x: 112, y: 14, width: 104 }] },
    dialogue: { backdrop: 'backdrops/castle', things: [{ drawing: 'lila/stand', x: 14, y: 56, width: 56 }, { mark: 'bubble', x: 66, y: 10, width: 76 }, { drawing: 'flamme/fire-1', x: 122, y: 62, width: 112 }] },
    foret: { backdrop: 'backdrops/forest', things: [{ drawing: 'pacha/stand', x: 24, y: 50, width: 86, isFaint: true }, { mark: 'arrow', x: 104, y: 84, width: 44 }, { drawing: 'pacha/stand', x: 146, y: 50, width: 86 }] },
    entree: { backdrop: 'backdrops/forest', things: [{ drawing: 'pacha/walk-1', x: 10, y: 54, width: 86 }, { mark: 'hops', x: 92, y: 88, width: 60 }, { mark: 'bubble', x: 146, y: 24, width: 84 }] },
    fin: { backdrop: 'backdrops/theatre', things: [{ drawing: 'lila/stand', x: 18, y: 56, width: 52 }, { drawing: 'flamme/fly-1', x: 70, y: 60, width: 96 }, { drawing: 'pacha/stand', x: 162, y: 66, width: 72 }] },
    repetition: { backdrop: 'backdrops/theatre', things: [{ mark: 'stars', x: 58, y: 6, width: 124 }, { drawing: 'lila/jump', x: 22, y: 60, width: 52 }, { drawing: 'flamme/fire-1', x: 80, y: 66, width: 92 }, { drawing: 'pacha/happy-1', x: 166, y: 70, width: 68 }] },
  },
};
