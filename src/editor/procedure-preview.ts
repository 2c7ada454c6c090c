/** A custom block drawn alone, in a small workspace that cannot be touched. */
import * as Blockly from 'blockly/core';
import type { Colours } from '../core/classes/access.ts';
import { injectSilently } from './inject-silently.ts';
import { argumentOpcode } from './procedure-changes.ts';
import type { ProcedureShape } from './procedure-dialog.ts';
import { procedureInputs, writeProcedure } from '../core/blocks/procedure-mutation.ts';
import { createTheme } from './theme.ts';

export class ProcedurePreview {
  readonly #colours: Colours;
  #workspace: Blockly.WorkspaceSvg | null = null;

  constructor(colours: Colours) { this.#colours = colours; }

  show(element: HTMLElement, { parts, isWarp }: ProcedureShape): void {
    this.#workspace ??= injectSilently(element, { renderer: 'zelos', theme: createTheme(this.#colours), readOnly: true, zoom: { startScale: 0.9 } });
    const workspace = this.#workspace;
    const mutation = writeProcedure(parts, isWarp);
    const inputs = Object.fromEntries(procedureInputs(mutation).map((input) => [input.id, { shadow: { type: argumentOpcode(input), fields: { VALUE: input.name } } }]));
    workspace.clear();
    const block = Blockly.serialization.blocks.append({ type: 'procedures_prototype', extraState: { mutation }, inputs }, workspace);
    workspace.centerOnBlock(block.id);
  }

  dispose(): void {
    this.#workspace?.dispose();
    this.#workspace = null;
  }
}
