/** Tells Blockly every block there is. Blockly keeps one table for the page, so this runs for each editor, in its language. */
import type { AnyBlock } from '../core/blocks/define-block.ts';
import { definitionOf, menuDefinitions, primitiveDefinitions, registerJson, type Wording } from './blockly-definitions.ts';
import { registerFields } from './fields/register-fields.ts';
import { registerSpecialBlocks } from './special-blocks.ts';

export function defineBlocks(specs: ReadonlyMap<string, AnyBlock>, wording: Wording): void {
  registerFields();
  const special = registerSpecialBlocks(specs, wording);
  for (const spec of specs.values()) {
    for (const json of menuDefinitions(spec, wording)) registerJson(json);
    if (!special.has(spec.opcode)) registerJson(definitionOf(spec, wording));
  }
  for (const json of primitiveDefinitions(wording)) registerJson(json);
}
