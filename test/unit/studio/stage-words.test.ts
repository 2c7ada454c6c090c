import { expect, test } from 'vitest';
import { CalmPace } from '../../../src/app/studio/calm-pace.ts';
import type { RuntimeEvent } from '../../../src/core/runtime/ports.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { StageStory } from '../../../src/ui/studio/stage-story.ts';
import { FakeTimer } from './fake-timer.ts';

/** With the plain spaces that people type. */
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const story = () => new StageStory(createTranslate('fr'));
const says = (target: string, text: string): RuntimeEvent => ({ kind: 'say', target, text });

test('the stage in words: whether it runs, who says and asks what, the values shown', () => {
  const told = story();
  expect(plain(told.now())).toBe('Le programme est arrêté.');
  told.setRunning(true);
  told.hear(says('Chat', 'Bonjour'));
  told.hear({ kind: 'think', target: 'Chien', text: 'Hum' });
  told.hear({ kind: 'ask', target: 'Poule', text: 'Ton âge ?', isSaid: true });
  told.setValues([{ sprite: null, name: 'score', value: '12' }, { sprite: 'Chat', name: 'noms', value: ['Inès'], count: 40 }, { sprite: null, name: 'vide', value: [] }]);
  expect(plain(told.now())).toBe('Le programme tourne. Poule demande : « Ton âge ? ». Chat dit : « Bonjour ». Chien pense : « Hum ». score : 12. Chat : noms : 40 éléments. vide : liste vide.');
});

test('a bubble that went away is told no more; when all stops none is left', () => {
  const told = story();
  told.hear(says('Chat', 'Bonjour'));
  told.hear(says('Chien', 'Ouaf'));
  told.hear(says('Chat', ''));
  expect(plain(told.now())).toBe('Le programme est arrêté. Chien dit : « Ouaf ».');
  told.hear({ kind: 'stopped' });
  expect(plain(told.now())).toBe('Le programme est arrêté.');
});

test('of each sprite the latest words are news, of three sprites at most; the same again is none', () => {
  const told = story();
  for (let n = 1; n <= 30; n++) told.hear(says('Chat', String(n)));
  expect(plain(told.takeNews())).toBe('Chat dit : « 30 ».');
  for (const name of ['A', 'B', 'C', 'A', 'D']) told.hear(says(name, 'ah'));
  expect(plain(told.takeNews())).toBe('C dit : « ah ». A dit : « ah ». D dit : « ah ».');
  const before = told.takeNews();
  for (const name of ['C', 'A', 'D']) told.hear(says(name, 'ah'));
  expect(told.takeNews()).toBe(before);
});

test('a question is the name of its field, and no news', () => {
  const told = story();
  told.hear(says('Chat', 'Ton âge ?'));
  told.hear({ kind: 'ask', target: 'Chat', text: 'Ton âge ?', isSaid: true });
  expect(told.takeNews()).toBe('');
  told.hear({ kind: 'ask-over' });
  expect(plain(told.now())).toBe('Le programme est arrêté.');
});

test('a text without end is cut', () => {
  const told = story();
  told.hear(says('Chat', 'a'.repeat(100_000)));
  expect(told.now().length).toBeLessThan(300);
});

test('words that look like a message of ours are told as they are', () => {
  const told = story();
  told.hear(says('{count, plural}', "l'{name}"));
  expect(plain(told.takeNews())).toBe("{count, plural} dit : « l'{name} ».");
});

test('a game that says something thirty times a second is told four times in ten seconds, the first of them at once', async () => {
  const timer = new FakeTimer();
  const told: number[] = [];
  const pace = new CalmPace(timer, () => { told.push(timer.nowMs()); });
  for (let n = 0; n < 300; n++) {
    pace.ask();
    await timer.pass(1000 / 30);
  }
  expect(told.map(Math.round)).toEqual([200, 2700, 5200, 7700]);
  pace.ask();
  pace.end();
  await timer.pass(10_000);
  expect(told).toHaveLength(4);
});
