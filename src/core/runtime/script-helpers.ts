/** The free functions that generated code calls. */
import { equals, lessThan, toBoolean, toNumber } from '../base/cast.ts';
import type { Random } from '../base/random.ts';
import type { ScriptHelpers } from '../emit/script-api.ts';
import { createListHelpers } from './list-helpers.ts';
import type { TextMaker } from './text-limit.ts';

const MAX_BUBBLE_LETTERS = 330;
/** From here on a number has fewer than ten decimals anyway, and multiplying it would lose some. */
const TOO_BIG_TO_ROUND = 2 ** 19;

/** Sine and cosine are rounded so that sin 180° is 0. */
const rounded = (value: number): number => (Math.abs(value) < TOO_BIG_TO_ROUND ? Math.round(value * 1e10) / 1e10 : value);
const toRadians = (degrees: number): number => (Math.PI * degrees) / 180;
const toDegrees = (radians: number): number => (radians * 180) / Math.PI;

function tangent(degrees: number): number {
  const turned = degrees % 360;
  if (turned === 90 || turned === -270) return Infinity;
  if (turned === -90 || turned === 270) return -Infinity;
  return rounded(Math.tan(toRadians(turned)));
}

const MATH_OPS: ReadonlyMap<string, (value: number) => number> = new Map(Object.entries({
  'abs': Math.abs,
  'floor': Math.floor,
  'ceiling': Math.ceil,
  'sqrt': Math.sqrt,
  'sin': (degrees) => rounded(Math.sin(toRadians(degrees))),
  'cos': (degrees) => rounded(Math.cos(toRadians(degrees))),
  'tan': tangent,
  'asin': (value) => toDegrees(Math.asin(value)),
  'acos': (value) => toDegrees(Math.acos(value)),
  'atan': (value) => toDegrees(Math.atan(value)),
  'ln': Math.log,
  'log': (value) => Math.log(value) / Math.LN10,
  'e ^': Math.exp,
  '10 ^': (value) => 10 ** value,
} satisfies Readonly<Record<string, (value: number) => number>>));

export function createScriptHelpers(random: Random, texts: TextMaker): ScriptHelpers {
  return {
    toNumber, toBoolean, equals, lessThan,
    ...createListHelpers(random, texts),
    joinText: (a, b) => texts.join(a, b),
    sayable: sayableText,
    small: (value) => (Object.is(value, value | 0) ? value | 0 : value),
    equalsText: (value, lowerCased) => String(value).toLowerCase() === lowerCased,
    /** Takes the sign of the divisor, but of a number below 0 and Infinity the number is left, as in Scratch; NaN when the divisor is 0. */
    mod(a, b) {
      const rest = a % b;
      return rest / b < 0 ? rest + b : rest;
    },
    round: Math.round,
    mathOp: (operator, value) => MATH_OPS.get(operator)?.(value) ?? 0,
    letterOf: (text, index) => text[Math.floor(index) - 1] ?? '',
    contains: (text, part) => text.toLowerCase().includes(part.toLowerCase()),
  };
}

export function sayableText(value: unknown): string {
  const isFraction = typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value) && Math.abs(value) >= 0.01;
  return (isFraction ? value.toFixed(2) : String(value)).slice(0, MAX_BUBBLE_LETTERS);
}
