import { expr, literal, type Expr, type Value } from '../emit/emit.ts';
import { callHelper, callRuntime } from '../emit/script-api.ts';
import { INT, isWithin, NAN, NUMBER, NUMBER_OR_NAN, REAL, TEXT, type ValueType } from '../emit/value-type.ts';
import { any, boolean, choice, defineBlock, number, text } from './define-block.ts';

/** What a slot holds once read as a number: NaN has become 0, text and truth values are numbers. */
const asNumeric = (type: ValueType): ValueType => (type & NUMBER) | (type & NAN ? INT : 0) | (isWithin(type, NUMBER_OR_NAN) ? 0 : NUMBER);

/** Infinities make NaN when they meet; sums of whole numbers may run over into Infinity but not into NaN. */
export const sumType = (a: ValueType, b: ValueType): ValueType => {
  const both = asNumeric(a) | asNumeric(b);
  return both & REAL ? NUMBER_OR_NAN : INT;
};

const arithmetic = (opcode: string, sign: '+' | '-') => defineBlock({
  opcode, category: 'operators', shape: 'reporter',
  args: { NUM1: number(''), NUM2: number('') },
  type: ({ NUM1, NUM2 }) => sumType(NUM1, NUM2),
  compile: ({ NUM1, NUM2 }) => (sign === '+' ? expr`(${NUM1} + ${NUM2})` : expr`(${NUM1} - ${NUM2})`),
});

export const add = arithmetic('operator_add', '+');
export const subtract = arithmetic('operator_subtract', '-');

export const multiply = defineBlock({
  opcode: 'operator_multiply', category: 'operators', shape: 'reporter',
  args: { NUM1: number(''), NUM2: number('') },
  type: ({ NUM1, NUM2 }) => ((asNumeric(NUM1) | asNumeric(NUM2)) & REAL ? NUMBER_OR_NAN : NUMBER),
  compile: ({ NUM1, NUM2 }) => expr`(${NUM1} * ${NUM2})`,
});

export const divide = defineBlock({
  opcode: 'operator_divide', category: 'operators', shape: 'reporter', type: NUMBER_OR_NAN,
  args: { NUM1: number(''), NUM2: number('') },
  compile: ({ NUM1, NUM2 }) => expr`(${NUM1} / ${NUM2})`,
});

const isWholeKnown = (value: Value): boolean => isWithin(value.type, INT);

export const random = defineBlock({
  opcode: 'operator_random', category: 'operators', shape: 'reporter',
  args: { FROM: any('1', 'math_number'), TO: any('10', 'math_number') },
  type: ({ FROM, TO }) => (isWithin(FROM | TO, INT) ? INT : NUMBER_OR_NAN),
  compile: ({ FROM, TO }) => (isWholeKnown(FROM) && isWholeKnown(TO)
    ? callRuntime('random', FROM.code, TO.code, literal(true))
    : callRuntime('randomOf', FROM.code, TO.code)),
});

/** A literal text that can never be read as a number: comparing with it is comparing letters. */
const lowerCasedLetters = ({ literal: known }: Value): string | undefined =>
  typeof known === 'string' && known.trim() !== '' && Number.isNaN(Number(known)) ? known.toLowerCase() : undefined;

function equal(a: Value, b: Value): Expr {
  if (isWithin(a.type | b.type, NUMBER)) return expr`(${a.code} === ${b.code})`;
  const letters = lowerCasedLetters(b);
  if (letters !== undefined) return callHelper('equalsText', a.code, literal(letters));
  const others = lowerCasedLetters(a);
  if (others !== undefined) return callHelper('equalsText', b.code, literal(others));
  return callHelper('equals', a.code, b.code);
}

function less(a: Value, b: Value): Expr {
  return isWithin(a.type | b.type, NUMBER) ? expr`(${a.code} < ${b.code})` : callHelper('lessThan', a.code, b.code);
}

export const lessThan = defineBlock({
  opcode: 'operator_lt', category: 'operators', shape: 'boolean',
  args: { OPERAND1: any(''), OPERAND2: any('50') },
  compile: ({ OPERAND1, OPERAND2 }) => less(OPERAND1, OPERAND2),
});

