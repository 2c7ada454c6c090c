/** Which blocks of a file this version runs: those of the registry, and the shadows that only hold a value for them. */
import { blocks, menuShadows } from '../blocks/registry.ts';

const VALUE_SHADOWS: ReadonlySet<string> = new Set([
  'math_number', 'math_positive_number', 'math_whole_number', 'math_integer', 'math_angle', 'text', 'colour_picker',
  'event_broadcast_menu', 'procedures_prototype',
]);

export const isKnownOpcode = (opcode: string): boolean =>
  blocks.has(opcode) || menuShadows.has(opcode) || VALUE_SHADOWS.has(opcode);
