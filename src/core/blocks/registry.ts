/** Every block there is, in the order of the palette: each category file defines its own when imported here. */
import './motion.ts';
import './looks.ts';
import './sound.ts';
import './events.ts';
import './control.ts';
import './sensing.ts';
import './operators.ts';
import './data.ts';
import './procedures.ts';
import './pen.ts';
import './music.ts';
import './text2speech.ts';
import './makeymakey.ts';
import { definedBlocks, type AnyBlock } from './define-block.ts';

export const blocks: ReadonlyMap<string, AnyBlock> = new Map(definedBlocks.map((spec) => [spec.opcode, spec]));

/** Shadow blocks of menus, which have no compile rule of their own: opcode to the field that holds the choice. */
export const menuShadows: ReadonlyMap<string, string> = new Map(
  [...blocks.values()].flatMap((spec) => Object.values(spec.args).flatMap((arg) => (arg.kind === 'menu' ? [[arg.shadow, arg.field] as const] : []))),
);
