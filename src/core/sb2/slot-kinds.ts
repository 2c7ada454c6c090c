/** How each slot of a new block is written in a file, from its record; and the words of old drop-downs in the new ones. */
import { any, menu, number, type Arg, type NumberShadow, type Option } from '../blocks/define-block.ts';
import { blocks } from '../blocks/registry.ts';

/** Slots of blocks that have no record, as files were seen to have them. */
const UNRECORDED: Readonly<Record<string, Arg>> = {
  ATTRIBUTE: menu('videoSensing_menu_ATTRIBUTE', 'ATTRIBUTE', 'motion', []),
  SUBJECT: menu('videoSensing_menu_SUBJECT', 'SUBJECT', 'this sprite', []),
  VIDEO_STATE: menu('videoSensing_menu_VIDEO_STATE', 'VIDEO_STATE', 'on', []),
  TRANSPARENCY: number(50),
  REFERENCE: number(10),
  MOTOR_ID: menu('wedo2_menu_MOTOR_ID', 'MOTOR_ID', 'motor', []),
  MOTOR_DIRECTION: menu('wedo2_menu_MOTOR_DIRECTION', 'MOTOR_DIRECTION', 'this way', []),
  OP: menu('wedo2_menu_OP', 'OP', '<', []),
  TILT_DIRECTION: menu('wedo2_menu_TILT_DIRECTION', 'TILT_DIRECTION', 'up', []),
  TILT_DIRECTION_ANY: menu('wedo2_menu_TILT_DIRECTION_ANY', 'TILT_DIRECTION_ANY', 'any', []),
  POWER: number(100),
  HUE: number(50),
};

export const slotKind = (opcode: string, slot: string): Arg => blocks.get(opcode)?.args[slot] ?? UNRECORDED[slot] ?? any('');

const PRIMITIVES: Readonly<Record<NumberShadow | 'text', number>> = {
  math_number: 4, math_positive_number: 5, math_whole_number: 6, math_integer: 7, math_angle: 8, text: 10,
};

/** The short form of the shadow block under a slot. Words in a slot for numbers ("last") stand in a text shadow. */
export function shadowPrimitive(shadow: NumberShadow | 'text', value: string | number | boolean): readonly [number, string | number | boolean] {
  const isNumeric = typeof value === 'number' || (typeof value === 'string' && !Number.isNaN(Number(value)));
  return [PRIMITIVES[isNumeric ? shadow : 'text'], value];
}

/** "day of week" is DAYOFWEEK, "color" is COLOR: the option that differs in case and spaces only. */
export function optionFor(options: readonly Option[], word: string): string {
  const plain = (text: string): string => text.toLowerCase().replaceAll(' ', '');
  return options.find(([value]) => value === word)?.[0] ?? options.find(([value]) => plain(value) === plain(word))?.[0] ?? word;
}

/** A colour of version 2 is a number whose low 24 bits are red, green and blue. */
export const colourFor = (value: number): string => `#${(value & 0xffffff).toString(16).padStart(6, '0')}`;

