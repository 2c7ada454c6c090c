/** Makes our fields known to Blockly under the names that definitions use. */
import * as Blockly from 'blockly/core';
import { FieldChoice } from './field-choice.ts';
import { FieldColour } from './field-colour.ts';
import { FieldDecimal } from './field-decimal.ts';
import { FieldName } from './field-name.ts';
import { FieldNote } from './field-note.ts';
import { FieldLabel, FieldText } from './field-words.ts';

export function registerFields(): void {
  for (const field of [FieldChoice, FieldColour, FieldDecimal, FieldName, FieldNote]) {
    Blockly.fieldRegistry.register(field.type, field);
  }
  for (const [type, field] of [['field_label', FieldLabel], ['field_input', FieldText]] as const) {
    Blockly.fieldRegistry.unregister(type);
    Blockly.fieldRegistry.register(type, field);
  }
}
