import { asNumber, carryBare, expr, literal, stmt, type Expr, type Value } from '../emit/emit.ts';
import { callHelper, callRuntime } from '../emit/script-api.ts';
import { INFINITE, INT, isWithin, NAN, NUMBER, NUMBER_OR_NAN, TEXT } from '../emit/value-type.ts';
import { any, defineBlock, list, number, variable } from './define-block.ts';
import { sumType } from './operators.ts';

/** As in Scratch: what would go beyond is silently not added. */
export const MAX_LIST_LENGTH = 200_000;

/** Needs no rounding to be a place; what is infinite or no number is no place at all. */
const COUNTABLE = INT | INFINITE | NAN;

const VARIABLE = { category: 'variables' } as const;
const LIST = { category: 'lists' } as const;

/** The palette shows one per variable; the compiler reads its type from what the whole project writes. */
export const readVariable = defineBlock({
  opcode: 'data_variable', ...VARIABLE, shape: 'reporter', type: ({ VARIABLE: held }) => held,
  args: { VARIABLE: variable },
  compile: ({ VARIABLE: ref }, { readVariable: read }) => read(ref),
});

export const setVariable = defineBlock({
  opcode: 'data_setvariableto', ...VARIABLE, shape: 'stack', writes: ({ VALUE }) => VALUE,
  args: { VARIABLE: variable, VALUE: any('0') },
  compile: ({ VARIABLE: ref, VALUE }, { writeVariable }) => writeVariable(ref, VALUE),
});

export const changeVariable = defineBlock({
  opcode: 'data_changevariableby', ...VARIABLE, shape: 'stack', carriesNaN: true, writes: ({ VARIABLE: held, VALUE }) => sumType(held, VALUE),
  args: { VARIABLE: variable, VALUE: number(1) },
  compile: ({ VARIABLE: ref, VALUE }, { readVariable: read, writeVariable }, values) => {
    const before: Value = read(ref);
    return writeVariable(ref, { type: ref.type, ...carryBare([asNumber(before), VALUE], [before, values.VALUE], (a, b) => expr`(${a} + ${b})`) });
  },
});

const visibility = (opcode: string, kind: 'variable' | 'list', isVisible: boolean) => (kind === 'variable'
  ? defineBlock({
    opcode, ...VARIABLE, shape: 'stack', args: { VARIABLE: variable },
    compile: ({ VARIABLE: { id } }) => stmt`${callRuntime('setMonitorVisible', literal(id), literal(isVisible))};`,
  })
  : defineBlock({
    opcode, ...LIST, shape: 'stack', args: { LIST: list },
    compile: ({ LIST: { id } }) => stmt`${callRuntime('setMonitorVisible', literal(id), literal(isVisible))};`,
  }));

export const showVariable = visibility('data_showvariable', 'variable', true);
export const hideVariable = visibility('data_hidevariable', 'variable', false);

export const listContents = defineBlock({
  opcode: 'data_listcontents', ...LIST, shape: 'reporter', type: TEXT,
  args: { LIST: list },
  compile: ({ LIST: ref }, emit) => callHelper('listText', emit.list(ref)),
});

export const addToList = defineBlock({
  opcode: 'data_addtolist', ...LIST, shape: 'stack', writes: ({ ITEM }) => ITEM,
  args: { ITEM: any('@speech.thing'), LIST: list },
  compile: ({ ITEM, LIST: ref }, emit) => stmt`if (${emit.list(ref)}.length < ${MAX_LIST_LENGTH}) ${emit.list(ref)}.push(${ITEM.code}); ${emit.listChanged(ref)}`,
});

export const deleteOfList = defineBlock({
  opcode: 'data_deleteoflist', ...LIST, shape: 'stack',
  args: { INDEX: any('1', 'math_integer'), LIST: list },
  compile: ({ INDEX, LIST: ref }, emit) => stmt`${callHelper('listDelete', emit.list(ref), INDEX.code)}; ${emit.listChanged(ref)}`,
});

