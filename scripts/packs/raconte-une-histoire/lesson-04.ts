/** Passe-moi le message: whoever waits for a message answers when it comes. A call under the sea. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';
import { flag, glide, glideTo, goTo, nextCostume, poses, repeat, say, send, sendAndWait, wait, whenReceived } from './story-words.ts';

const call: Stack = [flag, say('Au secours ! J’ai perdu mon goûter !')];
const sends: Stack = [...call, send('au secours')];
const Bulle: readonly Stack[] = [[flag, goTo(-200, 80)], [whenReceived('au secours'), glide(2, 90, 90)]];
const here = say('Je sais qui peut t’aider !');
const answers: Stack = [whenReceived('au secours'), here];
const relays: Stack = [...answers, send('à table')];
const comes: Stack = [whenReceived('à table'), glide(2, 60, -100)];
const feast: Stack = [...comes, send('fête')];
const turns: Stack = [whenReceived('fête'), repeat(10, b('motion_turnright', { DEGREES: 36 }), wait(0.1))];
const spins: Stack = [whenReceived('fête'), repeat(20, nextCostume, wait(0.1))];
const start = { Scopi: [call], Bulle };
const heard = { ...start, Scopi: [sends] };
const answered = { ...heard, Poulpe: [answers] };
const chained = { ...heard, Poulpe: [relays], Pince: [comes] };
const party = { Bulle, Scopi: [sends, spins], Poulpe: [relays, turns], Pince: [feast] };
const thanked = { ...party, Scopi: [[...call, sendAndWait('au secours'), say('Merci, les amis !')], spins] };
const clicked: Stack = [b('event_whenthisspriteclicked')];

export const lesson04: Answers = {
  folder: 'lesson-04-messages',
  scene: {
    backdrop: 'backdrops/underwater',
    messages: ['au secours', 'à table', 'fête'],
    actors: [
      { name: 'Scopi', costumes: poses('scopi', 'dive-1', 'dive-2', 'dive-3', 'dive-4'), x: -130, y: 0, size: 90 },
      { name: 'Poulpe', costumes: ['poulpe'], x: 90, y: 0, rotationStyle: 'all around' },
      { name: 'Pince', costumes: poses('pince', 'walk-1', 'walk-2', 'walk-3', 'walk-4'), x: 190, y: -130, size: 60 },
      // Not where its program puts it, so that starting again is seen to matter.
      { name: 'Bulle', costumes: poses('bulle', 'swim-1', 'swim-2', 'swim-3', 'swim-4'), x: -120, y: 110, size: 55 },
      { name: 'Coquillage', costumes: ['coquillage'], x: -60, y: -140 },
    ],
  },
  projects: {
    starter: start,
    'solution-appel': heard,
    'solution-appel-2': { ...start, Scopi: [[...call, say('Qui m’entend ?', 1), send('au secours')]] },
    'wrong-appel-1': { ...start, Scopi: [[...call, send('fête')]] },
    'wrong-appel-2': { ...start, Scopi: [[flag, send('au secours'), say('Au secours ! J’ai perdu mon goûter !')]] },
    'starter-poulpe': { ...heard, Poulpe: [[whenReceived('au secours')]] },
    'solution-poulpe': answered,
    'solution-poulpe-2': { ...heard, Poulpe: [[whenReceived('au secours'), say('Oui ?', 1), say('J’arrive !', 1)]] },
    'wrong-poulpe-1': { ...heard, Poulpe: [[flag, say('J’arrive !')]] },
    'wrong-poulpe-2': { ...heard, Poulpe: [[whenReceived('à table'), here]] },
    'starter-crabe': { ...chained, Poulpe: [answers], Pince: [[whenReceived('à table')]] },
    'solution-crabe': chained,
    'solution-crabe-2': { ...heard, Poulpe: [answers, [whenReceived('au secours'), wait(3), send('à table')]], Pince: [[whenReceived('à table'), glideTo(1, 'Poulpe')]] },
    'wrong-crabe-1': { ...chained, Pince: [[whenReceived('fête'), glide(2, 60, -100)]] },
    'wrong-crabe-2': { ...chained, Poulpe: [answers], Pince: [[whenReceived('au secours'), glide(2, 60, -100)]] },
    'solution-fete': party,
    'solution-fete-2': { ...party, Scopi: [sends, [whenReceived('fête'), glide(1, -130, 60), glide(1, -130, 0)]], Pince: [comes, [whenReceived('à table'), wait(3), send('fête')]], Poulpe: [relays, [whenReceived('fête'), glideTo(1, 'Pince'), glide(1, 90, 0)]] },
    'solution-fete-3': { ...party, Bulle: [...Bulle, [whenReceived('fête'), repeat(20, nextCostume, wait(0.1))]] },
    'wrong-fete-1': { ...party, Pince: [comes] },
    'wrong-fete-2': { ...party, Scopi: [sends] },
    'solution-merci': thanked,
    'solution-merci-2': { ...party, Scopi: [[...call, sendAndWait('au secours'), wait(1), say('Merci !', 1), say('Vous êtes formidables.')], spins] },
    'wrong-merci-1': { ...party, Scopi: [[...sends, say('Merci, les amis !')], spins] },
    'wrong-merci-2': { ...party, Scopi: [[...call, sendAndWait('au secours')], spins] },
    'solution-coquillage': { ...thanked, Coquillage: [[...clicked, send('fête')]] },
    'solution-coquillage-2': { ...thanked, Coquillage: [[...clicked, say('Encore !', 1), sendAndWait('fête')]] },
    'solution-coquillage-3': { ...thanked, Coquillage: [[...clicked, send('à table'), send('fête')]] },
    'wrong-coquillage-1': { ...thanked, Coquillage: [[flag, send('fête')]] },
    'wrong-coquillage-2': { ...thanked, Coquillage: [[...clicked, send('au secours')]], Poulpe: [relays, [whenReceived('fête')]] },
  },
  pictures: {
    appel: { backdrop: 'backdrops/underwater', things: [{ drawing: 'scopi/dive-1', x: 16, y: 40, width: 96 }, { mark: 'bubble', x: 112, y: 12, width: 84 }, { drawing: 'bulle/swim-1', x: 172, y: 86, width: 56 }] },
    poulpe: { backdrop: 'backdrops/underwater', things: [{ drawing: 'scopi/dive-1', x: 2, y: 60, width: 76 }, { mark: 'arrow', x: 80, y: 84, width: 50 }, { drawing: 'poulpe', x: 138, y: 50, width: 86 }, { mark: 'bubble', x: 170, y: 2, width: 66 }] },
    crabe: { backdrop: 'backdrops/underwater', things: [{ drawing: 'poulpe', x: 8, y: 30, width: 82 }, { mark: 'arrow', x: 92, y: 66, width: 46 }, { drawing: 'pince/walk-1', x: 136, y: 62, width: 100 }] },
    fete: { backdrop: 'backdrops/underwater', things: [{ mark: 'stars', x: 66, y: 4, width: 108 }, { drawing: 'scopi/dive-2', x: 4, y: 50, width: 78 }, { drawing: 'poulpe', x: 84, y: 66, width: 68 }, { drawing: 'pince/walk-2', x: 152, y: 72, width: 84 }] },
    merci: { backdrop: 'backdrops/underwater', things: [{ drawing: 'scopi/dive-1', x: 14, y: 46, width: 96 }, { mark: 'clock', x: 110, y: 60, width: 54 }, { mark: 'bubble', x: 156, y: 8, width: 78 }] },
    coquillage: { backdrop: 'backdrops/underwater', things: [{ drawing: 'coquillage', x: 34, y: 44, width: 84 }, { mark: 'hand', x: 98, y: 84, width: 40 }, { mark: 'stars', x: 140, y: 20, width: 92 }] },
  },
};
