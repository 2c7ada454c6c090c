/** A number typed as children write it: decimal comma, and digits without Shift on a French keyboard. The value keeps sb3's point. */
import * as Blockly from 'blockly/core';
import { contextOf } from '../editor-context.ts';
import { FieldText } from './field-words.ts';

export type NumberRule = 'number' | 'positive' | 'whole' | 'integer';

const ACCEPTED: Readonly<Record<NumberRule, RegExp>> = {
  number: /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu,
  positive: /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu,
  whole: /^\d+$/u,
  integer: /^-?\d+$/u,
};

/** The digit row of an AZERTY keyboard without Shift. The key of 6 gives "-", which numbers need: it stays a minus. */
const AZERTY: Readonly<Record<string, string>> = { '&': '1', 'é': '2', '"': '3', '\'': '4', '(': '5', 'è': '7', '_': '8', 'ç': '9', 'à': '0' };

/** What was typed, in the form of the file, or null when it is not (yet) such a number. Empty is a value, as in Scratch. */
export function readTypedNumber(typed: string, rule: NumberRule): string | null {
  const text = [...typed.trim()].map((c) => AZERTY[c] ?? c).join('').replace(',', '.').replace('−', '-').replace(/\s/gu, '');
  return text === '' || ACCEPTED[rule].test(text) ? text : null;
}

/** As shown: comma in French, and a true minus sign. Texts that are not numbers are shown as they are. */
export function showNumber(value: string, locale: string): string {
  if (!ACCEPTED.number.test(value)) return value;
  return (locale === 'fr' ? value.replace('.', ',') : value).replace(/^-/u, '−');
}

export class FieldDecimal extends FieldText {
  static readonly type = 'field_decimal';
  #rule: NumberRule = 'number';

  static override fromJson(options: Blockly.FieldTextInputFromJsonConfig & { readonly rule?: NumberRule }): FieldDecimal {
    const field = new FieldDecimal(options.text ?? '');
    field.#rule = options.rule ?? 'number';
    return field;
  }

  /** Files may hold anything here: only what is typed is refused. */
  protected override doClassValidation_(value?: unknown): string | null {
    if (value === undefined || value === null) return null;
    return this.isBeingEdited_ ? readTypedNumber(String(value), this.#rule) : String(value);
  }

  protected override getText_(): string { return showNumber(String(this.value_ ?? ''), this.#locale()); }
  protected override getEditorText_(value: unknown): string { return showNumber(String(value ?? ''), this.#locale()); }

  protected override widgetCreate_(): HTMLInputElement | HTMLTextAreaElement {
    const input = super.widgetCreate_();
    input.setAttribute('inputmode', 'decimal');
    input.addEventListener('beforeinput', (event) => { replaceTypedDigit(input, event); });
    return input;
  }

  #locale(): string { return contextOf(this.getSourceBlock()?.workspace)?.locale ?? 'fr'; }

  override getAriaTypeName(): string { return Blockly.Msg['ARIA_TYPE_FIELD_NUMBER'] ?? ''; }
}

/** "é" becomes "2" while it is typed, so that the child sees what the block will hold. */
function replaceTypedDigit(input: HTMLInputElement | HTMLTextAreaElement, event: Event): void {
  if (!(event instanceof InputEvent) || event.data === null) return;
  const digit = AZERTY[event.data];
  if (digit === undefined) return;
  event.preventDefault();
  input.setRangeText(digit, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
