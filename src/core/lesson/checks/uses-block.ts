import * as v from 'valibot';
import { defineStaticCheck, Opcode, staticEntries } from './check-kind.ts';
import { isOneOf, placedBlocks } from './scripts.ts';

/** How many blocks of an opcode (or of several, or of any when absent) stand under a hat. Seen: `{count}`. */
export const usesBlock = defineStaticCheck(
  v.strictObject({
    ...staticEntries('uses-block'),
    opcode: v.optional(v.union([Opcode, v.array(Opcode)])),
    atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
    atMost: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  (check, project) => {
    const found = placedBlocks(project, check.sprite).filter(({ block }) => isOneOf(check.opcode, block.opcode));
    const isPassed = found.length >= check.atLeast && found.length <= (check.atMost ?? Infinity);
    const last = found.at(-1);
    return { isPassed, seen: { count: found.length }, ...(last ? { pointsAt: { target: last.target, blockId: last.id } } : {}) };
  },
);
