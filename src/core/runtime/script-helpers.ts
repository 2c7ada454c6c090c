/** The free functions that generated code calls. */
import { equals, lessThan, compareText, toBoolean, toNumber } from '../base/cast.ts';
import type { Random } from '../base/random.ts';
import type { ScriptHelpers } from '../emit/script-api.ts';
import { createListHelpers } from './list-helpers.ts';

const MAX_BUBBLE_LETTERS = 330;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Sine and cosine are rounded so that sin 180° is 0. */
const rounded = (value: number): number => Math.round(value * 1e10) / 1e10;

function tangent(degrees: number): number {
  const turned = degrees % 360;
  if (turned === 90 || turned === -270) return Infinity;
  if (turned === -90 || turned === 270) return -Infinity;
  return rounded(Math.tan(turned * RADIANS_PER_DEGREE));
}

const MATH_OPS: Readonly<Record<string, (value: number) => number>> = {
  'abs': Math.abs,
  'floor': Math.floor,
  'ceiling': Math.ceil,
  'sqrt': Math.sqrt,
  'sin': (degrees) => rounded(Math.sin(degrees * RADIANS_PER_DEGREE)),
  'cos': (degrees) => rounded(Math.cos(degrees * RADIANS_PER_DEGREE)),
  'tan': tangent,
  'asin': (value) => Math.asin(value) / RADIANS_PER_DEGREE,
  'acos': (value) => Math.acos(value) / RADIANS_PER_DEGREE,
  'atan': (value) => Math.atan(value) / RADIANS_PER_DEGREE,
  'ln': Math.log,
  'log': (value) => Math.log(value) / Math.LN10,
  'e ^': Math.exp,
  '10 ^': (value) => 10 ** value,
};

export function createScriptHelpers(random: Random): ScriptHelpers {
  return {
    toNumber, toBoolean, equals, lessThan, compareText,
    ...createListHelpers(random),
    sayable: sayableText,
    small: (value) => (value === (value | 0) ? value | 0 : value),
    equalsText: (value, lowerCased) => String(value).toLowerCase() === lowerCased,
    /** Takes the sign of the divisor; NaN when that is 0. */
    mod(a, b) {
      const rest = a % b;
      return rest !== 0 && (rest < 0) !== (b < 0) ? rest + b : rest;
    },
    round: Math.round,
    mathOp: (operator, value) => MATH_OPS[operator]?.(value) ?? 0,
    letterOf: (text, index) => text[Math.floor(index) - 1] ?? '',
    contains: (text, part) => text.toLowerCase().includes(part.toLowerCase()),
  };
}

export function sayableText(value: unknown): string {
  const isFraction = typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value) && Math.abs(value) >= 0.01;
  return (isFraction ? value.toFixed(2) : String(value)).slice(0, MAX_BUBBLE_LETTERS);
}
