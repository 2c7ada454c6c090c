import * as v from 'valibot';
import { defineStaticCheck, Opcode, staticEntries } from './check-kind.ts';
import { isOneOf, placedBlocks } from './scripts.ts';

/** A block (any, when `opcode` is absent) stands inside another one, at any depth. Points at the block that stayed outside, else at the empty one. */
export const blockInside = defineStaticCheck(
  v.strictObject({ ...staticEntries('block-inside'), opcode: v.optional(v.union([Opcode, v.array(Opcode)])), inside: v.union([Opcode, v.array(Opcode)]) }),
  (check, project) => {
    const placed = placedBlocks(project, check.sprite);
    const found = placed.filter(({ block }) => isOneOf(check.opcode, block.opcode));
    const isPassed = found.some(({ around }) => around.some((block) => isOneOf(check.inside, block.opcode)));
    const stray = found[0] ?? placed.find(({ block }) => isOneOf(check.inside, block.opcode));
    return { isPassed, ...(stray ? { pointsAt: { target: stray.target, blockId: stray.id } } : {}) };
  },
);
