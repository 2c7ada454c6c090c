/** The name of a variable or list on its reporter: shown, not chosen. */
import * as Blockly from 'blockly/core';
import { parseReference } from '../field-values.ts';
import { canDescribe, measureText } from '../loading.ts';

export class FieldName extends Blockly.FieldLabelSerializable {
  static readonly type = 'field_name';
  readonly #isReference: boolean;

  constructor(value: string, isReference: boolean) {
    super(value);
    this.#isReference = isReference;
    this.forceRerender();
  }

  static override fromJson(options: Blockly.FieldLabelFromJsonConfig & { readonly isReference?: boolean }): FieldName {
    return new FieldName(options.text ?? '', options.isReference ?? false);
  }

  override recomputeAriaContext(): boolean { return canDescribe(this) && super.recomputeAriaContext(); }
  protected override updateSize_(margin?: number): void {
    measureText(this.textElement_);
    super.updateSize_(margin);
  }

  protected override getText_(): string {
    const value = String(this.getValue() ?? '');
    return this.#isReference ? parseReference(value)[0] : value;
  }
}
