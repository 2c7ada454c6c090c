/** Quand je clique: each sprite listens for its own event. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';

const clicked = b('event_whenthisspriteclicked');
const flag = b('event_whenflagclicked');
const say = (MESSAGE: string) => b('looks_sayforsecs', { MESSAGE, SECS: 2 });
const turn = b('motion_turnright', { DEGREES: 15 });
const grow = b('looks_changesizeby', { CHANGE: 10 });
const move = b('motion_movesteps', { STEPS: 10 });
const crab: Stack = [clicked, say('Aïe, ça pince !')];
const key = (KEY_OPTION: string) => b('event_whenkeypressed', { KEY_OPTION });

export const lesson02: Answers = {
  folder: 'lesson-02-quand-je-clique',
  scene: {
    backdrop: 'mer',
    actors: [
      { name: 'Crabe', costumes: ['crabe'], x: -140, y: -110 },
      { name: 'Poulpe', costumes: ['poulpe'], x: 160, y: -20 },
      { name: 'Poisson', costumes: ['poisson'], x: 0, y: 50, size: 130, rotationStyle: 'all around' },
      { name: 'Coffre', costumes: ['coffre'], x: 50, y: -120 },
    ],
  },
  projects: {
    starter: { Crabe: [[clicked]] },
    'solution-crabe': { Crabe: [crab] },
    'solution-crabe-2': { Crabe: [[clicked, say('Hi hi'), say('Ho ho')]] },
    'wrong-crabe-1': { Crabe: [[clicked], [say('Bonjour !')]] },
    'solution-poisson': { Poisson: [[clicked, turn]] },
    'solution-poisson-2': { Poisson: [[clicked, turn, say('Ça tourne !'), turn]] },
    'wrong-poisson-1': { Crabe: [[...crab, turn]] },
    'wrong-poisson-2': { Crabe: [crab], Poisson: [[turn]] },
    'solution-poulpe': { Poulpe: [[clicked, grow]] },
    'solution-poulpe-2': { Poulpe: [[clicked, grow, grow, grow]] },
    'wrong-poulpe-1': { Poulpe: [[clicked, turn]] },
    'solution-espace': { Crabe: [[key('space'), move]] },
    'solution-espace-2': { Crabe: [[key('any'), move, move]] },
    'wrong-espace-1': { Crabe: [[clicked, move]] },
    'solution-bonjour': { Crabe: [[flag, say('Bonjour !')]], Poisson: [[flag, say('Blub !')]], Poulpe: [[flag, say('Salut !')]] },
    'solution-bonjour-2': { Crabe: [[flag, say('Bonjour !')], crab], Poisson: [[flag, say('Blub !'), say('Blub !')]], Poulpe: [[flag, say('Hou hou !')]] },
    'wrong-bonjour-1': { Crabe: [[flag, say('Bonjour !')]], Poisson: [[flag, say('Blub !')]], Poulpe: [[clicked, say('Salut !')]] },
    'wrong-bonjour-2': { Crabe: [[flag, say('Bonjour !'), say('Blub !'), say('Salut !')]] },
    'solution-surprise': { Coffre: [[clicked, b('looks_hide')]] },
    'solution-surprise-2': { Coffre: [[clicked, turn, say('Coucou !')]] },
    'wrong-surprise-1': { Coffre: [[flag, say('Coucou !')]] },
  },
  pictures: {
    crabe: { backdrop: 'mer', things: [{ drawing: 'crabe', x: 40, y: 56, width: 78 }, { mark: 'bubble', x: 116, y: 16, width: 84 }, { mark: 'hand', x: 84, y: 98, width: 40 }] },
    poisson: { backdrop: 'mer', things: [{ drawing: 'poisson', x: 82, y: 36, width: 76 }, { mark: 'turn', x: 160, y: 26, width: 56 }, { mark: 'hand', x: 124, y: 86, width: 40 }] },
    poulpe: { backdrop: 'mer', things: [{ drawing: 'poulpe', x: 20, y: 70, width: 46 }, { mark: 'arrow', x: 72, y: 90, width: 40 }, { drawing: 'poulpe', x: 124, y: 28, width: 96 }] },
    espace: { backdrop: 'mer', things: [{ drawing: 'crabe', x: 20, y: 34, width: 74 }, { mark: 'arrow', x: 104, y: 70, width: 60 }, { mark: 'space-key', x: 96, y: 104, width: 120 }] },
    bonjour: { backdrop: 'mer', things: [{ drawing: 'crabe', x: 12, y: 74, width: 60 }, { drawing: 'poisson', x: 92, y: 70, width: 60 }, { drawing: 'poulpe', x: 170, y: 72, width: 60 }, { mark: 'bubble', x: 26, y: 26, width: 52 }, { mark: 'bubble', x: 104, y: 22, width: 52 }, { mark: 'bubble', x: 180, y: 26, width: 52 }] },
    surprise: { backdrop: 'mer', things: [{ drawing: 'coffre', x: 76, y: 50, width: 88 }, { mark: 'stars', x: 60, y: 2, width: 120 }, { mark: 'hand', x: 128, y: 98, width: 40 }] },
  },
};
