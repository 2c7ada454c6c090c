import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { blocks } from '../../core/blocks/registry.ts';
import { blockName, socketName } from '../../core/lesson/block-words.ts';
import type { Slot } from '../../core/lesson/check-form.ts';
import { absentWords, choiceWords } from '../../core/lesson/check-sentence.ts';
import type { KnownNames } from '../../core/lesson/project-names.ts';
import { labelOf } from '../../core/text/translate.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';

interface Option { readonly value: string; readonly words: string }

const KEYS = ['space', 'up arrow', 'down arrow', 'left arrow', 'right arrow', ...'abcdefghijklmnopqrstuvwxyz0123456789'];
const KEY_WORDS: Readonly<Record<string, 'key.space' | 'key.up' | 'key.down' | 'key.left' | 'key.right'>> = { 'space': 'key.space', 'up arrow': 'key.up', 'down arrow': 'key.down', 'left arrow': 'key.left', 'right arrow': 'key.right' };
const PALETTE = [...blocks.values()].filter((spec) => !spec.isHidden).map((spec) => spec.opcode);
const LISTED: ReadonlySet<string> = new Set(['choice', 'yes-no', 'sprite', 'block', 'socket', 'key']);

/** A place in a check's sentence, to choose or to write in. Tells `slot-changed` with the value; undefined is nothing. */
@customElement('pc-slot')
export class PcSlot extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: inline; }
    .one { display: inline-flex; align-items: center; vertical-align: middle; max-width: 100%; margin: 2px 0; }
    select, input { field-sizing: content; height: 44px; line-height: 1.3; max-width: 100%; padding: 2px 10px; border: 0; border-radius: 12px; background: var(--pc-selected); color: var(--pc-on-quiet); font-weight: 700; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); cursor: pointer; }
    input { cursor: text; min-width: 64px; }
    select { max-width: 380px; text-overflow: ellipsis; }
    button { display: inline-grid; place-items: center; width: 44px; height: 44px; border-radius: 50%; color: var(--pc-on-quiet); vertical-align: middle; box-shadow: var(--ring); }
    button:hover { background: var(--pc-selected); }
  `];

  @property({ attribute: false }) slotInfo!: Slot;
  @property({ attribute: false }) value?: unknown;
  /** Of the check or the gesture: it has words of its own for some choices. */
  @property() kind = '';
  /** What is chosen or written here, for whoever does not see the sentence. */
  @property() label = '';
  @property({ attribute: false }) names: KnownNames = {};
  /** Opcodes of which a `socket` is chosen. */
  @property({ attribute: false }) opcodes: readonly string[] = [];

  override render() {
    if (!this.slotInfo.isMany) return this.renderOne(this.value, (value) => { this.give(value); });
    const values: readonly unknown[] = this.value === undefined ? [] : Array.isArray(this.value) ? this.value : [this.value];
    if (values.length === 0) return this.renderOne(undefined, (value) => { this.give(value === undefined ? undefined : [value]); });
    const isEither = this.slotInfo.type !== 'text' && this.slotInfo.type !== 'number';
    return html`${values.map((value, i) => html`${i === 0 ? nothing : isEither ? ` ${labelOf(pageLocale(), 'sentence.or')} ` : ', '}${this.renderOne(value, (one) => { this.giveAll(one === undefined ? values.toSpliced(i, 1) : values.with(i, one)); })}${values.length > 1
      ? html`<button type="button" aria-label=${this.t('writing.slot.less', { label: this.label })} @click=${() => { this.giveAll(values.toSpliced(i, 1)); }}><pc-icon name="x" size="18"></pc-icon></button>` : nothing}`)}<button type="button"
      aria-label=${this.t('writing.slot.more', { label: this.label })} @click=${() => { this.giveAll([...values, this.another(values)]); }}><pc-icon name="plus" size="20"></pc-icon></button>`;
  }

  private renderOne(value: unknown, give: (value: unknown) => void): TemplateResult {
    return html`<span class="one">${LISTED.has(this.slotInfo.type) ? this.renderList(value, give) : this.renderField(value, give)}</span>`;
  }

  private renderList(value: unknown, give: (value: unknown) => void): TemplateResult {
    const absent = absentWords(this.kind, this.slotInfo, pageLocale());
    const options = this.options;
    const present = value === undefined ? '' : String(value);
    const all = present === '' || options.some((option) => option.value === present) ? options : [...options, { value: present, words: this.wordsOf(present) }];
    return html`<select aria-label=${this.label} @change=${(event: Event) => { give(this.readChoice((event.target as HTMLSelectElement).value)); }}>
      ${absent === undefined && present !== '' ? nothing : html`<option value="" ?selected=${present === ''}>${absent ?? '…'}</option>`}
      ${all.map((option) => html`<option value=${option.value} ?selected=${option.value === present}>${option.words}</option>`)}</select>`;
  }

  private readChoice(text: string): unknown {
    if (text === '') return undefined;
    return this.slotInfo.type === 'yes-no' ? text === 'true' : text;
  }

  private renderField(value: unknown, give: (value: unknown) => void): TemplateResult {
    const { type } = this.slotInfo;
    if (type === 'number') {
      return html`<input type="number" step="any" aria-label=${this.label} .value=${value === undefined ? '' : String(value)} @change=${({ target }: Event) => { const number = (target as HTMLInputElement).valueAsNumber; give(Number.isNaN(number) ? (this.slotInfo.isOptional ? undefined : value) : number); }}>`;
    }
    const known = type === 'text' || type === 'choice' || type === 'yes-no' ? [] : this.names[type] ?? [];
    return html`<input type="text" autocomplete="off" list=${known.length > 0 ? 'known' : nothing} aria-label=${this.label} placeholder=${absentWords(this.kind, this.slotInfo, pageLocale()) ?? '…'} .value=${value === undefined ? '' : String(value)}
      @change=${({ target }: Event) => { const text = (target as HTMLInputElement).value.trim(); give(text === '' ? (this.slotInfo.isOptional ? undefined : value) : text); }}>
      ${known.length > 0 ? html`<datalist id="known">${known.map((name) => html`<option value=${name}></option>`)}</datalist>` : nothing}`;
  }

  private get options(): readonly Option[] {
    const { slotInfo } = this;
    const values = slotInfo.type === 'choice' ? slotInfo.options
      : slotInfo.type === 'yes-no' ? ['true', 'false']
      : slotInfo.type === 'block' ? [...new Set([...this.names.block ?? [], ...PALETTE])]
      : slotInfo.type === 'socket' ? [...new Set(this.opcodes.flatMap((opcode) => Object.keys(blocks.get(opcode)?.args ?? {})))]
      : slotInfo.type === 'key' ? KEYS : this.names.sprite ?? [];
    return values.map((value) => ({ value, words: this.wordsOf(value) }));
  }

  private wordsOf(value: string): string {
    switch (this.slotInfo.type) {
      case 'choice': case 'yes-no': return choiceWords(this.kind, this.slotInfo, value, pageLocale());
      case 'block': return blockName(value, pageLocale());
      case 'socket': return socketName(this.opcodes[0] ?? '', value, pageLocale());
      case 'key': return KEY_WORDS[value] ? this.t(KEY_WORDS[value]) : value;
      default: return value;
    }
  }

  private another(values: readonly unknown[]): unknown {
    if (this.slotInfo.type === 'number') return values.at(-1) ?? 1;
    return LISTED.has(this.slotInfo.type) ? this.options.find((option) => !values.includes(option.value))?.value ?? values.at(-1) : this.names.costume?.find((name) => !values.includes(name)) ?? '…';
  }

  private giveAll(values: readonly unknown[]): void {
    if (values.length > 0 || this.slotInfo.isOptional) this.give(values.length > 0 ? values : undefined);
  }

  private give(value: unknown): void {
    this.tell('slot-changed', value);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-slot': PcSlot } }
