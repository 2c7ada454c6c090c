/** The pen. Colours are 0–100 for hue, saturation, brightness and transparency; the hidden blocks are those of Scratch 2. */
import { asText, stmt } from '../emit/emit.ts';
import { callPen, target } from '../emit/script-api.ts';
import { colour, defineBlock, menu, number } from './define-block.ts';

const pen = { category: 'pen', shape: 'stack', only: 'sprite' } as const;
const legacy = { ...pen, isHidden: true } as const;
const COLOR_PARAM = menu('pen_menu_colorParam', 'colorParam', 'color', [
  ['color', 'option.color'], ['saturation', 'option.saturation'], ['brightness', 'option.brightness'], ['transparency', 'option.transparency'],
]);

export const penClear = defineBlock({
  opcode: 'pen_clear', category: 'pen', shape: 'stack',
  args: {}, compile: () => stmt`${callPen('clear')};`,
});

export const penStamp = defineBlock({
  opcode: 'pen_stamp', ...pen,
  args: {}, compile: () => stmt`${callPen('stamp', target)};`,
});

export const penDown = defineBlock({
  opcode: 'pen_penDown', ...pen,
  args: {}, compile: () => stmt`${callPen('down', target)};`,
});

export const penUp = defineBlock({
  opcode: 'pen_penUp', ...pen,
  args: {}, compile: () => stmt`${callPen('up', target)};`,
});

/** A reporter in the slot may give a number: it is read as red, green and blue, not as text. */
export const setPenColor = defineBlock({
  opcode: 'pen_setPenColorToColor', ...pen,
  args: { COLOR: colour('#1287a8') },
  compile: ({ COLOR }) => stmt`${callPen('setColour', target, COLOR)};`,
});

export const changePenColorParam = defineBlock({
  opcode: 'pen_changePenColorParamBy', ...pen,
  args: { COLOR_PARAM, VALUE: number(10) },
  compile: ({ COLOR_PARAM: parameter, VALUE }) => stmt`${callPen('changeParameter', target, asText(parameter), VALUE)};`,
});

export const setPenColorParam = defineBlock({
  opcode: 'pen_setPenColorParamTo', ...pen,
  args: { COLOR_PARAM, VALUE: number(50) },
  compile: ({ COLOR_PARAM: parameter, VALUE }) => stmt`${callPen('setParameter', target, asText(parameter), VALUE)};`,
});

export const changePenSize = defineBlock({
  opcode: 'pen_changePenSizeBy', ...pen,
  args: { SIZE: number(1) },
  compile: ({ SIZE }) => stmt`${callPen('changeSize', target, SIZE)};`,
});

export const setPenSize = defineBlock({
  opcode: 'pen_setPenSizeTo', ...pen,
  args: { SIZE: number(4) },
  compile: ({ SIZE }) => stmt`${callPen('setSize', target, SIZE)};`,
});

export const setPenShade = defineBlock({
  opcode: 'pen_setPenShadeToNumber', ...legacy,
  args: { SHADE: number(50) },
  compile: ({ SHADE }) => stmt`${callPen('setShade', target, SHADE)};`,
});

export const changePenShade = defineBlock({
  opcode: 'pen_changePenShadeBy', ...legacy,
  args: { SHADE: number(10) },
  compile: ({ SHADE }) => stmt`${callPen('changeShade', target, SHADE)};`,
});

export const setPenHue = defineBlock({
  opcode: 'pen_setPenHueToNumber', ...legacy,
  args: { HUE: number(0) },
  compile: ({ HUE }) => stmt`${callPen('setHue', target, HUE)};`,
});

export const changePenHue = defineBlock({
  opcode: 'pen_changePenHueBy', ...legacy,
  args: { HUE: number(10) },
  compile: ({ HUE }) => stmt`${callPen('changeHue', target, HUE)};`,
});
