/** What musicians' scripts are made of; the rest they share with stories. */
import { b, type Given } from '../script-words.ts';

export const KICK = 2;
export const SNARE = 1;
export const CYMBAL = 4;

/** Beats: a second each at the tempo of 60 that a project begins with. */
export const drum = (DRUM: number, BEATS: Given = 0.5) => b('music_playDrumForBeats', { DRUM, BEATS });
export const note = (NOTE: Given, BEATS: Given = 0.5) => b('music_playNoteForBeats', { NOTE, BEATS });
export const notes = (pitches: readonly number[], beats = 0.5) => pitches.map((pitch) => note(pitch, beats));
export const rest = (BEATS: Given) => b('music_restForBeats', { BEATS });
export const tempo = (TEMPO: number) => b('music_setTempo', { TEMPO });
export const faster = (TEMPO: number) => b('music_changeTempo', { TEMPO });
export const instrument = (INSTRUMENT: number) => b('music_setInstrument', { INSTRUMENT });

export const onKey = (KEY_OPTION: string) => b('event_whenkeypressed', { KEY_OPTION });
export const clicked = b('event_whenthisspriteclicked');
export const up = (DY: number) => b('motion_changeyby', { DY });
export const grow = (CHANGE: number) => b('looks_changesizeby', { CHANGE });
export const put = (VARIABLE: string, VALUE: Given) => b('data_setvariableto', { VARIABLE, VALUE });
export const add = (VARIABLE: string, VALUE: Given) => b('data_changevariableby', { VARIABLE, VALUE });
export const itemOf = (LIST: string, INDEX: Given) => b('data_itemoflist', { INDEX, LIST });
export const lengthOf = (LIST: string) => b('data_lengthoflist', { LIST });
