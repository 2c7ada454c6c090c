import * as v from 'valibot';
import { defineStaticCheck, Opcode, staticEntries } from './check-kind.ts';
import { isOneOf, placedBlocks } from './scripts.ts';

/** A block stands somewhere under a given hat. Points at the block when it is under another one or loose. */
export const blockUnderHat = defineStaticCheck(
  v.strictObject({ ...staticEntries('block-under-hat'), opcode: v.union([Opcode, v.array(Opcode)]), hat: Opcode }),
  (check, project) => {
    const found = placedBlocks(project, check.sprite, true).filter(({ block }) => isOneOf(check.opcode, block.opcode));
    const isPassed = found.some(({ top }) => top.opcode === check.hat);
    const stray = found[0];
    return { isPassed, ...(stray ? { pointsAt: { target: stray.target, blockId: stray.id } } : {}) };
  },
);
