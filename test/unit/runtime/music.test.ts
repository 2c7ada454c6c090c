import { describe, expect, test } from 'vitest';
import { drumOfMidi, instrumentOfMidi } from '../../../src/core/runtime/midi.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { buildProject, flag, make, say, type Made } from '../../project-builder.ts';

interface Heard { readonly sounds: readonly string[]; readonly said: readonly string[]; readonly ticks: number }

function play(project: Project): Heard {
  const [sounds, said]: [string[], string[]] = [[], []];
  const { ticks } = runHeadless(project, {
    seed: 1, seconds: 30, stage: pointStage,
    onEvent: ({ event }) => {
      if (event.kind === 'sound') sounds.push(event.text);
      if (event.kind === 'say' && event.text !== '') said.push(event.text);
    },
  });
  return { sounds, said, ticks };
}
const script = (...stack: Made[]): Heard => play(buildProject([{ scripts: [[flag, ...stack]] }]));
const note = (pitch: number | string, beats: number): Made => make('music_playNoteForBeats', { NOTE: pitch, BEATS: beats });
const drum = (number: number, beats: number): Made => make('music_playDrumForBeats', { DRUM: number, BEATS: beats });
const tempo = (beats: number): Made => make('music_setTempo', { TEMPO: beats });

describe('waits', () => {
  test.each([[60, 1, 1], [120, 1, 0.5], [30, 0.5, 1], [500, 5, 0.6]])('at %i beats a minute %d beats take %d s', (beatsPerMinute, beats, seconds) => {
    for (const waiting of [make('music_restForBeats', { BEATS: beats }), note(60, beats), drum(1, beats)]) {
      const { ticks } = script(tempo(beatsPerMinute), waiting);
      expect(Math.abs(ticks - seconds * 30)).toBeLessThanOrEqual(1);
    }
  });

  test('never longer than a hundred beats, never less than none', () => {
    expect(script(tempo(500), make('music_restForBeats', { BEATS: 1e6 })).ticks).toBeCloseTo(12 * 30, -1);
    expect(script(make('music_restForBeats', { BEATS: -4 })).ticks).toBeLessThanOrEqual(2);
  });
});

test('the tempo is the project’s, between 20 and 500', () => {
  const said = (...stack: Made[]): string[] => [...script(...stack, say(make('music_getTempo'))).said];
  expect(said()).toEqual(['60']);
  expect(said(tempo(7))).toEqual(['20']);
  expect(said(tempo(100), make('music_changeTempo', { TEMPO: 900 }))).toEqual(['500']);
  const filed = buildProject([{ scripts: [[flag, say(make('music_getTempo'))]] }]);
  const [stage, ...sprites] = filed.targets;
  expect(play({ ...filed, targets: [{ ...stage!, stage: { ...stage!.stage!, tempo: 90 } }, ...sprites] }).said).toEqual(['90']);
});

test('notes, drums and instruments are told; numbers beyond the list go round', () => {
  expect(script(note(60, 0.5), make('music_setInstrument', { INSTRUMENT: 22 }), note('400', 1)).sounds).toEqual(['note 60 instrument 1 beats 0.5', 'note 130 instrument 1 beats 1']);
  expect(script(make('music_setInstrument', { INSTRUMENT: 0 }), note(1, 1)).sounds).toEqual(['note 1 instrument 21 beats 1']);
  expect(script(drum(19, 0), drum(0, 0)).sounds).toEqual(['drum 1 beats 0', 'drum 18 beats 0']);
});

test('a note of no beats is silent, a drum of none is heard', () => {
  expect(script(note(60, 0), drum(2, 0)).sounds).toEqual(['drum 2 beats 0']);
});

test('a clone plays its parent’s instrument', () => {
  const project = buildProject([{ scripts: [
    [flag, make('music_setInstrument', { INSTRUMENT: 5 }), make('control_create_clone_of', { CLONE_OPTION: '_myself_' })],
    [make('control_start_as_clone'), note(60, 1)],
  ] }]);
  expect(play(project).sounds).toEqual(['note 60 instrument 5 beats 1']);
});

test('the numbers of MIDI are heard as what is nearest', () => {
  expect([35, 38, 42, 46, 76, 81].map(drumOfMidi)).toEqual([2, 1, 6, 5, 10, 12]);
  expect([34, 82, NaN].map(drumOfMidi)).toEqual([undefined, undefined, undefined]);
  expect([1, 20, 33, 43, 66, 74, 128].map(instrumentOfMidi)).toEqual([1, 3, 6, 8, 11, 12, 21]);
  expect(script(make('music_midiPlayDrumForBeats', { DRUM: 35, BEATS: 0.25 })).sounds).toEqual(['drum 2 beats 0.25']);
});

test('words said aloud are told, and without a voice nothing is waited for', () => {
  const { sounds, ticks } = script(make('text2speech_speakAndWaitBlock', { WORDS: 'Bonjour' }), make('text2speech_setVoiceBlock', { VOICE: 'GIANT' }), make('text2speech_speakAndWaitBlock', { WORDS: '' }));
  expect(sounds).toEqual(['speak Bonjour']);
  expect(ticks).toBeLessThanOrEqual(1);
});
