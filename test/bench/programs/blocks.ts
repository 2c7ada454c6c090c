/** Short words for the blocks that bench programs are made of. */
import { call, flag, make, say, type Definition, type Given, type Made } from '../../project-builder.ts';

export { call, flag, make, say, type Definition, type Given, type Made };

export const set = (name: string, value: Given): Made => make('data_setvariableto', { VARIABLE: name, VALUE: value });
export const change = (name: string, by: Given): Made => make('data_changevariableby', { VARIABLE: name, VALUE: by });
export const get = (name: string): Made => make('data_variable', { VARIABLE: name });
export const arg = (name: string): Made => make('argument_reporter_string_number', { VALUE: name });

const binary = (opcode: string) => (a: Given, b: Given): Made => make(opcode, { NUM1: a, NUM2: b });
export const add = binary('operator_add');
export const sub = binary('operator_subtract');
export const mul = binary('operator_multiply');
export const div = binary('operator_divide');
export const mod = binary('operator_mod');
const comparison = (opcode: string) => (a: Given, b: Given): Made => make(opcode, { OPERAND1: a, OPERAND2: b });
export const less = comparison('operator_lt');
export const greater = comparison('operator_gt');
export const same = comparison('operator_equals');
export const both = (a: Given, b: Given): Made => make('operator_and', { OPERAND1: a, OPERAND2: b });
export const either = (a: Given, b: Given): Made => make('operator_or', { OPERAND1: a, OPERAND2: b });
export const join = (a: Given, b: Given): Made => make('operator_join', { STRING1: a, STRING2: b });
export const letter = (index: Given, of: Given): Made => make('operator_letter_of', { LETTER: index, STRING: of });
export const lengthOf = (text: Given): Made => make('operator_length', { STRING: text });
export const floor = (value: Given): Made => make('operator_mathop', { OPERATOR: 'floor', NUM: value });

export const repeat = (times: Given, ...stack: readonly Made[]): Made => make('control_repeat', { TIMES: times, SUBSTACK: stack });
export const until = (condition: Made, ...stack: readonly Made[]): Made => make('control_repeat_until', { CONDITION: condition, SUBSTACK: stack });
export const when = (condition: Made, ...stack: readonly Made[]): Made => make('control_if', { CONDITION: condition, SUBSTACK: stack });
export const choose = (condition: Made, yes: readonly Made[], no: readonly Made[]): Made => make('control_if_else', { CONDITION: condition, SUBSTACK: yes, SUBSTACK2: no });

export const clear = (list: string): Made => make('data_deletealloflist', { LIST: list });
export const push = (item: Given, list: string): Made => make('data_addtolist', { ITEM: item, LIST: list });
export const item = (index: Given, list: string): Made => make('data_itemoflist', { INDEX: index, LIST: list });
export const replace = (index: Given, list: string, value: Given): Made => make('data_replaceitemoflist', { INDEX: index, LIST: list, ITEM: value });
