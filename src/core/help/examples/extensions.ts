import type { Example, Script, Step } from '../example.ts';
import { move, repeat, say, wait } from '../steps.ts';

const SMALL = { x: -170, size: 50 } as const;
const down: Step = ['pen_penDown'];
const thick: Step = ['pen_setPenSizeTo', 10];
const draw = (...script: Script): Example => ({ at: SMALL, script });

/** The notes are above. */
const LOW = { y: -80 } as const;

const beat: Step = ['music_playDrumForBeats', 1, 0.5];
const note = (height: number): Step => ['music_playNoteForBeats', height, 0.5];
const hello: Step = ['text2speech_speakAndWaitBlock', '@speech.hello'];

export const EXTENSIONS = {
  pen_clear: draw(thick, down, repeat(4, move(60), wait(0.2)), wait(1), ['pen_clear'], wait(1)),
  pen_stamp: draw(repeat(4, ['pen_stamp'], move(80), wait(0.6))),
  pen_penDown: draw(thick, move(80), wait(0.8), down, repeat(3, move(60), wait(0.5))),
  pen_penUp: draw(thick, repeat(4, down, move(40), ['pen_penUp'], move(40), wait(0.6))),
  pen_setPenColorToColor: draw(thick, down, ['pen_setPenColorToColor', '#c4432e'], move(150), wait(1), ['pen_setPenColorToColor', '#25794f'], move(150), wait(1)),
  pen_changePenColorParamBy: draw(thick, down, repeat(8, ['pen_changePenColorParamBy', 'color', 12], move(38), wait(0.4))),
  pen_setPenColorParamTo: draw(thick, down, ['pen_setPenColorParamTo', 'color', 10], move(150), wait(1), ['pen_setPenColorParamTo', 'color', 75], move(150), wait(1)),
  pen_changePenSizeBy: draw(down, repeat(7, ['pen_changePenSizeBy', 5], move(45), wait(0.4))),
  pen_setPenSizeTo: draw(down, ['pen_setPenSizeTo', 4], move(150), wait(1), ['pen_setPenSizeTo', 24], move(150), wait(1)),
  music_playDrumForBeats: { at: { ...LOW, x: -150 }, script: [repeat(5, beat, move(50))] },
  music_restForBeats: { at: LOW, script: [repeat(3, beat, ['music_restForBeats', 1])] },
  music_playNoteForBeats: { at: LOW, script: [note(60), note(64), note(67), ['music_playNoteForBeats', 72, 1]] },
  music_setInstrument: { at: LOW, script: [['music_setInstrument', 1], note(60), note(64), ['music_setInstrument', 12], note(60), note(64)] },
  music_setTempo: { at: LOW, script: [['music_setTempo', 60], repeat(4, note(60)), ['music_setTempo', 180], repeat(8, note(60))] },
  music_changeTempo: { at: LOW, script: [repeat(6, ['music_changeTempo', 40], note(60))] },
  music_getTempo: { at: LOW, script: [repeat(4, say(['music_getTempo']), note(60), ['music_changeTempo', 20])] },
  text2speech_speakAndWaitBlock: { script: [hello, wait(1), move(80), wait(1)] },
  text2speech_setVoiceBlock: { script: [['text2speech_setVoiceBlock', 'GIANT'], hello, wait(1), ['text2speech_setVoiceBlock', 'SQUEAK'], hello, wait(1)] },
  text2speech_setLanguageBlock: { script: [['text2speech_setLanguageBlock', 'es'], ['text2speech_speakAndWaitBlock', 'Hola'], wait(2)] },
} as const satisfies Readonly<Record<string, Example>>;
