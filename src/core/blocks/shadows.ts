/** The shadow blocks that sb3 writes as a bare value (`[4, "10"]`), and which field of the block holds it. */
import type { Primitive } from '../project/project.ts';

export type PrimitiveKind = Primitive[0];

export interface ShadowType {
  readonly opcode: string;
  readonly field: string;
  /** Its value is a name with an id. */
  readonly isReference: boolean;
}

export const PRIMITIVES: Readonly<Record<PrimitiveKind, ShadowType>> = {
  4: { opcode: 'math_number', field: 'NUM', isReference: false },
  5: { opcode: 'math_positive_number', field: 'NUM', isReference: false },
  6: { opcode: 'math_whole_number', field: 'NUM', isReference: false },
  7: { opcode: 'math_integer', field: 'NUM', isReference: false },
  8: { opcode: 'math_angle', field: 'NUM', isReference: false },
  9: { opcode: 'colour_picker', field: 'COLOUR', isReference: false },
  10: { opcode: 'text', field: 'TEXT', isReference: false },
  11: { opcode: 'event_broadcast_menu', field: 'BROADCAST_OPTION', isReference: true },
  12: { opcode: 'data_variable', field: 'VARIABLE', isReference: true },
  13: { opcode: 'data_listcontents', field: 'LIST', isReference: true },
};

const kinds = new Map(Object.entries(PRIMITIVES).map(([kind, { opcode }]) => [opcode, Number(kind) as PrimitiveKind]));

export const primitiveKindOf = (opcode: string): PrimitiveKind | undefined => kinds.get(opcode);
