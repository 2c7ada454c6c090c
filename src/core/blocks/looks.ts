import { expr, literal, stmt, type Expr, type Value } from '../emit/emit.ts';
import { callHelper, callRuntime, callTarget, target, thread } from '../emit/script-api.ts';
import { ANY, INT } from '../emit/value-type.ts';
import { any, choice, defineBlock, menu, number, type Option } from './define-block.ts';

/** Numbers that are not whole are said with two decimals, and no bubble holds more than 330 characters. */
const spoken = (value: Value): Expr => callHelper('sayable', value.code);

const speech = (opcode: string, kind: 'say' | 'think', words: string) => defineBlock({
  opcode, category: 'looks', shape: 'stack', only: 'sprite',
  args: { MESSAGE: any(words) },
  compile: ({ MESSAGE }) => stmt`${callTarget('say', literal(kind), spoken(MESSAGE))};`,
});

const timedSpeech = (opcode: string, kind: 'say' | 'think', words: string) => defineBlock({
  opcode, category: 'looks', shape: 'stack', only: 'sprite', suspends: true,
  args: { MESSAGE: any(words), SECS: number(2) },
  compile: ({ MESSAGE, SECS }, { rest }) => rest(expr`(${callRuntime('sayFor', thread, target, literal(kind), spoken(MESSAGE), SECS)}, true)`),
});

export const sayForSecs = timedSpeech('looks_sayforsecs', 'say', '@speech.hello');
export const say = speech('looks_say', 'say', '@speech.hello');
export const thinkForSecs = timedSpeech('looks_thinkforsecs', 'think', '@speech.hmm');
export const think = speech('looks_think', 'think', '@speech.hmm');

export const switchCostume = defineBlock({
  opcode: 'looks_switchcostumeto', category: 'looks', shape: 'stack', only: 'sprite',
  args: { COSTUME: menu('looks_costume', 'COSTUME', '', [], 'costumes') },
  compile: ({ COSTUME }) => stmt`${callTarget('setCostume', COSTUME.code)};`,
});

export const nextCostume = defineBlock({
  opcode: 'looks_nextcostume', category: 'looks', shape: 'stack', only: 'sprite',
  args: {}, compile: () => stmt`${callTarget('nextCostume')};`,
});

const BACKDROP_MOVES: readonly Option[] = [['next backdrop', 'option.nextBackdrop'], ['previous backdrop', 'option.previousBackdrop'], ['random backdrop', 'option.randomBackdrop']];

export const switchBackdrop = defineBlock({
  opcode: 'looks_switchbackdropto', category: 'looks', shape: 'stack',
  args: { BACKDROP: menu('looks_backdrops', 'BACKDROP', '', BACKDROP_MOVES, 'backdrops') },
  compile: ({ BACKDROP }) => stmt`${callRuntime('switchBackdrop', BACKDROP.code)};`,
});

export const switchBackdropAndWait = defineBlock({
  opcode: 'looks_switchbackdroptoandwait', category: 'looks', shape: 'stack', only: 'stage', suspends: true,
  args: { BACKDROP: menu('looks_backdrops', 'BACKDROP', '', BACKDROP_MOVES, 'backdrops') },
  compile: ({ BACKDROP }, { suspend }) => suspend(callRuntime('switchBackdropAndWait', thread, BACKDROP.code)),
});

export const nextBackdrop = defineBlock({
  opcode: 'looks_nextbackdrop', category: 'looks', shape: 'stack',
  args: {}, compile: () => stmt`${callRuntime('nextBackdrop')};`,
});

export const changeSize = defineBlock({
  opcode: 'looks_changesizeby', category: 'looks', shape: 'stack', only: 'sprite',
  args: { CHANGE: number(10) },
  compile: ({ CHANGE }) => stmt`${callTarget('changeSize', CHANGE)};`,
});

export const setSize = defineBlock({
  opcode: 'looks_setsizeto', category: 'looks', shape: 'stack', only: 'sprite',
  args: { SIZE: number(100) },
  compile: ({ SIZE }) => stmt`${callTarget('setSize', SIZE)};`,
});

