import { expr, literal, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import { callRuntime, callTarget, target, thread } from '../emit/script-api.ts';
import type { ScriptEmit } from '../emit/script-emit.ts';
import { NUMBER } from '../emit/value-type.ts';
import { choice, defineBlock, menu, number } from './define-block.ts';

const SOUND_MENU = menu('sound_sounds_menu', 'SOUND_MENU', '', [], 'sounds');
const EFFECT = choice([['PITCH', 'option.pitch'], ['PAN', 'option.pan']]);

export const playUntilDone = defineBlock({
  opcode: 'sound_playuntildone', category: 'sound', shape: 'stack', suspends: true,
  args: { SOUND_MENU },
  compile: ({ SOUND_MENU: sound }, { rest }) => rest(callRuntime('playSoundUntilDone', thread, target, sound.code)),
});

export const play = defineBlock({
  opcode: 'sound_play', category: 'sound', shape: 'stack',
  args: { SOUND_MENU },
  compile: ({ SOUND_MENU: sound }) => stmt`${callRuntime('playSound', target, sound.code)};`,
});

export const stopAllSounds = defineBlock({
  opcode: 'sound_stopallsounds', category: 'sound', shape: 'stack',
  args: {}, compile: () => stmt`${callRuntime('stopSounds')};`,
});

/** Loudness and effects change once a tick, else a loop would run to the limit at once. */
const mixing = (change: Expr, { rest }: ScriptEmit): Stmt => rest(expr`(${change}, ${callRuntime('restTillNextTick', thread)}, true)`);

export const changeSoundEffect = defineBlock({
  opcode: 'sound_changeeffectby', category: 'sound', shape: 'stack', suspends: true,
  args: { EFFECT, VALUE: number(10) },
  compile: ({ EFFECT: effect, VALUE }, emit) => mixing(callTarget('changeSoundEffect', literal(effect.toLowerCase()), VALUE), emit),
});

export const setSoundEffect = defineBlock({
  opcode: 'sound_seteffectto', category: 'sound', shape: 'stack', suspends: true,
  args: { EFFECT, VALUE: number(100) },
  compile: ({ EFFECT: effect, VALUE }, emit) => mixing(callTarget('setSoundEffect', literal(effect.toLowerCase()), VALUE), emit),
});

export const clearSoundEffects = defineBlock({
  opcode: 'sound_cleareffects', category: 'sound', shape: 'stack',
  args: {}, compile: () => stmt`${callTarget('clearSoundEffects')};`,
});

export const changeVolume = defineBlock({
  opcode: 'sound_changevolumeby', category: 'sound', shape: 'stack', suspends: true,
  args: { VOLUME: number(-10) },
  compile: ({ VOLUME }, emit) => mixing(callTarget('changeVolume', VOLUME), emit),
});

export const setVolume = defineBlock({
  opcode: 'sound_setvolumeto', category: 'sound', shape: 'stack', suspends: true,
  args: { VOLUME: number(100) },
  compile: ({ VOLUME }, emit) => mixing(callTarget('setVolume', VOLUME), emit),
});

export const volume = defineBlock({
  opcode: 'sound_volume', category: 'sound', shape: 'reporter', type: NUMBER,
  args: {}, compile: () => callTarget('reportVolume'),
});
