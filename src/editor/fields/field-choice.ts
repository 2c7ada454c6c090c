/** A drop-down that shows any value, even one no longer among its options, and takes options from the project when it opens. */
import * as Blockly from 'blockly/core';
import type { DynamicOptions } from '../../core/blocks/define-block.ts';
import { contextOf, dynamicChoices, type MenuChoice } from '../editor-context.ts';
import type { NamedKind } from '../named-uses.ts';
import { parseReference } from '../field-values.ts';
import { canDescribe, measureText } from '../loading.ts';

export interface ChoiceConfig {
  readonly type: string;
  readonly options: readonly MenuChoice[];
  readonly dynamic?: DynamicOptions;
  /** The value is a name with an id. */
  readonly isReference?: boolean;
}

const isNamedKind = (from: DynamicOptions | undefined): from is NamedKind => from === 'variables' || from === 'lists' || from === 'broadcasts';

/** The last entries of a menu of variables, lists or messages: values no name can have. */
const CREATE = '\u0000create';
const RENAME = '\u0000rename';
const REMOVE = '\u0000remove';
const NEW_WORDS = { variables: 'editor.newVariable', lists: 'editor.newList', broadcasts: 'editor.newMessage' } as const;

export class FieldChoice extends Blockly.FieldDropdown {
  static readonly type: string = 'field_choice';
  readonly #config: ChoiceConfig;

  constructor(config: ChoiceConfig) {
    super(Blockly.Field.SKIP_SETUP);
    this.#config = config;
    this.setOptions(() => this.#menu());
  }

  static override fromJson(config: ChoiceConfig & Blockly.FieldDropdownFromJsonConfig): FieldChoice {
    return new FieldChoice(config);
  }

  #menu(): Blockly.MenuOption[] {
    const known = this.#known();
    const value: unknown = this.getValue();
    const isListed = typeof value !== 'string' || known.some(([, v]) => this.#isSame(v, value));
    const menu = [...known, ...(isListed || value === '' ? [] : [[this.#labelOf(value), value] as const]), ...this.#actions(known)];
    return menu.length > 0 ? menu.map(([label, v]): Blockly.MenuOption => [label, v]) : [['', '']];
  }

  #known(): MenuChoice[] {
    const context = contextOf(this.getSourceBlock()?.workspace);
    const { options, dynamic } = this.#config;
    return [...options, ...(context && dynamic ? dynamicChoices(context, dynamic, this.#chosenTarget()) : [])];
  }

  /** Of "attribute of target": the target in its menu. */
  #chosenTarget(): string | null {
    const held = this.getSourceBlock()?.getInputTargetBlock('OBJECT');
    return held?.isShadow() ? held.getFieldValue('OBJECT') as string : null;
  }

  #actions(known: readonly MenuChoice[]): MenuChoice[] {
    const block = this.getSourceBlock();
    const context = contextOf(block?.workspace);
    const kind = this.#config.dynamic;
    if (!context || !isNamedKind(kind)) return [];
    const value: unknown = this.getValue();
    const isThere = typeof value === 'string' && known.some(([, v]) => this.#isSame(v, value));
    const name = isThere ? this.#labelOf(value) : '';
    const create: MenuChoice = [context.translate(NEW_WORDS[kind]), CREATE];
    return isThere ? [create, [context.translate('editor.rename.named', { name }), RENAME], [context.translate('editor.remove.named', { name }), REMOVE]] : [create];
  }

  #isSame(a: string, b: string): boolean {
    if (a === b || !this.#config.isReference) return a === b;
    const [nameA, idA] = parseReference(a);
    const [nameB, idB] = parseReference(b);
    return idA === null || idB === null ? nameA === nameB : idA === idB;
  }

  /** A reference shows the name its id has now: a variable may have been renamed since. */
  #labelOf(value: string): string {
    const found = this.#known().find(([, v]) => this.#isSame(v, value));
    return found?.[0] ?? (this.#config.isReference ? parseReference(value)[0] : value);
  }

  protected override doClassValidation_(value?: unknown): string | null { return typeof value === 'string' ? value : null; }
  protected override getText_(): string { return this.#labelOf(this.getValue() ?? ''); }

  /** Blockly would ask for the whole menu twice to find the words it shows. */
  override getAriaValue(): string { return this.getText() || (Blockly.Msg['FIELD_LABEL_EMPTY'] ?? ''); }
  override recomputeAriaContext(): boolean { return canDescribe(this) && super.recomputeAriaContext(); }

  protected override render_(): void {
    const text = this.textElement_;
    if (text && this.textContent_) {
      this.textContent_.nodeValue = this.getDisplayText_();
      text.classList.add('blocklyDropdownText');
      measureText(text);
    }
    super.render_();
  }

  protected override onItemSelected_(menu: Blockly.Menu, item: Blockly.MenuItem): void {
    const chosen = item.getValue();
    const kind = this.#config.dynamic;
    const context = contextOf(this.getSourceBlock()?.workspace);
    const isAction = chosen === CREATE || chosen === RENAME || chosen === REMOVE;
    if (!isAction || !context || !isNamedKind(kind)) { super.onItemSelected_(menu, item); return; }
    const value = this.getValue() ?? '';
    if (chosen === RENAME) void context.rename(kind, value);
    else if (chosen === REMOVE) void context.remove(kind, value);
    else void context.create(kind).then((made) => { if (made !== null) this.setValue(made); });
  }
}
