/** Values as a function reads and writes them: where they live, and what a rule is given of them. */
import type { Arg, Reported } from '../blocks/define-block.ts';
import { asBoolean, asNumber, asText, expr, type Expr, type Value } from '../emit/emit.ts';
import type { ListRef, VariableRef } from '../emit/script-emit.ts';
import { isWithin, NUMBER_OR_NAN, type ValueType } from '../emit/value-type.ts';

const OWNERS = { target: expr`target`, stage: expr`stage` } as const;
const STORES = { numbers: expr`numbers`, values: expr`values` } as const;

export const home = ({ owner, store, slot }: VariableRef): Expr => expr`${OWNERS[owner]}.${STORES[store]}[${slot}]`;

/** In the target's or the stage's lists. */
export const homeOfList = (owner: ListRef['owner'], slot: number): Expr => expr`${OWNERS[owner]}.lists[${slot}]`;

export const hasType = (made: Reported): made is Value => made.type !== undefined;

/** A number that NaN on the way may have spoilt. */
export const isUnsettled = (value: Value): value is Value & { readonly bare: Expr } =>
  value.bare !== undefined && value.code !== value.bare && !value.numberOrNothing && isWithin(value.type, NUMBER_OR_NAN);

/** A name: reading it does nothing else. */
export const plainValue = (code: Expr, type: ValueType): Value => ({ code, type, ...(isWithin(type, NUMBER_OR_NAN) ? { bare: code } : {}) });

export const storedAs = (ref: VariableRef, value: Value): Expr =>
  (ref.store === 'numbers' && !isWithin(value.type, NUMBER_OR_NAN) ? asNumber(value) : value.code);

/** What a rule receives for a slot, as its kind says. */
export function readAs(value: Value, spec: Arg | undefined): Value | Expr {
  switch (spec?.kind) {
    case 'number': return asNumber(value);
    case 'text': case 'message': return asText(value);
    case 'boolean': return asBoolean(value);
    case 'colour': return value.code;
    default: return value;
  }
}
