import * as v from 'valibot';
import { findTarget } from '../../project/project.ts';
import { defineStaticCheck, Opcode, staticEntries } from './check-kind.ts';
import { isOneOf, placedBlocks, writtenValue } from './scripts.ts';

/**
 * Some block of an opcode has a number between `atLeast` and `atMost`, or one of the texts `oneOf`, written in `name` (an input or a field).
 * Seen: `{value}`, what is written in the last of them.
 */
export const valueInRange = defineStaticCheck(
  v.strictObject({
    ...staticEntries('value-in-range'),
    opcode: v.union([Opcode, v.array(Opcode)]),
    name: v.string(),
    atLeast: v.optional(v.number()),
    atMost: v.optional(v.number()),
    oneOf: v.optional(v.array(v.string())),
  }),
  (check, project) => {
    const found = placedBlocks(project, check.sprite).filter(({ block }) => isOneOf(check.opcode, block.opcode))
      .map((placed) => ({ ...placed, value: writtenValue(findTarget(project, placed.target)?.blocks ?? {}, placed.block, check.name) }));
    const isPassed = found.some(({ value }) => value !== undefined && isWanted(String(value), check));
    const last = found.at(-1);
    return { isPassed, seen: { value: String(last?.value ?? '') }, ...(last ? { pointsAt: { target: last.target, blockId: last.id } } : {}) };
  },
);

function isWanted(text: string, { atLeast, atMost, oneOf }: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined; readonly oneOf?: readonly string[] | undefined }): boolean {
  if (oneOf) return oneOf.includes(text);
  // Children write the decimal comma.
  const value = text.trim() === '' ? NaN : Number(text.replace(',', '.'));
  return value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
}
