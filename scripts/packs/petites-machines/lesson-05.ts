/** Le code secret: letter by letter, then backwards, then shifted along an alphabet; accents are kept; a key of one’s own reads it again. */
import type { Answers } from '../make-lesson.ts';
import type { Scripts } from '../scene.ts';
import { v, type Given, type Stack } from '../script-words.ts';
import { above, add, answer, ask, either, equals, flag, itemOf, join, lengthOf, letter, placeIn, plus, put, repeat, sayFor, until, when } from './words.ts';

const ALPHABET = 'alphabet';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const text = v('message');
const code = v('code');
const i = v('i');
const rank = v('rang');
const here = letter(i, text);
const agent = (...blocks: Stack): Scripts => ({ Agent: [[flag, ask('Ton message ?'), put('message', answer), ...blocks]] });

const next = add('i', 1);
const tell = sayFor(here, 0.2);
const spell = (...inLoop: Stack): Stack => [put('i', 0), repeat(lengthOf(text), next, tell, ...inLoop)];
const build = (...inLoop: Stack): Stack => [put('code', ''), ...spell(...inLoop)];
const backwards = put('code', join(here, code));
const findRank = put('rang', placeIn(ALPHABET, here));
const keep = put('code', join(code, here));
const shift = (by: Given) => put('code', join(code, itemOf(ALPHABET, plus(rank, by))));
const shifted = build(findRank, shift(3));
const withAccents = (by: Given) => build(findRank, either(above(rank, 0), [shift(by)], [keep]));
const askKey: Stack = [ask('Ta clé ?'), put('clé', answer)];

export const lesson05: Answers = {
  folder: 'lesson-05-le-code-secret',
  scene: {
    backdrop: 'backdrops/library',
    actors: [
      { name: 'Agent', costumes: ['detective'], x: -60, y: -70, size: 120 },
      { name: 'Enveloppe', costumes: ['enveloppe'], x: 130, y: -110 },
      { name: 'Cadenas', costumes: ['cadenas'], x: 190, y: -60, size: 80 },
    ],
    variables: { message: '', code: '?', i: 4, rang: 0, 'clé': 3 },
    // Written twice, so that what is shifted beyond z begins again at a.
    lists: { [ALPHABET]: [...LETTERS, ...LETTERS] },
    shown: ['message', 'code', 'rang'],
  },
  projects: {
    starter: agent(),
    'solution-lettre': agent(sayFor(letter(1, text), 1)),
    'solution-lettre-2': agent(sayFor(letter(1, answer), 2)),
    'wrong-lettre-1': agent(sayFor(text, 1)),
    'wrong-lettre-2': agent(sayFor(letter(2, text), 1)),
    'solution-epelle': agent(...spell()),
    'solution-epelle-2': agent(put('i', 1), until(above(i, lengthOf(text)), sayFor(here, 0.1), next)),
    'wrong-epelle-1': agent(put('i', 0), repeat(5, next, tell)),
    'wrong-epelle-2': agent(repeat(lengthOf(text), next, tell)),
    'solution-envers': agent(...build(backwards)),
    'solution-envers-2': agent(put('code', ''), put('i', 1), until(above(i, lengthOf(text)), backwards, tell, next)),
    'wrong-envers-1': agent(...build(keep)),
    'wrong-envers-2': agent(...spell(backwards)),
    'solution-rang': agent(...build(findRank)),
    'solution-rang-2': agent(put('code', ''), put('i', 0), repeat(lengthOf(text), next, findRank, tell)),
    'wrong-rang-1': agent(...build(put('rang', i))),
    'wrong-rang-2': agent(...build(put('rang', placeIn(ALPHABET, text)))),
    'solution-decale': agent(...shifted),
    'solution-decale-2': agent(...build(put('rang', plus(placeIn(ALPHABET, here), 3)), put('code', join(code, itemOf(ALPHABET, rank))))),
    'wrong-decale-1': agent(...build(findRank, put('code', join(code, plus(rank, 3))))),
    'wrong-decale-2': agent(...build(findRank, put('code', join(itemOf(ALPHABET, plus(rank, 3)), code)))),
    'solution-accents': agent(...withAccents(3)),
    'solution-accents-2': agent(...build(findRank, when(above(rank, 0), shift(3)), when(equals(rank, 0), keep))),
    'wrong-accents-1': agent(...build(findRank, when(above(rank, 0), shift(3)))),
    'wrong-accents-2': agent(...build(findRank, either(above(rank, 0), [keep], [shift(3)]))),
    'solution-cle': agent(...askKey, ...withAccents(v('clé'))),
    'solution-cle-2': agent(...askKey, ...withAccents(answer)),
    'wrong-cle-1': agent(...askKey, ...withAccents(3)),
    'wrong-cle-2': agent(...askKey, put('message', answer), ...withAccents(v('clé'))),
  },
  pictures: {
    lettre: { backdrop: 'backdrops/library', things: [{ drawing: 'detective', x: 22, y: 44, width: 92 }, { mark: 'bubble', x: 108, y: 14, width: 96 }] },
    epelle: { backdrop: 'backdrops/library', things: [{ drawing: 'enveloppe', x: 22, y: 56, width: 76 }, { mark: 'hops', x: 100, y: 62, width: 120 }] },
    envers: { backdrop: 'backdrops/library', things: [{ drawing: 'enveloppe', x: 134, y: 56, width: 80 }, { mark: 'arrow-left', x: 28, y: 72, width: 94 }] },
    rang: { backdrop: 'backdrops/library', things: [{ drawing: 'livres', x: 28, y: 50, width: 84 }, { drawing: 'loupe', x: 124, y: 46, width: 92 }] },
    decale: { backdrop: 'backdrops/library', things: [{ drawing: 'parchemin', x: 20, y: 54, width: 74 }, { mark: 'arrow', x: 98, y: 80, width: 50 }, { drawing: 'cadenas', x: 152, y: 50, width: 78 }] },
    accents: { backdrop: 'backdrops/library', things: [{ drawing: 'parchemin', x: 76, y: 52, width: 84 }, { path: 'M96 44l22 -26', colour: '#FFFFFF', thickness: 12 }, { path: 'M96 44l22 -26', colour: '#C4432E', thickness: 7 }] },
    cle: { backdrop: 'backdrops/library', things: [{ drawing: 'cle', x: 26, y: 52, width: 82 }, { drawing: 'cadenas', x: 130, y: 46, width: 86 }] },
  },
};
