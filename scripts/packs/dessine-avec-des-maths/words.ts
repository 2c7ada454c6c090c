/** The blocks of the drawing lessons, in short. */
import { b, type Given, type Stack, type Written } from '../script-words.ts';

export const flag = b('event_whenflagclicked');
export const down = b('pen_penDown');
export const up = b('pen_penUp');
export const clear = b('pen_clear');
export const size = (SIZE: number): Written => b('pen_setPenSizeTo', { SIZE });
export const colour = (COLOR: string): Written => b('pen_setPenColorToColor', { COLOR });
export const nextColour = (VALUE: number): Written => b('pen_changePenColorParamBy', { COLOR_PARAM: 'color', VALUE });
export const place = (X: Given, Y: Given): Written => b('motion_gotoxy', { X, Y });
export const face = (DIRECTION: number): Written => b('motion_pointindirection', { DIRECTION });
export const move = (STEPS: Given): Written => b('motion_movesteps', { STEPS });
export const turn = (DEGREES: Given): Written => b('motion_turnright', { DEGREES });
export const turnLeft = (DEGREES: Given): Written => b('motion_turnleft', { DEGREES });
export const repeat = (TIMES: Given, ...SUBSTACK: Stack): Written => b('control_repeat', { TIMES, SUBSTACK });
export const divide = (NUM1: Given, NUM2: Given): Written => b('operator_divide', { NUM1, NUM2 });
export const random = (FROM: number, TO: number): Written => b('operator_random', { FROM, TO });
export const setTo = (VARIABLE: string, VALUE: Given): Written => b('data_setvariableto', { VARIABLE, VALUE });
export const add = (VARIABLE: string, VALUE: Given): Written => b('data_changevariableby', { VARIABLE, VALUE });

/** What every program begins with: a clean sheet, the drawer in its place. */
export const begin = (x: number, y: number, ...ink: Stack): Stack => [flag, place(x, y), face(90), clear, ...ink];
