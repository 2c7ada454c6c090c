/** Le trieur: a robot walks through a list of shoe sizes, finds the smallest, moves it, and begins again until all is in order. */
import type { Answers } from '../make-lesson.ts';
import type { Scripts } from '../scene.ts';
import { call, define, v, type Given, type Stack } from '../script-words.ts';
import { add, below, count, empty, flag, itemOf, placeIn, push, put, random, remove, repeat, sayFor, until, equals, wait, when } from './words.ts';

const LOOSE = 'vrac';
const SORTED = 'rangé';
const i = v('i');
const least = v('petit');
const here = itemOf(LOOSE, i);
const clear: Stack = [empty(LOOSE), empty(SORTED)];
const fill = (...pushes: Stack): Stack => [define('remplir'), ...clear, ...pushes, wait(0.5)];
const given = fill(...[38, 27, 41, 22, 35].map((size) => push(LOOSE, size)));
const byChance = fill(repeat(5, push(LOOSE, random(20, 45))));
const start: Stack = [flag, call('remplir')];
const bip = (...blocks: Stack): Scripts => ({ Bip: [[...start, ...blocks], given] });

const next = add('i', 1);
const show = sayFor(here, 0.2);
const walk = (times: Given, ...inLoop: Stack): Stack => [put('i', 0), repeat(times, next, show, ...inLoop)];
const smaller = when(below(here, least), put('petit', here));
const find = (times: Given): Stack => [put('petit', 99), ...walk(times, smaller)];
const store: Stack = [push(SORTED, least), remove(LOOSE, placeIn(LOOSE, least))];
const sort = repeat(5, ...find(count(LOOSE)), ...store);
const larger = when(below(least, here), put('petit', here));

export const lesson04: Answers = {
  folder: 'lesson-04-le-trieur',
  scene: {
    backdrop: 'backdrops/gym',
    actors: [
      { name: 'Bip', costumes: ['bip/walk-1', 'bip/walk-2', 'bip/walk-3', 'bip/walk-4'], x: -60, y: -60 },
      { name: 'Basket', costumes: ['basket'], x: -190, y: -130 },
      { name: 'Chaussettes', costumes: ['chaussettes'], x: 20, y: -145, size: 80 },
      { name: 'Panier', costumes: ['panier'], x: -180, y: -40, size: 80 },
    ],
    variables: { i: 7, petit: 0 },
    lists: { [LOOSE]: ['?'], [SORTED]: ['?'] },
    shown: ['i', 'petit', LOOSE, SORTED],
  },
  projects: {
    starter: bip(),
    'solution-premiere': bip(sayFor(itemOf(LOOSE, 1), 1)),
    'solution-premiere-2': bip(wait(0.3), sayFor(itemOf(LOOSE, 1), 3)),
    'wrong-premiere-1': bip(sayFor(38, 1)),
    'wrong-premiere-2': bip(sayFor(itemOf(LOOSE, 2), 1)),
    'solution-parcours': bip(...walk(5)),
    'solution-parcours-2': bip(put('i', 1), repeat(count(LOOSE), sayFor(here, 0.3), next)),
    'wrong-parcours-1': bip(repeat(5, next, show)),
    'wrong-parcours-2': bip(put('i', 0), repeat(5, show)),
    'solution-petit': bip(...find(5)),
    'solution-petit-2': bip(put('i', 1), put('petit', itemOf(LOOSE, 1)), repeat(5, smaller, show, next)),
    'wrong-petit-1': bip(...walk(5, smaller)),
    'wrong-petit-2': bip(put('petit', 99), ...walk(5, put('petit', here))),
    'solution-range': bip(...find(5), ...store),
    'solution-range-2': bip(...find(count(LOOSE)), remove(LOOSE, placeIn(LOOSE, least)), push(SORTED, least)),
    'wrong-range-1': bip(...find(5), push(SORTED, least), remove(LOOSE, 1)),
    'wrong-range-2': bip(...find(5), remove(LOOSE, placeIn(LOOSE, least)), push(SORTED, here)),
    'solution-tout': bip(sort),
    'solution-tout-2': bip(until(equals(count(LOOSE), 0), ...find(count(LOOSE)), ...store)),
    'solution-tout-defi': bip(repeat(5, put('petit', 0), ...walk(count(LOOSE), larger), ...store)),
    'wrong-tout-1': bip(...find(5).slice(0, 2), repeat(5, ...walk(count(LOOSE), smaller), ...store)),
    'wrong-tout-2': bip(repeat(5, ...find(5), ...store)),
    'solution-hasard': { Bip: [[...start, sort], byChance] },
    'solution-hasard-2': { Bip: [[...start, sort], fill(push(LOOSE, random(20, 30)), push(LOOSE, random(20, 45)), repeat(3, push(LOOSE, random(15, 48))))] },
    'wrong-hasard-1': { Bip: [[...start, sort], fill(put('petit', random(20, 45)), repeat(5, push(LOOSE, 30)))] },
    'wrong-hasard-2': { Bip: [[...start, sort], fill(push(LOOSE, random(20, 45)))] },
  },
  pictures: {
    premiere: { backdrop: 'backdrops/gym', things: [{ drawing: 'bip/walk-1', x: 20, y: 36, width: 92 }, { mark: 'bubble', x: 110, y: 10, width: 80 }, { drawing: 'basket', x: 172, y: 78, width: 56 }] },
    parcours: { backdrop: 'backdrops/gym', things: [{ drawing: 'basket', x: 10, y: 76, width: 46 }, { drawing: 'chaussettes', x: 66, y: 76, width: 46 }, { drawing: 'basket', x: 122, y: 76, width: 46 }, { drawing: 'chaussettes', x: 178, y: 76, width: 46 }, { mark: 'hops', x: 40, y: 26, width: 150 }] },
    petit: { backdrop: 'backdrops/gym', things: [{ drawing: 'basket', x: 20, y: 36, width: 84 }, { drawing: 'basket', x: 112, y: 84, width: 36 }, { drawing: 'loupe', x: 134, y: 48, width: 86 }] },
    range: { backdrop: 'backdrops/gym', things: [{ drawing: 'basket', x: 18, y: 80, width: 40 }, { mark: 'arrow', x: 66, y: 84, width: 66 }, { drawing: 'panier', x: 138, y: 42, width: 86 }] },
    tout: { backdrop: 'backdrops/gym', things: [{ drawing: 'basket', x: 10, y: 100, width: 32 }, { drawing: 'basket', x: 48, y: 88, width: 44 }, { drawing: 'basket', x: 98, y: 76, width: 56 }, { drawing: 'basket', x: 160, y: 60, width: 72 }] },
    hasard: { backdrop: 'backdrops/gym', things: [{ drawing: 'basket', x: 14, y: 28, width: 44 }, { drawing: 'chaussettes', x: 66, y: 62, width: 50 }, { drawing: 'gants', x: 20, y: 84, width: 48 }, { mark: 'turn', x: 136, y: 38, width: 86 }] },
  },
};
