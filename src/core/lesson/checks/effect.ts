import * as v from 'valibot';
import { EFFECT_NAMES } from '../../runtime/ports.ts';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A graphic effect of a sprite (of the stage when absent) lies between two numbers; 0 is none. Seen: `{value}`. */
export const effect = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('effect'), sprite: v.optional(v.string()), effect: v.picklist(EFFECT_NAMES), atLeast: v.optional(v.number(), -Infinity), atMost: v.optional(v.number(), Infinity) }),
  (check) => {
    let value = 0;
    return {
      look(moment) {
        const target = check.sprite === undefined ? moment.stage : moment.sprite(check.sprite);
        value = target?.effects[EFFECT_NAMES.indexOf(check.effect)] ?? 0;
        return target !== undefined && value >= check.atLeast && value <= check.atMost;
      },
      seen: () => ({ value: Math.round(value) }),
    };
  },
);