export const deleteAllOfList = defineBlock({
  opcode: 'data_deletealloflist', ...LIST, shape: 'stack',
  args: { LIST: list },
  compile: ({ LIST: ref }, emit) => stmt`${emit.list(ref)}.length = 0; ${emit.listChanged(ref)}`,
});

export const insertAtList = defineBlock({
  opcode: 'data_insertatlist', ...LIST, shape: 'stack', writes: ({ ITEM }) => ITEM,
  args: { ITEM: any('@speech.thing'), INDEX: any('1', 'math_integer'), LIST: list },
  compile: ({ ITEM, INDEX, LIST: ref }, emit) => stmt`${callHelper('listInsert', emit.list(ref), INDEX.code, ITEM.code)}; ${emit.listChanged(ref)}`,
});

export const replaceItemOfList = defineBlock({
  opcode: 'data_replaceitemoflist', ...LIST, shape: 'stack', writes: ({ ITEM }) => ITEM,
  args: { INDEX: any('1', 'math_integer'), LIST: list, ITEM: any('@speech.thing') },
  compile: ({ ITEM, INDEX, LIST: ref }, emit) => {
    const items = emit.list(ref);
    if (!isWithin(INDEX.type, COUNTABLE)) return stmt`${callHelper('listReplace', items, INDEX.code, ITEM.code)}; ${emit.listChanged(ref)}`;
    const { first, again } = emit.hold(INDEX.code);
    return stmt`if (${first} >= 1 && ${again} <= ${items}.length) ${items}[${again} - 1] = ${ITEM.code}; ${emit.listChanged(ref)}`;
  },
});

export const itemOfList = defineBlock({
  opcode: 'data_itemoflist', ...LIST, shape: 'reporter', type: ({ LIST: items }) => items | TEXT,
  args: { INDEX: any('1', 'math_integer'), LIST: list },
  compile: ({ INDEX, LIST: ref }, emit) => {
    const items = emit.list(ref);
    const type = ref.type | TEXT;
    if (!isWithin(INDEX.type, NUMBER_OR_NAN)) return { code: callHelper('listItem', items, INDEX.code), type };
    const isCountable = isWithin(INDEX.type, COUNTABLE);
    const itemAt = (index: Expr): Expr => (isCountable ? expr`${items}[${index} - 1]` : expr`${items}[Math.floor(${index}) - 1]`);
    const item = isCountable && INDEX.lessOne ? expr`${items}[${INDEX.lessOne}]` : itemAt(INDEX.code);
    if (!isWithin(ref.type, NUMBER)) return { code: expr`(${item} ?? "")`, type };
    const bare = INDEX.bare === INDEX.code ? item : INDEX.bare && itemAt(INDEX.bare);
    return { code: expr`(${item} ?? "")`, type, numberOrNothing: item, ...(bare ? { bare } : {}) };
  },
});

export const itemNumberOfList = defineBlock({
  opcode: 'data_itemnumoflist', ...LIST, shape: 'reporter', type: INT,
  args: { ITEM: any('@speech.thing'), LIST: list },
  compile: ({ ITEM, LIST: ref }, emit) => callHelper('listIndexOf', emit.list(ref), ITEM.code),
});

export const lengthOfList = defineBlock({
  opcode: 'data_lengthoflist', ...LIST, shape: 'reporter', type: INT,
  args: { LIST: list }, compile: ({ LIST: ref }, emit) => {
    const code = expr`${emit.list(ref)}.length`;
    return { code, bare: code };
  },
});

export const listContainsItem = defineBlock({
  opcode: 'data_listcontainsitem', ...LIST, shape: 'boolean',
  args: { LIST: list, ITEM: any('@speech.thing') },
  compile: ({ ITEM, LIST: ref }, emit) => expr`(${callHelper('listIndexOf', emit.list(ref), ITEM.code)} > 0)`,
});

export const showList = visibility('data_showlist', 'list', true);
export const hideList = visibility('data_hidelist', 'list', false);
