/** The pack format: one schema gives the types, the validation and the author's messages. */
import * as v from 'valibot';

export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lettres minuscules, chiffres et traits d’union'));
const Opcode = v.pipe(v.string(), v.regex(/^[a-z0-9]+_[a-zA-Z0-9_]+$/));

export const Check = v.variant('kind', [
  v.object({ kind: v.literal('uses-block'), id: Slug, opcode: Opcode, atLeast: v.optional(v.number(), 1), sprite: v.optional(v.string()), isBonus: v.optional(v.boolean(), false) }),
]);
export type Check = v.InferOutput<typeof Check>;
