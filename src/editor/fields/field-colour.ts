/** A colour, chosen among twenty or by any other; the value is `#rrggbb` as in sb3. */
import * as Blockly from 'blockly/core';
import { contextOf } from '../editor-context.ts';
import { canDescribe } from '../loading.ts';

const SWATCHES = [
  '#ffffff', '#cbd6dc', '#5f7488', '#10263d', '#000000', '#ffd0c2', '#f2735a', '#c4432e', '#7a1f10', '#ffc83d',
  '#ff8552', '#8a5a00', '#dcf3e3', '#3fa66b', '#1b6040', '#7fc6da', '#1287a8', '#2e6bd3', '#7b4fde', '#b23ca8',
] as const;

export class FieldColour extends Blockly.Field<string> {
  static readonly type = 'field_colour_swatch';
  constructor(value: string) {
    super(Blockly.Field.SKIP_SETUP);
    this.SERIALIZABLE = true;
    this.setValue(value);
    this.size_ = new Blockly.utils.Size(24, 32);
  }

  static override fromJson(options: Blockly.FieldConfig & { readonly colour?: string }): FieldColour {
    return new FieldColour(options.colour ?? '#10263d');
  }

  protected override doClassValidation_(value?: unknown): string | null { return typeof value === 'string' ? value : null; }

  /** In a slot of its own the whole shadow block is the swatch. */
  override isFullBlockField(): boolean { return this.getSourceBlock()?.isSimpleReporter() ?? false; }

  override initView(): void {
    const block = this.getSourceBlock();
    if (this.isFullBlockField() && block instanceof Blockly.BlockSvg) this.clickTarget_ = block.getSvgRoot();
    else this.createBorderRect_();
  }

  protected override updateSize_(): void {
    this.size_ = new Blockly.utils.Size(24, 32);
    this.positionBorderRect_();
  }

  protected override render_(): void {
    this.updateSize_();
    this.applyColour();
  }

  override applyColour(): void {
    const block = this.getSourceBlock();
    const colour = this.getValue() ?? '';
    if (this.borderRect_) this.borderRect_.style.fill = colour;
    else if (block instanceof Blockly.BlockSvg) {
      block.pathObject.svgPath.setAttribute('fill', colour);
      block.pathObject.svgPath.setAttribute('stroke', '#ffffff');
    }
  }

  override recomputeAriaContext(): boolean { return canDescribe(this) && super.recomputeAriaContext(); }

  protected override getText_(): string { return this.getValue() ?? ''; }

  protected override showEditor_(): void {
    Blockly.DropDownDiv.clearContent();
    Blockly.DropDownDiv.setColour('#ffffff', '#7FC6DA');
    const content = Blockly.DropDownDiv.getContentDiv();
    content.append(this.#swatches(), this.#other());
    Blockly.DropDownDiv.showPositionedByField(this as Blockly.Field);
    content.querySelector('button')?.focus();
  }

  #swatches(): HTMLElement {
    const grid = document.createElement('div');
    grid.className = 'pc-swatches';
    for (const colour of SWATCHES) {
      const button = document.createElement('button');
      button.type = 'button';
      button.style.background = colour;
      button.ariaLabel = colour;
      button.ariaPressed = String(colour === this.getValue()?.toLowerCase());
      button.addEventListener('click', () => { this.setValue(colour); Blockly.DropDownDiv.hideIfOwner(this as Blockly.Field); });
      grid.append(button);
    }
    return grid;
  }

  #other(): HTMLElement {
    const label = document.createElement('label');
    label.className = 'pc-other-colour';
    label.textContent = contextOf(this.getSourceBlock()?.workspace)?.translate('editor.otherColour') ?? '';
    const input = document.createElement('input');
    input.type = 'color';
    input.value = this.getValue() ?? '#000000';
    input.addEventListener('change', () => { this.setValue(input.value); });
    label.append(input);
    return label;
  }
}
