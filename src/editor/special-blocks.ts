/** Blocks whose shape depends on what they carry: custom blocks, unknown blocks, and "stop". */
import * as Blockly from 'blockly/core';
import type { Mutation } from '../core/project/project.ts';
import { foreignExtensionOf } from '../core/blocks/extensions.ts';
import type { AnyBlock } from '../core/blocks/define-block.ts';
import type { Translate } from '../core/text/translate.ts';
import { BOOLEAN, ROUND, definitionOf, registerBlock, type Wording } from './blockly-definitions.ts';
import { STOP_OTHERS, UNKNOWN_TYPE } from './blocks-to-workspace.ts';
import { DefinitionDrag, callsElsewhere } from './definition-drag.ts';
import { FieldName } from './fields/field-name.ts';
import { procedureParts } from '../core/blocks/procedure-mutation.ts';
import type { UnknownLook } from './block-extra.ts';
import { hatStyle } from './theme.ts';

/** Registers them all; gives the opcodes that the plain definitions must not take over. */
export function registerSpecialBlocks(specs: ReadonlyMap<string, AnyBlock>, wording: Wording): ReadonlySet<string> {
  registerBlock('procedures_definition', (block) => {
    block.appendValueInput('custom_block').appendField(wording.translate('editor.define'));
    block.setNextStatement(true);
    block.setInputsInline(true);
    block.setStyle(hatStyle('procedures'));
    if (block instanceof Blockly.BlockSvg) block.setDragStrategy(new DefinitionDrag(block));
  }, undefined, {
    /** Not while other scripts use the block. */
    isDeletable(this: Blockly.BlockSvg) { return Blockly.BlockSvg.prototype.isDeletable.call(this) && callsElsewhere(this) === 0; },
  });
  registerBlock('procedures_prototype', (block) => {
    block.setOutput(true);
    block.setInputsInline(true);
    block.setStyle('procedures');
  }, (block, { mutation }) => { if (mutation) layProcedure(block, mutation); });
  registerBlock('procedures_call', (block) => {
    block.setPreviousStatement(true);
    block.setNextStatement(true);
    block.setInputsInline(true);
    block.setStyle('procedures');
  }, (block, { mutation, gives }) => {
    if (mutation) layProcedure(block, mutation);
    if (gives) layAsReporter(block, gives === 'boolean' ? BOOLEAN : ROUND);
  });
  registerArgument('argument_reporter_string_number', ROUND);
  registerArgument('argument_reporter_boolean', BOOLEAN);
  registerBlock(UNKNOWN_TYPE, () => undefined, (block, { unknown }) => { if (unknown) layUnknown(block, unknown, wording); });
  const stop = specs.get('control_stop');
  if (stop) registerStop(stop, wording);
  return new Set(['procedures_definition', 'procedures_prototype', 'procedures_call', 'argument_reporter_string_number', 'argument_reporter_boolean', 'control_stop']);
}

/** Words and slots in the order of the proccode. Loading twice lays out anew. */
function layProcedure(block: Blockly.Block, mutation: Mutation): void {
  for (const input of [...block.inputList]) block.removeInput(input.name, true);
  for (const [i, part] of procedureParts(mutation).entries()) {
    if ('words' in part) block.appendDummyInput(`words ${i}`).appendField(part.words);
    else block.appendValueInput(part.input.id).setCheck(part.input.isBoolean ? BOOLEAN : null);
  }
}

function layAsReporter(block: Blockly.Block, output: string): void {
  block.setPreviousStatement(false);
  block.setNextStatement(false);
  block.setOutput(true, output);
}

function registerArgument(opcode: string, output: string): void {
  registerBlock(opcode, (block) => {
    block.appendDummyInput().appendField(new FieldName('', false), 'VALUE');
    block.setOutput(true, output);
    block.setStyle('procedures');
  });
}

function layUnknown(block: Blockly.Block, { opcode, role, values, statements, words }: UnknownLook, { translate }: Wording): void {
  if (block.inputList.length > 0) return;
  const isShadowMenu = words !== '' && role === 'value' && values.length + statements.length === 0;
  block.appendDummyInput().appendField(isShadowMenu ? words : [nameOf(opcode, translate), words].filter((w) => w !== '').join(' '));
  for (const name of values) block.appendValueInput(name);
  for (const name of statements) block.appendStatementInput(name);
  block.setInputsInline(true);
  if (role === 'value' || role === 'boolean') block.setOutput(true, null);
  else {
    block.setPreviousStatement(true);
    block.setNextStatement(true);
  }
  block.setStyle('unknown');
}

/** Of a foreign extension: its name and, as words, what the block is called there. */
function nameOf(opcode: string, translate: Translate): string {
  const extension = foreignExtensionOf(opcode);
  if (!extension) return translate('editor.unknown', { opcode });
  const name = opcode.slice(extension.length + 1).replace(/([a-z])([A-Z0-9])/gu, '$1 $2').replace(/_/gu, ' ').toLowerCase();
  return translate('editor.foreign', { extension: translate(`extension.${extension}`), name });
}

/** Nothing may follow "stop", but for "stop the other scripts". */
function registerStop(spec: AnyBlock, wording: Wording): void {
  const json = definitionOf(spec, wording);
  registerBlock(spec.opcode, (block) => {
    block.jsonInit({ ...json });
    block.getField('STOP_OPTION')?.setValidator((value: string) => {
      const goesOn = value === STOP_OTHERS || value === 'other scripts in stage';
      if (goesOn !== (block.nextConnection !== null)) setFollower(block, goesOn);
      return value;
    });
  });
}

function setFollower(block: Blockly.Block, isAllowed: boolean): void {
  if (!isAllowed) block.nextConnection?.disconnect();
  block.setNextStatement(isAllowed);
}
