/** What a child does with custom blocks: makes one, changes it, takes it away once nothing uses it. */
import * as Blockly from 'blockly/core';
import type { Colours } from '../core/classes/access.ts';
import { isPrimitive, type BlockId } from '../core/project/project.ts';
import { tell } from './ask-name.ts';
import type { DialogNeeds } from './named-dialogs.ts';
import { addProcedure, changeProcedure, definitionOf, prototypeOf } from './procedure-changes.ts';
import { askProcedure, type ProcedureQuestion, type ProcedureShape } from './procedure-dialog.ts';
import { isWarp, procedureParts, writeProcedure } from '../core/blocks/procedure-mutation.ts';
import { ProcedurePreview } from './procedure-preview.ts';

const newId = (): string => Blockly.utils.idGenerator.genUid();

export class ProcedureDesk {
  readonly #needs: DialogNeeds;
  readonly #colours: Colours;

  constructor(needs: DialogNeeds, colours: Colours) {
    this.#needs = needs;
    this.#colours = colours;
  }

  /** The new definition's id, or null. `at`: where its script starts. */
  async create(at: () => { readonly x: number; readonly y: number }): Promise<BlockId | null> {
    const { translate, apply } = this.#needs;
    const shape = await this.#ask({ shape: { parts: [{ words: '' }], isWarp: false }, question: translate('editor.ask.block'), accept: translate('editor.ask.accept') }, null);
    const target = this.#needs.target();
    if (!shape || !target) return null;
    const { blocks, definition } = addProcedure(target.blocks, writeProcedure(shape.parts, shape.isWarp), at(), newId);
    apply([{ kind: 'blocks', target: target.name, blocks, comments: target.comments }]);
    return definition;
  }

  async change(proccode: string): Promise<void> {
    const { translate, apply } = this.#needs;
    const blocks = this.#needs.target()?.blocks ?? {};
    const definition = definitionOf(blocks, proccode);
    const before = definition === null ? undefined : prototypeOf(blocks, definition)?.mutation;
    if (definition === null || !before) return;
    const shape = await this.#ask({ shape: { parts: procedureParts(before), isWarp: isWarp(before) }, question: translate('editor.procedure.change'), accept: translate('editor.ok') }, proccode);
    const target = this.#needs.target();
    if (!shape || !target) return;
    apply([{ kind: 'blocks', target: target.name, blocks: changeProcedure(target.blocks, definition, writeProcedure(shape.parts, shape.isWarp), newId), comments: target.comments }]);
  }

  /** Why a definition stays. */
  async tellUsed(calls: number): Promise<void> {
    const { host, translate } = this.#needs;
    await tell(host, translate('editor.procedure.used', { count: calls }), translate('editor.ok'));
  }

  async #ask(question: Pick<ProcedureQuestion, 'shape' | 'question' | 'accept'>, own: string | null): Promise<ProcedureShape | null> {
    const { host, translate } = this.#needs;
    const main = Blockly.common.getMainWorkspace();
    const preview = new ProcedurePreview(this.#colours);
    try {
      return await askProcedure(host, translate, { ...question, newId, preview: (element, shape) => { preview.show(element, shape); }, isTaken: (shape) => this.#isTaken(shape, own) });
    } finally {
      preview.dispose();
      Blockly.common.setMainWorkspace(main);
    }
  }

  #isTaken({ parts, isWarp: warp }: ProcedureShape, own: string | null): boolean {
    const { proccode } = writeProcedure(parts, warp);
    return proccode !== own && Object.values(this.#needs.target()?.blocks ?? {}).some((block) => !isPrimitive(block) && block.opcode === 'procedures_prototype' && block.mutation?.['proccode'] === proccode);
  }
}