export const equals = defineBlock({
  opcode: 'operator_equals', category: 'operators', shape: 'boolean',
  args: { OPERAND1: any(''), OPERAND2: any('50') },
  compile: ({ OPERAND1, OPERAND2 }) => equal(OPERAND1, OPERAND2),
});

export const greaterThan = defineBlock({
  opcode: 'operator_gt', category: 'operators', shape: 'boolean',
  args: { OPERAND1: any(''), OPERAND2: any('50') },
  compile: ({ OPERAND1, OPERAND2 }) => less(OPERAND2, OPERAND1),
});

export const and = defineBlock({
  opcode: 'operator_and', category: 'operators', shape: 'boolean',
  args: { OPERAND1: boolean, OPERAND2: boolean },
  compile: ({ OPERAND1, OPERAND2 }) => expr`(${OPERAND1} && ${OPERAND2})`,
});

export const or = defineBlock({
  opcode: 'operator_or', category: 'operators', shape: 'boolean',
  args: { OPERAND1: boolean, OPERAND2: boolean },
  compile: ({ OPERAND1, OPERAND2 }) => expr`(${OPERAND1} || ${OPERAND2})`,
});

export const not = defineBlock({
  opcode: 'operator_not', category: 'operators', shape: 'boolean',
  args: { OPERAND: boolean },
  compile: ({ OPERAND }) => expr`(!${OPERAND})`,
});

export const join = defineBlock({
  opcode: 'operator_join', category: 'operators', shape: 'reporter', type: TEXT,
  args: { STRING1: text('@speech.apple'), STRING2: text('@speech.banana') },
  compile: ({ STRING1, STRING2 }) => expr`(${STRING1} + ${STRING2})`,
});

export const letterOf = defineBlock({
  opcode: 'operator_letter_of', category: 'operators', shape: 'reporter', type: TEXT,
  args: { LETTER: number(1, 'math_whole_number'), STRING: text('@speech.apple') },
  compile: ({ LETTER, STRING }) => callHelper('letterOf', STRING, LETTER),
});

export const length = defineBlock({
  opcode: 'operator_length', category: 'operators', shape: 'reporter', type: INT,
  args: { STRING: text('@speech.apple') },
  compile: ({ STRING }) => expr`${STRING}.length`,
});

export const contains = defineBlock({
  opcode: 'operator_contains', category: 'operators', shape: 'boolean',
  args: { STRING1: text('@speech.apple'), STRING2: text('@speech.letter') },
  compile: ({ STRING1, STRING2 }) => callHelper('contains', STRING1, STRING2),
});

export const mod = defineBlock({
  opcode: 'operator_mod', category: 'operators', shape: 'reporter', type: NUMBER_OR_NAN,
  args: { NUM1: number(''), NUM2: number('') },
  compile: ({ NUM1, NUM2 }) => callHelper('mod', NUM1, NUM2),
});

export const round = defineBlock({
  opcode: 'operator_round', category: 'operators', shape: 'reporter', type: NUMBER,
  args: { NUM: number('') },
  compile: ({ NUM }) => callHelper('round', NUM),
});

const FUNCTIONS = ['abs', 'floor', 'ceiling', 'sqrt', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'ln', 'log', 'e ^', '10 ^'] as const;
const INLINE: Readonly<Record<string, (x: Expr) => Expr>> = {
  'abs': (x) => expr`Math.abs(${x})`,
  'floor': (x) => expr`Math.floor(${x})`,
  'ceiling': (x) => expr`Math.ceil(${x})`,
  'sqrt': (x) => expr`Math.sqrt(${x})`,
  'ln': (x) => expr`Math.log(${x})`,
  'e ^': (x) => expr`Math.exp(${x})`,
};

export const mathOp = defineBlock({
  opcode: 'operator_mathop', category: 'operators', shape: 'reporter', type: NUMBER_OR_NAN,
  args: { OPERATOR: choice(FUNCTIONS.map((f) => [f, `option.math.${f.replace(' ^', 'Power')}`] as const)), NUM: number('') },
  compile: ({ OPERATOR, NUM }) => (INLINE[OPERATOR.toLowerCase()] ?? ((x: Expr) => callHelper('mathOp', literal(OPERATOR.toLowerCase()), x)))(NUM),
});
