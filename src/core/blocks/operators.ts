import { asNumber, carryBare, expr, literal, type Expr, type Value } from '../emit/emit.ts';
import { callHelper, callRuntime } from '../emit/script-api.ts';
import type { ScriptEmit } from '../emit/script-emit.ts';
import { BOOL, FINITE, INFINITE, INT, isWithin, NAN, NUMBER, NUMBER_OR_NAN, REAL, TEXT, WHOLE, ZERO, type ValueType } from '../emit/value-type.ts';
import { any, boolean, choice, defineBlock, number, text } from './define-block.ts';

/** What a slot holds once read as a number: NaN has become 0, text and truth values are numbers. */
const asNumeric = (type: ValueType): ValueType => (type & NUMBER) | (type & NAN ? ZERO : 0) | (type & BOOL ? INT : 0) | (type & TEXT ? NUMBER : 0);
const MAYBE_ZERO = ZERO | REAL;

/** Infinities make NaN when they meet. That a sum of finite numbers runs over into Infinity is left out: it takes 10³⁰⁰ steps. */
export const sumType = (left: ValueType, right: ValueType): ValueType => {
  const [a, b] = [asNumeric(left), asNumeric(right)];
  const finite = isWithin((a | b) & FINITE, INT) ? INT : FINITE;
  return finite | ((a | b) & INFINITE) | (a & b & INFINITE ? NAN : 0);
};

/** Products do run over: a factorial after 170 steps, a square after ten. */
const productType = (left: ValueType, right: ValueType): ValueType => {
  const [a, b] = [asNumeric(left), asNumeric(right)];
  const canMeetZero = (a & MAYBE_ZERO && b & INFINITE) || (b & MAYBE_ZERO && a & INFINITE);
  return (isWithin((a | b) & FINITE, INT) ? INT : FINITE) | INFINITE | (canMeetZero ? NAN : 0);
};

const quotientType = (left: ValueType, right: ValueType): ValueType => {
  const [a, b] = [asNumeric(left), asNumeric(right)];
  if (!isWithin(b, WHOLE)) return NUMBER_OR_NAN;
  return FINITE | (a & INFINITE);
};

const remainderType = (left: ValueType, right: ValueType): ValueType => {
  const [a, b] = [asNumeric(left), asNumeric(right)];
  if (!isWithin(b, WHOLE)) return NUMBER_OR_NAN;
  return (isWithin(a & FINITE, INT) ? INT : FINITE) | (a & INFINITE ? NAN : 0);
};

const arithmetic = (opcode: string, type: (a: ValueType, b: ValueType) => ValueType, write: (a: Expr, b: Expr) => Expr) => defineBlock({
  opcode, category: 'operators', shape: 'reporter', carriesNaN: true,
  args: { NUM1: number(''), NUM2: number('') },
  type: ({ NUM1, NUM2 }) => type(NUM1, NUM2),
  compile: ({ NUM1, NUM2 }, _, values) => ({ ...carryBare([NUM1, NUM2], [values.NUM1, values.NUM2], write), ...(opcode === ADD && NUM2 === literal(1) ? { lessOne: NUM1 } : {}) }),
});

const ADD = 'operator_add';
export const add = arithmetic(ADD, sumType, (a, b) => expr`(${a} + ${b})`);
export const subtract = arithmetic('operator_subtract', sumType, (a, b) => expr`(${a} - ${b})`);
export const multiply = arithmetic('operator_multiply', productType, (a, b) => expr`(${a} * ${b})`);
export const divide = arithmetic('operator_divide', quotientType, (a, b) => expr`(${a} / ${b})`);

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

/** A number, or the empty text for want of one: then what `numberOrNothing` gives compares right with a number as it is. */
const isNumberLike = (value: Value): boolean => value.numberOrNothing !== undefined || isWithin(value.type, NUMBER);
const rawNumber = (value: Value, { settle }: ScriptEmit): Expr => value.numberOrNothing ?? settle(value).code;

