/** La partition: a list of notes that a loop plays; another list, another tune. */
import type { Answers } from '../make-lesson.ts';
import { flag, poses, repeat } from '../raconte-une-histoire/story-words.ts';
import { b, v, type Stack } from '../script-words.ts';
import { add, grow, itemOf, lengthOf, note, put, rest, up } from './music-words.ts';

const piano = (...stacks: readonly Stack[]) => ({ Piano: stacks });
const read = (index: number) => note(itemOf('partition', index));
const readPlace = note(itemOf('partition', v('place')));
const next = add('place', 1);
const start: Stack = [flag, put('place', 1)];
const wholeTune = (...stack: Stack) => b('control_repeat', { TIMES: lengthOf('partition'), SUBSTACK: stack });
const plays: Stack = [...start, wholeTune(readPlace, next)];
const fromZero = (...stack: Stack): Stack => [flag, put('place', 0), wholeTune(next, ...stack)];
const given = [67, 64, 67, 69, 67, 60];
const written = [60, 64, 67, 72, 71, 67, 64, 60];
const ofMine = (...partition: readonly (number | string)[]) => ({ lists: { partition } });

export const lesson04: Answers = {
  folder: 'lesson-04-la-partition',
  scene: {
    backdrop: 'backdrops/living-room',
    variables: { place: 1 },
    lists: { partition: given },
    shown: ['place', 'partition'],
    actors: [
      { name: 'Piano', costumes: ['piano'], x: 30, y: -105, size: 120 },
      { name: 'Amina', costumes: poses('amina', 'hello-1', 'hello-2'), x: -110, y: -85 },
    ],
  },
  projects: {
    starter: piano([flag, note(60)]),
    'solution-premiere': piano([flag, read(1)]),
    'solution-premiere-2': piano([flag, rest(0.5), note(itemOf('partition', 1), 2)]),
    'wrong-premiere-1': piano([flag, note(67)]),
    'wrong-premiere-2': piano([flag, read(2)]),
    'solution-suite': piano([flag, read(1), read(2), read(3)]),
    'solution-suite-2': piano([flag, read(1), rest(0.25), read(2), rest(0.25), read(3), read(4)]),
    'wrong-suite-1': piano([flag, read(1), read(1), read(1)]),
    'wrong-suite-2': piano([flag, read(1), read(3), read(2)]),
    'starter-boucle': piano([...start, repeat(6, read(1))]),
    'starter-boucle-place': piano([...start, repeat(6, readPlace)]),
    'solution-boucle': piano([...start, repeat(6, readPlace, next)]),
    'solution-boucle-2': piano([flag, put('place', 0), repeat(6, next, readPlace)]),
    'wrong-boucle-1': piano([...start, repeat(6, readPlace)]),
    'wrong-boucle-2': piano([flag, repeat(6, put('place', 1), readPlace, next)]),
    'wrong-boucle-3': piano([...start, repeat(6, readPlace), next]),
    'solution-longueur': piano(plays),
    'solution-longueur-2': piano(fromZero(readPlace)),
    'solution-longueur-3': piano([flag, repeat(2, put('place', 1), wholeTune(readPlace, next))]),
    'wrong-longueur-1': piano([...start, repeat(6, readPlace, next)]),
    'wrong-longueur-2': piano([...start, repeat(20, readPlace, next)]),
    'solution-melodie': piano(plays),
    'solution-melodie-2': piano(fromZero(readPlace)),
    'wrong-melodie-1': piano(plays),
    'wrong-melodie-2': piano(plays),
    'wrong-melodie-3': piano(plays),
    'solution-saute': piano([...start, wholeTune(up(20), readPlace, up(-20), next)]),
    'solution-saute-2': piano(fromZero(grow(10), readPlace, grow(-10))),
    'wrong-saute-1': piano([...start, wholeTune(up(20), readPlace, next)]),
    'wrong-saute-2': piano([...start, wholeTune(up(20), up(-20), readPlace, next)]),
  },
  changes: {
    'solution-melodie': ofMine(...written),
    'solution-melodie-2': ofMine(72, 71, 69, 67, 65, 64, 62, 60, 60),
    'wrong-melodie-2': ofMine(60, 62, 60, 62, 60, 62, 60, 62),
    'wrong-melodie-3': ofMine(...written, ''),
    'solution-saute': ofMine(...written),
    'solution-saute-2': ofMine(...written),
    'wrong-saute-1': ofMine(...written),
    'wrong-saute-2': ofMine(...written),
  },
  pictures: {
    premiere: { backdrop: 'backdrops/living-room', things: [{ drawing: 'piano', x: 26, y: 48, width: 84 }, { drawing: 'note', x: 142, y: 36, width: 60 }] },
    suite: { backdrop: 'backdrops/living-room', things: [{ drawing: 'piano', x: 10, y: 52, width: 72 }, ...[0, 1, 2].map((i) => ({ drawing: 'note', x: 94 + i * 48, y: 62 - i * 24, width: 42 }))] },
    boucle: { backdrop: 'backdrops/living-room', things: [{ drawing: 'piano', x: 22, y: 52, width: 82 }, { mark: 'turn', x: 132, y: 44, width: 80 }] },
    longueur: { backdrop: 'backdrops/living-room', things: [0, 1, 2, 3, 4].map((i) => ({ drawing: 'note', x: 10 + i * 46, y: 56, width: 36, isFaint: i > 2 })) },
    melodie: { backdrop: 'backdrops/living-room', things: [{ drawing: 'crayon', x: 22, y: 48, width: 76 }, { drawing: 'note', x: 112, y: 72, width: 40 }, { drawing: 'note', x: 150, y: 24, width: 40 }, { drawing: 'note', x: 190, y: 56, width: 40 }] },
    saute: { backdrop: 'backdrops/living-room', things: [{ drawing: 'piano', x: 60, y: 60, width: 80, isFaint: true }, { drawing: 'piano', x: 60, y: 8, width: 80 }, { mark: 'up-down', x: 160, y: 34, width: 30 }] },
  },
};
