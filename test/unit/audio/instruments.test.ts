import { expect, test } from 'vitest';
import { blocks } from '../../../src/core/blocks/registry.ts';
import { DRUMS } from '../../../src/audio/drums.ts';
import { INSTRUMENTS } from '../../../src/audio/instruments.ts';
import { Speaker } from '../../../src/audio/speaker.ts';
import { hertzOf } from '../../../src/audio/synth.ts';

const choicesOf = (opcode: string, name: string): number => {
  const arg = blocks.get(opcode)?.args[name];
  return arg?.kind === 'menu' ? arg.options.length : 0;
};

test('every choice of the menus has its own sound', () => {
  expect(INSTRUMENTS).toHaveLength(choicesOf('music_setInstrument', 'INSTRUMENT'));
  expect(DRUMS).toHaveLength(choicesOf('music_playDrumForBeats', 'DRUM'));
  expect(new Set(INSTRUMENTS.map((i) => JSON.stringify(i))).size).toBe(21);
  expect(new Set(DRUMS.map((d) => JSON.stringify(d))).size).toBe(18);
});

test('notes are in tune: A is 440, an octave doubles, middle C is 261.6', () => {
  expect(hertzOf(69)).toBe(440);
  expect(hertzOf(81)).toBeCloseTo(880);
  expect(hertzOf(60)).toBeCloseTo(261.626, 2);
});

test('without a voice nothing is waited for, and the reason is told once', () => {
  const told: (number | string)[] = [];
  const ends = { onEnd: (id: number) => { told.push(id); }, onSilent: () => { told.push('silent'); } };
  const german = { lang: 'de-DE', localService: true } as SpeechSynthesisVoice;
  const speaker = new Speaker({ getVoices: () => [german], speak: () => { told.push('spoken'); }, cancel: () => undefined }, 'fr', () => 1, ends);
  const request = { words: 'Bonjour', voice: { name: 'alto', language: null }, volume: 100 } as const;
  speaker.speak({ ...request, playId: 1 });
  speaker.speak({ ...request, playId: 2 });
  expect(told).toEqual(['silent', 1, 2]);
});