function equal(a: Value, b: Value, emit: ScriptEmit): Expr {
  if (isNumberLike(a) && isNumberLike(b) && (isWithin(a.type, NUMBER) || isWithin(b.type, NUMBER))) return expr`(${rawNumber(a, emit)} === ${rawNumber(b, emit)})`;
  const letters = lowerCasedLetters(b);
  if (letters !== undefined) return equalsLetters(a, letters, emit);
  const others = lowerCasedLetters(a);
  if (others !== undefined) return equalsLetters(b, others, emit);
  return ifNumbers(a, b, emit, (x, y) => expr`${x} === ${y}`, (x, y) => callHelper('equals', x, y));
}

/** Comparing with one letter needs no lower-casing of the rest of the world; K has a second capital, the sign of kelvin. */
function equalsLetters(value: Value, letters: string, { hold }: ScriptEmit): Expr {
  if (!isWithin(value.type, TEXT) || !/^[a-z]$/u.test(letters)) return callHelper('equalsText', value.code, literal(letters));
  const { first, again } = hold(value.code);
  const others = [letters.toUpperCase(), ...(letters === 'k' ? ['\u212a'] : [])].map((c) => expr` || ${again} === ${literal(c)}`).join('') as Expr;
  return expr`(${first} === ${literal(letters)}${others})`;
}

/** Less than: out of a list's range stands the empty text, which is before every number. */
function less(a: Value, b: Value, emit: ScriptEmit): Expr {
  if (isWithin(a.type | b.type, NUMBER)) return expr`(${rawNumber(a, emit)} < ${rawNumber(b, emit)})`;
  if (a.numberOrNothing && isWithin(b.type, NUMBER)) return expr`(!(${a.numberOrNothing} >= ${rawNumber(b, emit)}))`;
  if (b.numberOrNothing && isWithin(a.type, NUMBER)) return expr`(${rawNumber(a, emit)} < ${b.numberOrNothing})`;
  return ifNumbers(a, b, emit, (x, y) => expr`${x} < ${y}`, (x, y) => callHelper('lessThan', x, y));
}

/** When both may be numbers, looks first and compares those in place: one function for all comparisons would be slow for each. */
function ifNumbers(a: Value, b: Value, { hold, seldom }: ScriptEmit, fast: (x: Expr, y: Expr) => Expr, slow: (x: Expr, y: Expr) => Expr): Expr {
  if ((a.type & NUMBER) === 0 || (b.type & NUMBER) === 0) return slow(a.code, b.code);
  const [x, y] = [hold(tried(a)), hold(tried(b))];
  // Both operands are evaluated before either is looked at.
  const first = [x, y].filter((held) => held.first !== held.again).map((held) => expr`${held.first}, `).join('') as Expr;
  const tests = [...numberTests(a, x.again), ...numberTests(b, y.again)].join(' && ') as Expr;
  const sure = (value: Value, again: Expr): Expr => (tried(value) === value.code ? again : value.code);
  return expr`(${first}${tests} ? ${fast(x.again, y.again)} : ${seldom(() => slow(sure(a, x.again), sure(b, y.again)))})`;
}

/** What is looked at first: of a number, its form without other looks. */
const tried = ({ type, bare, code }: Value): Expr => (bare && isWithin(type, NUMBER_OR_NAN) ? bare : code);

/** What must hold for `name` to be a number that compares as one. */
const numberTests = (value: Value, name: Expr): readonly Expr[] => [
  ...(isWithin(value.type, NUMBER_OR_NAN) ? [] : [expr`typeof ${name} === "number"`]),
  ...(value.type & NAN || tried(value) !== value.code ? [expr`${name} === ${name}`] : []),
];

export const lessThan = defineBlock({
  opcode: 'operator_lt', category: 'operators', shape: 'boolean',
  args: { OPERAND1: any(''), OPERAND2: any('50') },
  compile: ({ OPERAND1, OPERAND2 }, emit) => less(OPERAND1, OPERAND2, emit),
});

