/** Scopi avance: order matters. Scopi leaves the lighthouse, touches the chest, speaks, comes home. */
import type { Answers } from '../make-lesson.ts';
import { b, type Stack } from '../script-words.ts';

const begin: Stack = [b('event_whenflagclicked'), b('motion_gotoxy', { X: -100, Y: -60 }), b('control_wait', { DURATION: 1 })];
const move = (STEPS: number) => b('motion_movesteps', { STEPS });
const say = b('looks_sayforsecs', { MESSAGE: 'Bonjour !', SECS: 2 });
const glide = (TO: string) => b('motion_glideto', { SECS: 1, TO });
const scopi = (...stacks: readonly Stack[]) => ({ Scopi: stacks });

export const lesson01: Answers = {
  folder: 'lesson-01-scopi-avance',
  scene: {
    backdrop: 'mer',
    actors: [
      // Not where the program puts him, so that starting again is seen to matter.
      { name: 'Scopi', costumes: ['scopi'], x: -60, y: 60, size: 80 },
      { name: 'Poisson', costumes: ['poisson'], x: 90, y: 100 },
      { name: 'Coffre', costumes: ['coffre'], x: 170, y: -80 },
      { name: 'Phare', costumes: ['phare'], x: -200, y: -50 },
    ],
  },
  projects: {
    starter: scopi(begin),
    'solution-depart': scopi([...begin, move(10)]),
    'solution-depart-2': scopi([...begin, move(10), move(10)]),
    'wrong-depart-1': scopi(begin, [move(10)]),
    'solution-plus-loin': scopi([...begin, move(100)]),
    'solution-plus-loin-2': scopi([...begin, move(30), move(30)]),
    'wrong-plus-loin-1': scopi([...begin, move(20)]),
    'solution-coffre': scopi([...begin, move(220)]),
    'solution-coffre-2': scopi([...begin, move(110), move(110)]),
    'wrong-coffre-1': scopi([...begin, move(100)]),
    'solution-bonjour': scopi([...begin, move(220), say]),
    'solution-bonjour-2': scopi([...begin, move(110), move(110), b('looks_sayforsecs', { MESSAGE: 'Coucou coffre', SECS: 1 })]),
    'wrong-bonjour-1': scopi([...begin, say, move(220)]),
    'wrong-bonjour-2': scopi([...begin, move(220)], [say]),
    'solution-retour': scopi([...begin, move(220), say, glide('Phare')]),
    'solution-retour-2': scopi([...begin, move(220), say, move(-300)]),
    'wrong-retour-1': scopi([...begin, move(220), say, glide('_random_')]),
    'wrong-retour-2': scopi([...begin, glide('Phare'), move(220), say]),
    'solution-tour': scopi([...begin, move(220), glide('Poisson'), glide('Phare')]),
    'solution-tour-2': scopi([...begin, glide('Poisson'), glide('Coffre'), say, glide('Phare')]),
    'wrong-tour-1': scopi([...begin, move(220), say, glide('Phare'), glide('Poisson')]),
    'wrong-tour-2': scopi([...begin, glide('Poisson'), glide('Phare')]),
  },
  pictures: {
    depart: { backdrop: 'mer', things: [{ drawing: 'scopi', x: 30, y: 44, width: 74 }, { mark: 'arrow', x: 112, y: 82, width: 84 }] },
    'plus-loin': { backdrop: 'mer', things: [{ drawing: 'scopi', x: 10, y: 48, width: 66, isFaint: true }, { mark: 'arrow', x: 84, y: 82, width: 66 }, { drawing: 'scopi', x: 160, y: 48, width: 66 }] },
    coffre: { backdrop: 'mer', things: [{ drawing: 'scopi', x: 14, y: 44, width: 70 }, { mark: 'arrow', x: 92, y: 80, width: 54 }, { drawing: 'coffre', x: 156, y: 50, width: 72 }] },
    bonjour: { backdrop: 'mer', things: [{ drawing: 'scopi', x: 60, y: 56, width: 76 }, { drawing: 'coffre', x: 140, y: 66, width: 66 }, { mark: 'bubble', x: 44, y: 6, width: 74 }] },
    retour: { backdrop: 'mer', things: [{ drawing: 'phare', x: 14, y: 24, width: 56 }, { mark: 'arrow-left', x: 82, y: 78, width: 54 }, { drawing: 'scopi', x: 146, y: 44, width: 76 }] },
    tour: { backdrop: 'mer', things: [{ drawing: 'phare', x: 8, y: 30, width: 50 }, { drawing: 'scopi', x: 66, y: 66, width: 60 }, { drawing: 'poisson', x: 120, y: 6, width: 46 }, { drawing: 'coffre', x: 174, y: 72, width: 58 }, { mark: 'arrow', x: 72, y: 36, width: 40 }] },
  },
};
