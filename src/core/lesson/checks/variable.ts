import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A variable (of a sprite, else of all) equals a value, or lies between two numbers. Seen: `{value}`. */
export const variable = defineDynamicCheck(
  v.strictObject({
    ...dynamicEntries('variable'),
    name: v.string(),
    sprite: v.optional(v.string()),
    equals: v.optional(v.union([v.string(), v.number()])),
    atLeast: v.optional(v.number(), -Infinity),
    atMost: v.optional(v.number(), Infinity),
  }),
  (check) => {
    let value: string | number | boolean | undefined;
    return {
      look(moment) {
        value = moment.readVariable(check.sprite ?? null, check.name);
        if (value === undefined) return false;
        if (check.equals !== undefined) return String(value).toLowerCase() === String(check.equals).toLowerCase();
        return Number(value) >= check.atLeast && Number(value) <= check.atMost;
      },
      seen: () => ({ value: String(value ?? '') }),
    };
  },
);