export const equals = defineBlock({
  opcode: 'operator_equals', category: 'operators', shape: 'boolean',
  args: { OPERAND1: any(''), OPERAND2: any('50') },
  compile: ({ OPERAND1, OPERAND2 }, emit) => equal(OPERAND1, OPERAND2, emit),
});

export const greaterThan = defineBlock({
  opcode: 'operator_gt', category: 'operators', shape: 'boolean',
  args: { OPERAND1: any(''), OPERAND2: any('50') },
  compile: ({ OPERAND1, OPERAND2 }, emit) => less(OPERAND2, OPERAND1, emit),
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
  compile: ({ STRING1, STRING2 }) => callHelper('joinText', STRING1, STRING2),
});

export const letterOf = defineBlock({
  opcode: 'operator_letter_of', category: 'operators', shape: 'reporter', type: TEXT,
  args: { LETTER: any('1', 'math_whole_number'), STRING: text('@speech.apple') },
  compile: ({ LETTER, STRING }) => (isWithin(LETTER.type, INT) ? expr`(${STRING}[${LETTER.code} - 1] ?? "")` : callHelper('letterOf', STRING, asNumber(LETTER))),
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
  opcode: 'operator_mod', category: 'operators', shape: 'reporter', carriesNaN: true, type: ({ NUM1, NUM2 }) => remainderType(NUM1, NUM2),
  args: { NUM1: number(''), NUM2: any('', 'math_number') },
  compile: ({ NUM1, NUM2 }, { hold }, values) => {
    const isPositive = typeof NUM2.literal === 'number' && NUM2.literal > 0 && Number.isFinite(NUM2.literal);
    const write = (a: Expr, b: Expr): Expr => {
      if (!isPositive) return callHelper('mod', a, b);
      const { first, again } = hold(expr`${values.NUM1.small ?? a} % ${b}`);
      return expr`(${first} < 0 ? ${again} + ${b} : ${again})`;
    };
    return carryBare([NUM1, asNumber(NUM2)], [values.NUM1, values.NUM2], write);
  },
});

export const round = defineBlock({
  opcode: 'operator_round', category: 'operators', shape: 'reporter', carriesNaN: true, type: ({ NUM }) => INT | (asNumeric(NUM) & INFINITE),
  args: { NUM: number('') },
  compile: ({ NUM }, _, values) => carryBare([NUM], [values.NUM], (x) => callHelper('round', x)),
});

const FUNCTIONS = ['abs', 'floor', 'ceiling', 'sqrt', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'ln', 'log', 'e ^', '10 ^'] as const;
const WHOLE_MAKERS: ReadonlySet<string> = new Set(['floor', 'ceiling']);
const INLINE: ReadonlyMap<string, (x: Expr) => Expr> = new Map(Object.entries({
  'abs': (x) => expr`Math.abs(${x})`,
  'floor': (x) => expr`Math.floor(${x})`,
  'ceiling': (x) => expr`Math.ceil(${x})`,
  'sqrt': (x) => expr`Math.sqrt(${x})`,
  'ln': (x) => expr`Math.log(${x})`,
  'e ^': (x) => expr`Math.exp(${x})`,
} satisfies Readonly<Record<string, (x: Expr) => Expr>>));

export const mathOp = defineBlock({
  opcode: 'operator_mathop', category: 'operators', shape: 'reporter', carriesNaN: true,
  type: ({ OPERATOR, NUM }) => (WHOLE_MAKERS.has(OPERATOR.toLowerCase()) ? INT | (asNumeric(NUM) & INFINITE) : NUMBER_OR_NAN),
  args: { OPERATOR: choice(FUNCTIONS.map((f) => [f, `option.math.${f.replace(' ^', 'Power')}`] as const)), NUM: number('') },
  compile: ({ OPERATOR, NUM }, _, values) => {
    const write = INLINE.get(OPERATOR.toLowerCase()) ?? ((x: Expr) => callHelper('mathOp', literal(OPERATOR.toLowerCase()), x));
    return carryBare([NUM], [values.NUM], write);
  },
});
