/** The only place where text becomes JavaScript: whatever comes from a project enters as a literal, never as code. */
import { BOOL, INFINITE, isWithin, NAN, NUMBER, NUMBER_OR_NAN, REAL, TEXT, WHOLE, ZERO, type ValueType } from './value-type.ts';

declare const brand: unique symbol;
/** A JavaScript expression, safe to put anywhere an operand may stand (parenthesised where needed). */
export type Expr = string & { readonly [brand]: 'expr' };
/** Zero or more JavaScript statements, each ended. */
export type Stmt = string & { readonly [brand]: 'stmt' };

/** An expression with what is proved of its value. `literal` is there when the value itself is known. */
export interface Value {
  readonly code: Expr;
  readonly type: ValueType;
  readonly literal?: string | number | boolean;
  /** The same as a number or, in place of the empty text, undefined: what reading a list of numbers gives before it is made a value. */
  readonly numberOrNothing?: Expr;
  /**
   * The same as a number, with no look for NaN on the way: where one is needed this gives NaN (or undefined), and `code` is right. It does nothing else,
   * so that it can be tried first: see `ScriptEmit.settle`.
   */
  readonly bare?: Expr;
  /** The same as the small whole number that V8 does not see in what comes out of a Float64Array: worth a call where whole numbers are much faster. */
  readonly small?: Expr;
  /** The same less one, where it is known. */
  readonly lessOne?: Expr;
}

export const expr = (strings: TemplateStringsArray, ...parts: readonly (Expr | number)[]): Expr => weave(strings, parts) as Expr;
export const stmt = (strings: TemplateStringsArray, ...parts: readonly (Expr | Stmt | number)[]): Stmt => `${weave(strings, parts)}\n` as Stmt;
export const block = (...statements: readonly Stmt[]): Stmt => statements.join('') as Stmt;
export const nothing = '' as Stmt;

/** A name chosen by the compiler, never by a project. */
export const identifier = (prefix: Lowercase<string>, index: number): Expr => `${prefix}${index}` as Expr;

function weave(strings: TemplateStringsArray, parts: readonly (string | number)[]): string {
  let out = strings[0]!;
  for (let i = 0; i < parts.length; i++) out += parts[i]! + strings[i + 1]!;
  return out;
}

/** `value` as JavaScript source. Text is escaped so that neither quotes nor line separators can end the literal. */
export function literal(value: string | number | boolean): Expr {
  if (typeof value === 'number') return numberLiteral(value);
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`) as Expr;
}

function numberLiteral(value: number): Expr {
  if (Object.is(value, -0)) return '(-0)' as Expr;
  return (value < 0 ? `(${value})` : String(value)) as Expr;
}

export function literalValue(value: string | number | boolean): Value {
  const code = literal(value);
  return { code, type: typeOfValue(value), literal: value, ...(typeof value === 'number' ? { bare: code } : {}) };
}

/** The narrowest type of a known value. */
export function typeOfValue(value: string | number | boolean): ValueType {
  if (typeof value === 'string') return TEXT;
  if (typeof value === 'boolean') return BOOL;
  if (Number.isNaN(value)) return NAN;
  if (!Number.isFinite(value)) return INFINITE;
  if (value === 0) return Object.is(value, -0) ? REAL : ZERO;
  return Number.isInteger(value) ? WHOLE : REAL;
}

/** The number Scratch reads in `value`: NaN and what is not numeric count as 0. */
export function asNumber(value: Value): Expr {
  if (value.numberOrNothing) return expr`(${value.numberOrNothing} ?? 0)`;
  if (isWithin(value.type, NUMBER)) return value.code;
  if (isWithin(value.type, BOOL)) return expr`(+${value.code})`;
  return expr`toNumber(${value.code})`;
}

/** What `write` makes of numbers, with its `bare` form when each of them has one. `given` are the numbers that `values` are read as. */
export function carryBare<const N extends readonly Expr[]>(given: N, values: readonly Value[], write: (...numbers: N) => Expr): Pick<Value, 'code' | 'bare'> {
  const code = write(...given);
  const bares: Expr[] = [];
  for (const { bare } of values) if (bare !== undefined) bares.push(bare);
  if (bares.length < values.length) return { code };
  const isSame = bares.every((bare, i) => bare === given[i]);
  return { code, bare: isSame ? code : write(...bares as readonly Expr[] as N) };
}

/** The text Scratch shows for `value`. */
export function asText(value: Value): Expr {
  if (isWithin(value.type, TEXT)) return value.code;
  if (value.literal !== undefined) return literal(String(value.literal));
  return expr`("" + ${value.code})`;
}

export function asBoolean(value: Value): Expr {
  if (isWithin(value.type, BOOL)) return value.code;
  if (isWithin(value.type, NUMBER_OR_NAN)) return expr`!!${value.code}`;
  return expr`toBoolean(${value.code})`;
}

