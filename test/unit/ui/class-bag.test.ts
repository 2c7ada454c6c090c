import { describe, expect, test } from 'vitest';
import type { ProgressEvent } from '../../../src/core/progress/progress-event.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import type { FoundBag, FoundStick, KnownLaptop } from '../../../src/ipc/contract.ts';
import { bagLines, countOthers, isWantedAtFirst } from '../../../src/ui/bags/bag-lines.ts';
import { ageWords, dataAge, NOTHING_KNOWN, originWords } from '../../../src/ui/bags/data-age.ts';
import { laptopName } from '../../../src/ui/kit/laptop-name.ts';

const t = createTranslate('fr');
const NOW = new Date(2026, 10, 24, 15, 0).getTime();
const at = (day: number, hour = 14, minute = 32): number => new Date(2026, 10, day, hour, minute).getTime();
const laptop = (label: string, toldAtMs: number, isThisOne = false): KnownLaptop => ({ id: `id${label}`, label, toldAtMs, isThisOne });
const event = (childId: string, label: string, atMs: number): ProgressEvent =>
  ({ deviceId: `id${label}.file`, counter: 1, childId, atMs, fact: { kind: 'step-opened', packId: 'p', lessonId: 'l', stepId: 's' } });
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('how old what is known is', () => {
  const laptops = [laptop('12', at(24)), laptop('7', at(17)), laptop('3', at(24, 9), true)];
  const age = dataAge(laptops, [event('adam', '7', at(17)), event('ines', '3', at(24)), event('nour', '12', at(10)), event('nour', '3', at(9))], NOW);

  test('a laptop of which nothing came since the last session is missing, this one never', () => {
    expect(age.missing.map(({ label }) => label)).toEqual(['7']);
    expect(age.laptops.map(({ label }) => label)).toEqual(['3', '7', '12']);
    expect(dataAge([laptop('3', at(1), true)], [event('adam', '3', at(24))], NOW).missing).toEqual([]);
  });

  test('a clock that is years ahead makes nobody late', () => {
    expect(dataAge([...laptops, laptop('8', NOW + 9e11)], [], NOW).missing.map(({ label }) => label)).toEqual(['7']);
  });

  test('each child last seen elsewhere is said to be, with how old that is', () => {
    expect([...originWords(t, age, NOW)].map(([child, words]) => [child, plain(words)])).toEqual([['adam', 'Projet resté sur l’ordinateur 7 ?'], ['nour', 'ordinateur 12, 14 h 32']]);
  });

  test('a child last seen on a missing laptop may have left their work there; not when that child’s own bag came since', () => {
    expect([...age.leftOn].map(([child, { label }]) => [child, label])).toEqual([['adam', '7']]);
    const handedOver = dataAge(laptops, [event('adam', '7', at(24, 11)), event('ines', '3', at(24))], NOW);
    expect([handedOver.missing.length, handedOver.leftOn.size]).toEqual([1, 0]);
    expect(dataAge(laptops, [event('adam', '7', at(17)), event('adam', '12', at(24))], NOW).leftOn.size).toBe(0);
  });

  test('the table says the newest stick; without any, when it was read', () => {
    expect(plain(ageWords(t, age, NOW))).toBe('clé de 14 h 32');
    expect(plain(ageWords(t, dataAge([laptop('7', at(17))], [], NOW), NOW))).toBe('clé du mardi 17 nov.');
    expect(plain(ageWords(t, NOTHING_KNOWN, NOW))).toBe('vu à 15 h 00');
  });
});

describe('bags that were found', () => {
  const bag = (id: string, more: Partial<NonNullable<FoundBag['bag']>>): FoundBag =>
    ({ id, fileName: id, trouble: null, bag: { classId: 'ce2', className: 'CE2 mardi', laptopLabel: id, madeAtMs: 0, isLocked: false, isKnown: true, isOwn: false, isOneChild: false, ...more } });
  const none: FoundBag = { id: 'photo', fileName: 'photo', bag: null, trouble: 'Ce n’est pas un sac.' };
  const sticks: readonly FoundStick[] = [{ id: 's', name: 'CLASSE', packs: [], newer: null, bags: [none, bag('12', {}), bag('7', {}), bag('3', { isOwn: true }), bag('cm1', { classId: 'cm1', className: 'CM1', isKnown: false }), bag('twin', { classId: 'other', className: 'Ce2 Mardi ' })] }];
  const seen = (forClass: Parameters<typeof bagLines>[2]) => bagLines(sticks, [bag('7', {})], forClass).map((line) => [line.found.id, line.kind, isWantedAtFirst(line)]);

  test('on the page of a class: its own, those it may be joined with, and what cannot be read', () => {
    expect(seen({ id: 'ce2', name: 'CE2 mardi' })).toEqual([['7', 'this', true], ['12', 'this', true], ['twin', 'twin', false], ['3', 'own', false], ['photo', 'unreadable', false]]);
    expect(countOthers(sticks, { id: 'ce2', name: 'CE2 mardi' })).toBe(1);
  });

  test('on the list of classes: all of them, the unknown ones as such', () => {
    expect(seen(null)).toEqual([['twin', 'known', true], ['7', 'known', true], ['12', 'known', true], ['cm1', 'new', true], ['3', 'own', false], ['photo', 'unreadable', false]]);
  });
});

test('a laptop is called by what follows the word on its label', () => {
  expect(['7', 'ordinateur 7', 'Ordinateur n° 7', 'PORTABLE-07', 'l’ordinateur 12'].map(laptopName)).toEqual(['7', '7', '7', 'PORTABLE-07', '12']);
});
