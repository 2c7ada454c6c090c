/** Which blocks have help: those that can be taken from the palette. */
import { blocks } from '../blocks/registry.ts';

/** Hidden until a block of one's own is made. */
const OWN: ReadonlySet<string> = new Set(['procedures_definition', 'procedures_call', 'argument_reporter_string_number', 'argument_reporter_boolean']);

export function isHelped(opcode: string): boolean {
  const spec = blocks.get(opcode);
  return spec !== undefined && (!spec.isHidden || OWN.has(opcode));
}
