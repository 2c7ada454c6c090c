/** Il était une fois: a dialogue in which nobody interrupts. Lila meets the dragon. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';
import { costume, flag, FLY, forever, glideTo, poses, say, think, wait } from './story-words.ts';

const Zéphyr: readonly Stack[] = [[flag, forever(glideTo(3, '_random_'))]];
const hello = say('Bonjour, dragon !');
const answer = say('Bonjour, petite fille !');
const question = say('Tu craches du feu ?');
const ofCourse = say('Oui, pour griller le pain.');
const thought = think('J’espère qu’il aime les tartines, pas les chats…');
const punchLine = say('Tu viens goûter à la maison ?');
const lila: Stack = [hello, wait(2), question];
const flamme: Stack = [flag, wait(2), answer, wait(2), ofCourse];
const pacha: Stack = [flag, wait(8), thought];
const four = { Lila: [[flag, ...lila]], Flamme: [flamme], Zéphyr };
const five = { ...four, Pacha: [pacha] };
const waving: Stack = [flag, costume('salue 1'), ...lila];

export const lesson01: Answers = {
  folder: 'lesson-01-il-etait-une-fois',
  scene: {
    backdrop: 'backdrops/castle',
    actors: [
      { name: 'Lila', costumes: poses('lila', 'stand', 'hello-1', 'hello-2', 'jump'), x: -150, y: -80, size: 80 },
      { name: 'Flamme', costumes: poses('flamme', ...FLY, 'fire-1', 'fire-2'), x: 110, y: -40, size: 90, direction: -90 },
      { name: 'Pacha', costumes: poses('pacha', 'stand', 'happy-1', 'happy-2'), x: -30, y: -135, size: 55 },
      { name: 'Zéphyr', costumes: poses('aile', ...FLY), x: 30, y: 110, size: 45 },
    ],
  },
  projects: {
    starter: { Lila: [[flag]], Flamme: [[flag]], Zéphyr },
    'solution-bonjour': { Lila: [[flag, hello]], Zéphyr },
    'solution-bonjour-2': { Lila: [[flag, wait(1), say('Coucou !', 1), say('Tu es un vrai dragon ?', 3)]], Zéphyr },
    'wrong-bonjour-1': { Lila: [[flag], [hello]], Zéphyr },
    'wrong-bonjour-2': { Flamme: [[flag, hello]], Zéphyr },
    'starter-reponse': { Lila: [[flag, hello]], Flamme: [[flag, answer]], Zéphyr },
    'solution-reponse': { Lila: [[flag, hello]], Flamme: [[flag, wait(2), answer]], Zéphyr },
    'solution-reponse-2': { Lila: [[flag, say('Coucou !', 1), say('Tu dors ?', 1)]], Flamme: [[flag, wait(1), wait(1.5), say('Plus maintenant.', 3)]], Zéphyr },
    'wrong-reponse-1': { Lila: [[flag, hello]], Flamme: [[flag, answer]], Zéphyr },
    'wrong-reponse-2': { Lila: [[flag, hello]], Flamme: [[flag, wait(1), answer]], Zéphyr },
    'solution-quatre': four,
    'solution-quatre-2': { Lila: [[flag, say('Qui es-tu ?', 3), wait(3), say('Moi, Lila.', 1)]], Flamme: [[flag, wait(3), say('Flamme, dragon. Et toi ?', 3)], [flag, wait(8), say('Joli nom !', 1)]], Zéphyr },
    'wrong-quatre-1': { Lila: [[flag, hello, question]], Flamme: [[flag, wait(4), answer, ofCourse]], Zéphyr },
    'wrong-quatre-2': { Lila: [[flag, hello, wait(2), question]], Flamme: [[flag, wait(2), answer, ofCourse]], Zéphyr },
    'solution-pense': five,
    'solution-pense-2': { ...four, Pacha: [[flag, wait(9), say('Miaou.', 1), think('Je préfère les souris.')]] },
    'wrong-pense-1': { ...four, Pacha: [[flag, wait(2), thought]] },
    'wrong-pense-2': { ...four, Pacha: [[flag, b('looks_thinkforsecs', { MESSAGE: '', SECS: 2 })]] },
    'solution-salue': { ...five, Lila: [waving] },
    'solution-salue-2': { ...five, Lila: [[flag, costume('salue 2')], [flag, ...lila]] },
    'solution-salue-3': { ...five, Lila: [[flag, costume('salue 1'), hello, costume('debout'), wait(2), question]] },
    'wrong-salue-1': { ...five, Lila: [[flag, costume('saute'), ...lila]] },
    'wrong-salue-2': { ...five, Lila: [[flag, hello, wait(2), costume('salue 1'), question]] },
    'solution-chute': { ...five, Lila: [[...waving, wait(4), punchLine]] },
    'solution-chute-2': { ...five, Lila: [waving, [flag, wait(11), say('Flamme, tu me déposes à l’école ?', 3)]] },
    'solution-chute-3': { ...five, Lila: [[...waving, wait(4), punchLine]], Flamme: [[...flamme, wait(4), say('Avec plaisir !')]] },
    'wrong-chute-1': { ...five, Lila: [[...waving, punchLine]] },
    'wrong-chute-2': { ...five, Lila: [[...waving, wait(2), punchLine]] },
  },
  pictures: {
    bonjour: { backdrop: 'backdrops/castle', things: [{ drawing: 'lila/hello-1', x: 24, y: 40, width: 66 }, { mark: 'bubble', x: 92, y: 14, width: 96 }] },
    reponse: { backdrop: 'backdrops/castle', things: [{ drawing: 'lila/stand', x: 4, y: 52, width: 56 }, { mark: 'clock', x: 62, y: 14, width: 52 }, { drawing: 'flamme/fire-1', x: 118, y: 60, width: 116 }, { mark: 'bubble', x: 150, y: 6, width: 76 }] },
    quatre: { backdrop: 'backdrops/castle', things: [{ mark: 'bubble', x: 16, y: 6, width: 70 }, { mark: 'bubble', x: 130, y: 6, width: 70 }, { drawing: 'lila/stand', x: 12, y: 62, width: 52 }, { mark: 'arrow', x: 72, y: 84, width: 50 }, { drawing: 'flamme/fly-1', x: 126, y: 64, width: 106 }] },
    pense: { backdrop: 'backdrops/castle', things: [{ drawing: 'pacha/stand', x: 22, y: 44, width: 96 }, { mark: 'bubble', x: 116, y: 12, width: 92 }] },
    salue: { backdrop: 'backdrops/castle', things: [{ drawing: 'lila/stand', x: 26, y: 38, width: 68 }, { mark: 'arrow', x: 92, y: 74, width: 54 }, { drawing: 'lila/hello-1', x: 150, y: 38, width: 68 }] },
    chute: { backdrop: 'backdrops/castle', things: [{ drawing: 'lila/jump', x: 20, y: 40, width: 68 }, { mark: 'stars', x: 86, y: 8, width: 130 }, { drawing: 'pacha/happy-1', x: 122, y: 66, width: 78 }] },
  },
};
