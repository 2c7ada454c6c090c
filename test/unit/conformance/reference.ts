/** The semantics of values once more, slowly and plainly, from the written rules: what the compiled programs are compared with. Nothing here is from src/. */
export type Plain = string | number | boolean;

export function numberOf(value: Plain): number {
  if (value === true) return 1;
  if (value === false) return 0;
  const number = typeof value === 'number' ? value : Number(value);
  return Number.isNaN(number) ? 0 : number;
}

export const textOf = (value: Plain): string => String(value);

export function truthOf(value: Plain): boolean {
  if (typeof value === 'string') return !['', '0', 'false'].includes(value.toLowerCase());
  if (typeof value === 'number') return !(value === 0 || Number.isNaN(value));
  return value;
}

const isBlank = (value: Plain): boolean => typeof value === 'string' && value.trim() === '';
const isNumeric = (value: Plain): boolean => typeof value === 'boolean' || (!isBlank(value) && !Number.isNaN(Number(value)));

/** −1, 0 or 1. */
export function order(a: Plain, b: Plain): number {
  if (isNumeric(a) && isNumeric(b)) {
    const [x, y] = [numberOf(a), numberOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const [x, y] = [textOf(a).toLowerCase(), textOf(b).toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** JavaScript's remainder has the sign of the number; where that is not the divisor's, one divisor more. */
function mod(a: number, b: number): number {
  const rest = a % b;
  const differs = (rest < 0 && b > 0) || (rest > 0 && b < 0);
  return differs && Number.isFinite(b) ? rest + b : rest;
}

function letter(text: string, index: number): string {
  for (let place = 1; place <= text.length; place++) if (index >= place && index < place + 1) return text[place - 1]!;
  return '';
}

export const BINARY: Readonly<Record<string, (a: Plain, b: Plain) => Plain>> = {
  operator_add: (a, b) => numberOf(a) + numberOf(b),
  operator_subtract: (a, b) => numberOf(a) - numberOf(b),
  operator_multiply: (a, b) => numberOf(a) * numberOf(b),
  operator_divide: (a, b) => numberOf(a) / numberOf(b),
  operator_mod: (a, b) => mod(numberOf(a), numberOf(b)),
  operator_lt: (a, b) => order(a, b) === -1,
  operator_equals: (a, b) => order(a, b) === 0,
  operator_gt: (a, b) => order(a, b) === 1,
  operator_join: (a, b) => textOf(a) + textOf(b),
  operator_contains: (a, b) => textOf(a).toLowerCase().includes(textOf(b).toLowerCase()),
  operator_letter_of: (a, b) => letter(textOf(b), numberOf(a)),
};

const tenDecimals = (value: number): number => Number(value.toFixed(10));
const turn = (degrees: number): number => (Math.PI * degrees) / 180;
const degrees = (radians: number): number => (radians * 180) / Math.PI;

function tan(angle: number): number {
  const turned = angle % 360;
  if (turned === 90 || turned === -270) return Infinity;
  if (turned === -90 || turned === 270) return -Infinity;
  return tenDecimals(Math.tan(turn(turned)));
}

export const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  'abs': Math.abs, 'floor': Math.floor, 'ceiling': Math.ceil, 'sqrt': Math.sqrt, 'ln': Math.log, 'log': (x) => Math.log(x) / Math.LN10, 'e ^': Math.exp, '10 ^': (x) => Math.pow(10, x),
  'sin': (x) => tenDecimals(Math.sin(turn(x))), 'cos': (x) => tenDecimals(Math.cos(turn(x))), 'tan': tan,
  'asin': (x) => degrees(Math.asin(x)), 'acos': (x) => degrees(Math.acos(x)), 'atan': (x) => degrees(Math.atan(x)),
};

export const roundOf = (value: Plain): number => Math.round(numberOf(value));

/** What a bubble shows. */
export function bubbleOf(value: Plain): string {
  const isFraction = typeof value === 'number' && Number.isFinite(value) && Math.floor(value) !== value;
  return (isFraction && Math.abs(value) >= 0.01 ? value.toFixed(2) : textOf(value)).slice(0, 330);
}

/** The place in a list of `length` items, from 1; 0 when there is none. */
export function placeOf(index: Plain, length: number): number {
  if (index === 'last') return length;
  const place = Math.floor(numberOf(index));
  return place >= 1 && place <= length ? place : 0;
}

/** The number of the costume worn after choosing `wanted` among `names` while wearing number `current`. */
export function costumeAfter(wanted: Plain, names: readonly string[], current: number): number {
  if (typeof wanted !== 'number') {
    const named = names.indexOf(textOf(wanted));
    if (named >= 0) return named + 1;
    if (!isNumeric(wanted)) return current;
  }
  const number = Math.round(Number(wanted) - 1);
  if (!Number.isFinite(number)) return 1;
  let index = number % names.length;
  while (index < 0) index += names.length;
  return index + 1;
}

/** Does a random number between the two have to be whole? */
const isWhole = (bound: Plain): boolean => (typeof bound === 'number' ? Number.isNaN(bound) || Number.isInteger(bound) : typeof bound === 'boolean' || !bound.includes('.'));
export const isWholeChance = (from: Plain, to: Plain): boolean => isWhole(from) && isWhole(to);
