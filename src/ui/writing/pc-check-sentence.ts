import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { canChooseWhen, INPUT_KINDS, inputsOf, inputSlots, withChances, withInputs, withSeconds, type Piece, type Slot, type WrittenInput } from '../../core/lesson/check-form.ts';
import { choiceWords, inputPieces, inputValue, sentenceOf, slotNamed, valueIn, type SentencePiece } from '../../core/lesson/check-sentence.ts';
import type { WrittenCheck } from '../../core/lesson/draft.ts';
import type { KnownNames } from '../../core/lesson/project-names.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import './pc-slot.ts';

type Extra = Extract<Piece, { readonly kind: 'extra' }>;
/** Whose slots they are: the check's own, or those of one gesture. */
interface Owner { readonly kind: string; slotFor(entry: string): Slot | undefined; valueFor(entry: string): unknown; give(entry: string, value: unknown): void }

/** A check as a sentence one can click. Tells `check-changed` with the entries that change; one that is undefined goes away. */
@customElement('pc-check-sentence')
export class PcCheckSentence extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; }
    p { font-size: var(--pc-text-m); line-height: 2.6; margin-block: -6px; text-wrap: pretty; }
    .extra, .gesture { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 6px; max-width: 100%; padding: 2px 2px 2px 8px; margin-block: 2px; border-radius: 14px; line-height: 1.3; vertical-align: middle; box-shadow: inset 0 0 0 2px var(--pc-ocean-200); }
    .gesture { padding-left: 2px; }
    .spare { min-height: 44px; padding: 0 10px; border-radius: 12px; font-size: var(--pc-text-s); color: var(--pc-on-quiet); box-shadow: var(--ring); }
    .spare:hover { background: var(--pc-selected); }
    .extra button, .gesture > .round { display: inline-grid; place-items: center; width: 44px; height: 44px; border-radius: 50%; vertical-align: middle; color: var(--pc-on-quiet); box-shadow: var(--ring); }
    .extra button:hover, .gesture > .round:hover { background: var(--pc-selected); }
    select { min-height: 44px; max-width: 100%; padding: 2px 10px; border: 0; border-radius: 12px; background: var(--pc-selected); color: var(--pc-on-quiet); font-weight: 700; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); vertical-align: middle; cursor: pointer; }
    .more { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-top: 8px; font-size: var(--pc-text-s); color: var(--pc-text-soft); }
    .more button { display: flex; align-items: center; gap: 6px; min-height: 44px; padding: 2px 12px 2px 8px; border-radius: var(--pc-radius-pill); color: var(--pc-on-quiet); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); background: var(--pc-surface); }
    .more button:hover { background: var(--pc-quiet-hover); }
  `];

  @property({ attribute: false }) check!: WrittenCheck;
  @property({ attribute: false }) names: KnownNames = {};

  override render() {
    const pieces = sentenceOf(this.check, pageLocale());
    const own = this.own;
    const spare = pieces.filter((piece): piece is Extra => piece.kind === 'extra' && !isThere(own, piece));
    return html`<p>${pieces.map((piece) => this.renderSentencePiece(piece, own))}</p>
      <div class="more" role="group" aria-label=${this.t('writing.check.more')}>${spare.map((piece) => this.renderSpare(piece, own))}
        ${pieces.some((piece) => piece.kind === 'input') ? html`<button type="button" @click=${() => { this.giveInputs([...inputsOf(this.check), { at: 1, do: 'flag' }]); }}><pc-icon name="plus" size="18"></pc-icon>${this.t('writing.check.gesture')}</button>` : nothing}</div>`;
  }

  private renderSentencePiece(piece: SentencePiece, own: Owner): TemplateResult | string | typeof nothing {
    return piece.kind === 'input' ? this.renderInput(piece.index) : this.renderPiece(piece, own);
  }

  private renderPiece(piece: Piece, owner: Owner): TemplateResult | string | typeof nothing {
    if (piece.kind === 'words') return piece.words;
    if (piece.kind === 'slot') return this.renderSlot(piece.entry, owner);
    if (!isThere(owner, piece)) return nothing;
    return html` <span class="extra">${piece.pieces.map((part) => this.renderPiece(part, owner))}<button type="button" aria-label=${this.t('writing.slot.less', { label: wordsOf(piece) })} @click=${() => { owner.give(piece.entry, undefined); }}><pc-icon name="x" size="18"></pc-icon></button></span>`;
  }

  private renderSlot(entry: string, owner: Owner): TemplateResult | string | typeof nothing {
    const slot = owner.slotFor(entry);
    if (!slot) return nothing;
    if (entry === 'must' && !canChooseWhen(this.check.kind)) return choiceWords('', slot, 'eventually', pageLocale());
    if (slot.type === 'yes-no' && choiceWords(owner.kind, slot, 'true', pageLocale()) === 'true') return nothing;
    const { opcode } = this.check;
    return html`<pc-slot .slotInfo=${slot} .value=${owner.valueFor(entry)} .kind=${owner.kind} .names=${this.names} .opcodes=${typeof opcode === 'string' ? [opcode] : Array.isArray(opcode) ? opcode : []} label=${this.labelOf(entry, slot)}
      @slot-changed=${(event: CustomEvent<unknown>) => { owner.give(entry, event.detail); }}></pc-slot>`;
  }

  /** The sentence's own words stand around it; a name helps whoever jumps from field to field. */
  private labelOf(entry: string, slot: Slot): string {
    const type = entry === 'must' ? 'must' : slot.type;
    const before = wordsBefore(this.check, entry);
    return before === '' || entry === 'must' ? this.t(`writing.slotType.${type}`) : this.t('writing.slot.label', { what: this.t(`writing.slotType.${type}`), before });
  }

  private renderInput(index: number): TemplateResult {
    const inputs = inputsOf(this.check);
    const input = inputs[index]!;
    const owner = this.inputOwner(index, inputs);
    const [first, ...others] = inputPieces(input, pageLocale());
    const spare = others.filter((piece): piece is Extra => piece.kind === 'extra' && !isThere(owner, piece));
    return html`<span class="gesture"><select aria-label=${this.t('writing.check.gestureLabel')} @change=${(event: Event) => { this.giveInputs(inputs.with(index, this.newInput((event.target as HTMLSelectElement).value, input.at))); }}>
        ${INPUT_KINDS.map((does) => html`<option value=${does} ?selected=${does === input.do}>${firstWords(does)}</option>`)}</select>${first?.kind === 'words' && /\s$/u.test(first.words) ? ' ' : ''}${others.map((piece) => this.renderPiece(piece, owner))}
      ${spare.map((piece) => html`<button class="spare" type="button" aria-label=${this.t('writing.slot.add', { label: wordsOf(piece) })} @click=${() => { owner.give(piece.entry, this.firstValue(owner.slotFor(piece.entry))); }}>+ ${wordsOf(piece)}</button>`)}
      ${inputs.length > 1 ? html`<button class="round" type="button" aria-label=${this.t('writing.check.gestureLess')} @click=${() => { this.giveInputs(inputs.toSpliced(index, 1)); }}><pc-icon name="trash-2" size="18"></pc-icon></button>` : nothing}</span>`;
  }

  private newInput(does: string, at: number): WrittenInput {
    const kind = INPUT_KINDS.find((one) => one === does) ?? 'flag';
    const values = inputSlots(kind).filter((slot) => !slot.isOptional && slot.entry !== 'at')
      .map((slot) => [slot.entry, slot.type === 'number' ? 0 : slot.type === 'key' ? 'space' : slot.type === 'sprite' ? this.names.sprite?.[0] ?? '…' : '…'] as const);
    return { at, do: kind, ...Object.fromEntries(values) };
  }

  private renderSpare(piece: Extra, own: Owner): TemplateResult {
    return html`<button type="button" @click=${() => { own.give(piece.entry, this.firstValue(own.slotFor(piece.entry))); }}><pc-icon name="plus" size="18"></pc-icon>${wordsOf(piece)}</button>`;
  }

  private firstValue(slot: Slot | undefined): unknown {
    if (!slot) return undefined;
    const one = slot.type === 'yes-no' ? true : slot.type === 'number' ? (typeof slot.otherwise === 'number' && Number.isFinite(slot.otherwise) && slot.otherwise > 0 ? slot.otherwise : 1)
      : slot.type === 'choice' ? slot.options[0] : slot.type === 'text' ? '…' : this.names[slot.type]?.[0] ?? '…';
    return slot.isMany ? [one] : one;
  }

  private get own(): Owner {
    const { check } = this;
    return {
      kind: check.kind,
      slotFor: (entry) => slotNamed(check, entry),
      valueFor: (entry) => valueIn(check, entry),
      give: (entry, value) => { this.tell('check-changed', entriesFor(check, entry, value)); },
    };
  }

  private inputOwner(index: number, inputs: readonly WrittenInput[]): Owner {
    const input = inputs[index]!;
    const slots = inputSlots(input.do);
    return {
      kind: input.do,
      slotFor: (entry) => { const slot = slots.find((one) => one.entry === entry); return slot && entry === 'at' ? { ...slot, isOptional: true } : slot; },
      valueFor: (entry) => inputValue(input, entry),
      give: (entry, value) => {
        const { at, do: does, ...rest } = { ...input, [entry]: value };
        this.giveInputs(inputs.with(index, { at: typeof at === 'number' ? at : 0, do: does, ...Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== undefined)) }));
      },
    };
  }

  private giveInputs(inputs: readonly WrittenInput[]): void {
    this.tell('check-changed', withInputs(this.check, inputs));
  }
}

const isThere = (owner: Owner, { entry }: Extra): boolean => { const value = owner.valueFor(entry); return value !== undefined && value !== false; };
/** "au moins … fois" */
const wordsOf = ({ pieces }: Extra): string => pieces.map((piece) => (piece.kind === 'words' ? piece.words : ' … ')).join('').replace(/\s+/gu, ' ').trim();
const firstWords = (does: WrittenInput['do']): string => { const [first] = inputPieces({ at: 0, do: does }, pageLocale()); return first?.kind === 'words' ? first.words.trim() : does; };

function entriesFor(check: WrittenCheck, entry: string, value: unknown): Readonly<Record<string, unknown>> {
  switch (entry) {
    case 'must': return { when: value === 'eventually' ? undefined : value };
    case 'seconds': return typeof value === 'number' ? withSeconds(check, value) : {};
    case 'seeds': return withChances(check, typeof value === 'number' ? value : 0);
    default: return { [entry]: value };
  }
}

/** The words just before a slot: "toucher". */
function wordsBefore(check: WrittenCheck, entry: string): string {
  let before = '';
  for (const piece of sentenceOf(check, pageLocale()).flatMap((one): readonly SentencePiece[] => (one.kind === 'extra' ? one.pieces : [one]))) {
    if (piece.kind === 'slot' && piece.entry === entry) return before.replace(/^[,\s]+/u, '').trim();
    if (piece.kind === 'words') before = piece.words;
  }
  return '';
}

declare global { interface HTMLElementTagNameMap { 'pc-check-sentence': PcCheckSentence } }
