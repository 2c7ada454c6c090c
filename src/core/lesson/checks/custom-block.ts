import * as v from 'valibot';
import { isPrimitive, type Project, type Target } from '../../project/project.ts';
import { defineStaticCheck, staticEntries } from './check-kind.ts';
import { placedBlocks, writtenValue } from './scripts.ts';

const Count = (least: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), least);

/** A block of one's own with so many inputs is defined, with something in it, and called so often, with `isVaried` not always alike. Seen: `{count}` calls. */
export const customBlock = defineStaticCheck(
  v.strictObject({ ...staticEntries('custom-block'), inputs: Count(0), calls: Count(1), isVaried: v.optional(v.boolean(), false) }),
  (check, project) => {
    const found = definitionsIn(project, check.sprite).filter(({ inputs }) => inputs >= check.inputs).map((definition) => callsOf(project, definition));
    const best = found.find((calls) => calls.length >= check.calls && (!check.isVaried || new Set(calls).size > 1));
    return { isPassed: best !== undefined, seen: { count: Math.max(0, ...found.map((calls) => calls.length)) } };
  },
);

interface Definition { readonly target: Target; readonly proccode: string; readonly inputs: number }

/** Those that hold at least one block. */
function definitionsIn(project: Project, sprite: string | undefined): readonly Definition[] {
  return project.targets.filter((target) => (sprite ?? target.name) === target.name).flatMap((target) => Object.values(target.blocks).flatMap((block): Definition[] => {
    if (isPrimitive(block) || block.opcode !== 'procedures_definition' || block.next === null) return [];
    const slot = block.inputs['custom_block']?.[1];
    const prototype = typeof slot === 'string' ? target.blocks[slot] : undefined;
    const proccode = prototype && !isPrimitive(prototype) ? prototype.mutation?.['proccode'] : undefined;
    return typeof proccode === 'string' ? [{ target, proccode, inputs: proccode.match(/%[sbn]/gu)?.length ?? 0 }] : [];
  }));
}

/** What each call under a hat hands over, as text. */
function callsOf(project: Project, { target, proccode }: Definition): readonly string[] {
  return placedBlocks(project, target.name)
    .filter(({ block }) => block.opcode === 'procedures_call' && block.mutation?.['proccode'] === proccode)
    .map(({ block }) => JSON.stringify(Object.keys(block.inputs).map((name) => writtenValue(target.blocks, block, name) ?? block.inputs[name]?.[1])));
}