const EFFECTS: readonly Option[] = [
  ['COLOR', 'option.color'], ['FISHEYE', 'option.fisheye'], ['WHIRL', 'option.whirl'], ['PIXELATE', 'option.pixelate'],
  ['MOSAIC', 'option.mosaic'], ['BRIGHTNESS', 'option.brightness'], ['GHOST', 'option.ghost'],
];

export const changeEffect = defineBlock({
  opcode: 'looks_changeeffectby', category: 'looks', shape: 'stack',
  args: { EFFECT: choice(EFFECTS), CHANGE: number(25) },
  compile: ({ EFFECT, CHANGE }) => stmt`${callTarget('changeEffect', literal(EFFECT.toLowerCase()), CHANGE)};`,
});

export const setEffect = defineBlock({
  opcode: 'looks_seteffectto', category: 'looks', shape: 'stack',
  args: { EFFECT: choice(EFFECTS), VALUE: number(0) },
  compile: ({ EFFECT, VALUE }) => stmt`${callTarget('setEffect', literal(EFFECT.toLowerCase()), VALUE)};`,
});

export const clearEffects = defineBlock({
  opcode: 'looks_cleargraphiceffects', category: 'looks', shape: 'stack',
  args: {}, compile: () => stmt`${callTarget('clearEffects')};`,
});

export const show = defineBlock({
  opcode: 'looks_show', category: 'looks', shape: 'stack', only: 'sprite',
  args: {}, compile: () => stmt`${callTarget('setVisible', literal(true))};`,
});

export const hide = defineBlock({
  opcode: 'looks_hide', category: 'looks', shape: 'stack', only: 'sprite',
  args: {}, compile: () => stmt`${callTarget('setVisible', literal(false))};`,
});

export const goToFrontBack = defineBlock({
  opcode: 'looks_gotofrontback', category: 'looks', shape: 'stack', only: 'sprite',
  args: { FRONT_BACK: choice([['front', 'option.front'], ['back', 'option.back']]) },
  compile: ({ FRONT_BACK }) => stmt`${callTarget('goToLayer', literal(FRONT_BACK))};`,
});

export const goForwardBackwardLayers = defineBlock({
  opcode: 'looks_goforwardbackwardlayers', category: 'looks', shape: 'stack', only: 'sprite',
  args: { FORWARD_BACKWARD: choice([['forward', 'option.forward'], ['backward', 'option.backward']]), NUM: number(1, 'math_integer') },
  compile: ({ FORWARD_BACKWARD, NUM }) => stmt`${callTarget('moveLayers', literal(FORWARD_BACKWARD), NUM)};`,
});

const NUMBER_NAME = choice([['number', 'option.number'], ['name', 'option.name']]);

export const costumeNumberName = defineBlock({
  opcode: 'looks_costumenumbername', category: 'looks', shape: 'reporter', only: 'sprite', type: ANY,
  args: { NUMBER_NAME }, compile: ({ NUMBER_NAME: what }) => callTarget('costumeNumberName', literal(what)),
});

export const backdropNumberName = defineBlock({
  opcode: 'looks_backdropnumbername', category: 'looks', shape: 'reporter', type: ANY,
  args: { NUMBER_NAME }, compile: ({ NUMBER_NAME: what }) => callRuntime('backdropNumberName', literal(what)),
});

export const size = defineBlock({
  opcode: 'looks_size', category: 'looks', shape: 'reporter', only: 'sprite', type: INT,
  args: {}, compile: () => callTarget('reportSize'),
});

// In old files: they do nothing in Scratch 3.
const hidden = { category: 'looks', shape: 'stack', isHidden: true } as const;
const ignored = () => stmt``;

export const hideAllSprites = defineBlock({ opcode: 'looks_hideallsprites', ...hidden, args: {}, compile: ignored });
export const changeStretch = defineBlock({ opcode: 'looks_changestretchby', ...hidden, args: { CHANGE: number(10) }, compile: ignored });
export const setStretch = defineBlock({ opcode: 'looks_setstretchto', ...hidden, args: { STRETCH: number(100) }, compile: ignored });
