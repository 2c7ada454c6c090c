/** Blockly's own text field and label, made quick to load. */
import * as Blockly from 'blockly/core';
import { canDescribe, measureText } from '../loading.ts';

export class FieldText extends Blockly.FieldTextInput {
  static override fromJson(options: Blockly.FieldTextInputFromJsonConfig): FieldText {
    return new FieldText(options.text ?? '', undefined, options);
  }

  override recomputeAriaContext(): boolean { return canDescribe(this) && super.recomputeAriaContext(); }
  protected override updateSize_(margin?: number): void {
    measureText(this.textElement_);
    super.updateSize_(margin);
  }
}

export class FieldLabel extends Blockly.FieldLabel {
  static override fromJson(options: Blockly.FieldLabelFromJsonConfig): FieldLabel {
    return new FieldLabel(options.text ?? '', undefined, options);
  }

  override recomputeAriaContext(): boolean { return canDescribe(this) && super.recomputeAriaContext(); }
  protected override updateSize_(margin?: number): void {
    measureText(this.textElement_);
    super.updateSize_(margin);
  }
}
