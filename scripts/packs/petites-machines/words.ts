/** The blocks that the machines of this pack are made of, in short. */
import { b, type Given, type Stack, type Written } from '../script-words.ts';

export const flag = b('event_whenflagclicked');
export const clicked = b('event_whenthisspriteclicked');
export const onKey = (KEY_OPTION: string): Written => b('event_whenkeypressed', { KEY_OPTION });

export const wait = (DURATION: Given): Written => b('control_wait', { DURATION });
export const waitUntil = (CONDITION: Written): Written => b('control_wait_until', { CONDITION });
export const repeat = (TIMES: Given, ...SUBSTACK: Stack): Written => b('control_repeat', { TIMES, SUBSTACK });
export const forever = (...SUBSTACK: Stack): Written => b('control_forever', { SUBSTACK });
export const until = (CONDITION: Written, ...SUBSTACK: Stack): Written => b('control_repeat_until', { CONDITION, SUBSTACK });
export const when = (CONDITION: Written, ...SUBSTACK: Stack): Written => b('control_if', { CONDITION, SUBSTACK });
export const either = (CONDITION: Written, SUBSTACK: Stack, SUBSTACK2: Stack): Written => b('control_if_else', { CONDITION, SUBSTACK, SUBSTACK2 });

export const goTo = (X: Given, Y: Given): Written => b('motion_gotoxy', { X, Y });
export const glide = (SECS: number, X: number, Y: number): Written => b('motion_glidesecstoxy', { SECS, X, Y });
export const move = (STEPS: Given): Written => b('motion_movesteps', { STEPS });
export const addX = (DX: Given): Written => b('motion_changexby', { DX });
export const setX = (X: Given): Written => b('motion_setx', { X });
export const x = b('motion_xposition');

export const costume = (COSTUME: string): Written => b('looks_switchcostumeto', { COSTUME });
export const nextCostume = b('looks_nextcostume');
export const say = (MESSAGE: Given): Written => b('looks_say', { MESSAGE });
export const sayFor = (MESSAGE: Given, SECS = 2): Written => b('looks_sayforsecs', { MESSAGE, SECS });
export const sizeTo = (SIZE: Given): Written => b('looks_setsizeto', { SIZE });
export const grow = (CHANGE: Given): Written => b('looks_changesizeby', { CHANGE });

export const ask = (QUESTION: string): Written => b('sensing_askandwait', { QUESTION });
export const answer = b('sensing_answer');

export const equals = (OPERAND1: Given, OPERAND2: Given): Written => b('operator_equals', { OPERAND1, OPERAND2 });
export const below = (OPERAND1: Given, OPERAND2: Given): Written => b('operator_lt', { OPERAND1, OPERAND2 });
export const above = (OPERAND1: Given, OPERAND2: Given): Written => b('operator_gt', { OPERAND1, OPERAND2 });
export const plus = (NUM1: Given, NUM2: Given): Written => b('operator_add', { NUM1, NUM2 });
export const times = (NUM1: Given, NUM2: Given): Written => b('operator_multiply', { NUM1, NUM2 });
export const divide = (NUM1: Given, NUM2: Given): Written => b('operator_divide', { NUM1, NUM2 });
export const random = (FROM: number, TO: number): Written => b('operator_random', { FROM, TO });
export const join = (STRING1: Given, STRING2: Given): Written => b('operator_join', { STRING1, STRING2 });
export const letter = (LETTER: Given, STRING: Given): Written => b('operator_letter_of', { LETTER, STRING });
export const lengthOf = (STRING: Given): Written => b('operator_length', { STRING });

export const put = (VARIABLE: string, VALUE: Given): Written => b('data_setvariableto', { VARIABLE, VALUE });
export const add = (VARIABLE: string, VALUE: Given): Written => b('data_changevariableby', { VARIABLE, VALUE });
export const itemOf = (LIST: string, INDEX: Given): Written => b('data_itemoflist', { INDEX, LIST });
export const placeIn = (LIST: string, ITEM: Given): Written => b('data_itemnumoflist', { ITEM, LIST });
export const count = (LIST: string): Written => b('data_lengthoflist', { LIST });
export const push = (LIST: string, ITEM: Given): Written => b('data_addtolist', { ITEM, LIST });
export const remove = (LIST: string, INDEX: Given): Written => b('data_deleteoflist', { INDEX, LIST });
export const empty = (LIST: string): Written => b('data_deletealloflist', { LIST });

