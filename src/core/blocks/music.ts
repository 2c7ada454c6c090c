/** Notes and drums, kept in time by a tempo that is the whole project's. The hidden blocks are those of Scratch 2 (MIDI numbers). */
import { asNumber, stmt } from '../emit/emit.ts';
import { callMusic, target, thread } from '../emit/script-api.ts';
import { NUMBER } from '../emit/value-type.ts';
import { defineBlock, menu, number, type Option } from './define-block.ts';

const numbered = (first: number, last: number, key: string): Option[] =>
  Array.from({ length: last - first + 1 }, (_, i): Option => [String(first + i), `${key}.${first + i}`]);

const DRUM = menu('music_menu_DRUM', 'DRUM', '1', numbered(1, 18, 'option.drum'));
const INSTRUMENT = menu('music_menu_INSTRUMENT', 'INSTRUMENT', '1', numbered(1, 21, 'option.instrument'));
/** Three octaves around the middle C; reporters may give any other note. */
const NOTE = menu('note', 'NOTE', '60', numbered(48, 84, 'option.note'));

const music = { category: 'music', shape: 'stack' } as const;
const waits = { ...music, suspends: true } as const;

export const playDrum = defineBlock({
  opcode: 'music_playDrumForBeats', ...waits,
  args: { DRUM, BEATS: number(0.25) },
  compile: ({ DRUM: drum, BEATS }, { wait }) => wait(callMusic('playDrum', thread, target, asNumber(drum), BEATS)),
});

export const rest = defineBlock({
  opcode: 'music_restForBeats', ...waits,
  args: { BEATS: number(0.25) },
  compile: ({ BEATS }, { wait }) => wait(callMusic('rest', thread, BEATS)),
});

export const playNote = defineBlock({
  opcode: 'music_playNoteForBeats', ...waits,
  args: { NOTE, BEATS: number(0.25) },
  compile: ({ NOTE: note, BEATS }, { wait }) => wait(callMusic('playNote', thread, target, asNumber(note), BEATS)),
});

export const setInstrument = defineBlock({
  opcode: 'music_setInstrument', ...music,
  args: { INSTRUMENT },
  compile: ({ INSTRUMENT: instrument }) => stmt`${callMusic('setInstrument', target, asNumber(instrument))};`,
});

export const setTempo = defineBlock({
  opcode: 'music_setTempo', ...music,
  args: { TEMPO: number(60) },
  compile: ({ TEMPO }) => stmt`${callMusic('setTempo', TEMPO)};`,
});

export const changeTempo = defineBlock({
  opcode: 'music_changeTempo', ...music,
  args: { TEMPO: number(20) },
  compile: ({ TEMPO }) => stmt`${callMusic('changeTempo', TEMPO)};`,
});

export const tempo = defineBlock({
  opcode: 'music_getTempo', category: 'music', shape: 'reporter', type: NUMBER,
  args: {}, compile: () => callMusic('tempo'),
});

export const playMidiDrum = defineBlock({
  opcode: 'music_midiPlayDrumForBeats', ...waits, isHidden: true,
  args: { DRUM: number(35), BEATS: number(0.25) },
  compile: ({ DRUM: drum, BEATS }, { wait }) => wait(callMusic('playMidiDrum', thread, target, drum, BEATS)),
});

export const setMidiInstrument = defineBlock({
  opcode: 'music_midiSetInstrument', ...music, isHidden: true,
  args: { INSTRUMENT: number(1) },
  compile: ({ INSTRUMENT: instrument }) => stmt`${callMusic('setMidiInstrument', target, instrument)};`,
});
