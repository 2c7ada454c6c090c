import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { blocks } from '../../core/blocks/registry.ts';
import { blockName } from '../../core/lesson/block-words.ts';
import { editStep, lessonOf, stepOf } from '../../core/lesson/draft-edits.ts';
import { editLevel, writtenAt } from '../../core/lesson/draft-levels.ts';
import type { Draft } from '../../core/lesson/draft.ts';
import type { Level } from '../../core/lesson/lesson.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import { plainWords } from '../library/library-search.ts';
import { blockStyle } from '../studio/lesson-words.ts';
import type { DraftEdit } from './draft-edit.ts';
import { formStyles } from './fields.ts';

/** Blocks that are in the palette, by family. */
const FAMILIES: ReadonlyMap<string, readonly string[]> = Map.groupBy([...blocks.values()].filter((spec) => !spec.isHidden).map((spec) => spec.opcode), (opcode) => blocks.get(opcode)!.category);

/** The blocks a child has in a step: a click puts one in or takes it out. Tells `draft-edited`. */
@customElement('pc-toolbox-picker')
export class PcToolboxPicker extends PcElement {
  static override styles = [baseStyles, fieldStyles, formStyles, css`
    :host { display: block; }
    .blocks { display: flex; flex-wrap: wrap; gap: 8px; }
    .blocks button { display: flex; align-items: center; gap: 8px; min-height: 44px; padding: 3px 12px; border-radius: 10px; background: var(--pc-surface); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-line-strong); font-weight: 700; font-size: var(--pc-text-s); }
    .blocks button:hover { background: var(--pc-quiet-hover); }
    .blocks i { width: 18px; height: 18px; border-radius: 6px; }
    .chosen { padding: 12px; border-radius: 16px; background: var(--pc-surface-sunken); min-height: 68px; }
  `];

  @property({ attribute: false }) draft!: Draft;
  @property() folder = '';
  @property() stepId = '';
  @property() level: Level = 'standard';
  /** Those of the project the child comes with. */
  @property({ attribute: false }) sprites: readonly string[] = [];
  @state() private query = '';

  override render() {
    const step = stepOf(lessonOf(this.draft, this.folder)!, this.stepId);
    const chosen = step ? writtenAt(step, this.level).toolbox : [];
    const wanted = plainWords(this.query);
    const shown = [...FAMILIES].flatMap(([family, opcodes]) => {
      const found = opcodes.filter((opcode) => { const words = plainWords(blockName(opcode, pageLocale())); return wanted.every((word) => words.some((one) => one.startsWith(word))); });
      return found.length > 0 ? [{ family, found }] : [];
    });
    return html`<div class="form"><h3 id="chosen">${this.t('writing.blocks.chosen', { count: chosen.length })}</h3>
      <div class="blocks chosen" role="group" aria-labelledby="chosen">${chosen.map((opcode) => this.renderBlock(opcode, chosen, 'x'))}</div>
      <div class="row">${this.level === 'standard' ? this.renderSprite(step?.sprite) : nothing}
      <div class="field"><label for="search">${this.t('writing.blocks.search')}</label><input id="search" type="search" autocomplete="off" .value=${this.query} @input=${(event: Event) => { this.query = (event.target as HTMLInputElement).value; }}></div></div>
      ${shown.map(({ family, found }) => html`<h3 id=${family}>${this.t(`editor.category.${family}` as TextKey)}</h3><div class="blocks" role="group" aria-labelledby=${family}>${found.map((opcode) => this.renderBlock(opcode, chosen, 'check'))}</div>`)}
      ${shown.length === 0 ? html`<p class="quiet">${this.t('writing.blocks.none')}</p>` : nothing}</div>`;
  }

  /** Whose blocks are shown: the same at every level. */
  private renderSprite(chosen: string | undefined) {
    return html`<div class="field"><label for="sprite">${this.t('writing.blocks.sprite')}</label><select id="sprite" @change=${this.showSprite}><option value="" ?selected=${chosen === undefined}>${this.t('writing.blocks.sameSprite')}</option>
      ${[...new Set([...this.sprites, ...chosen === undefined ? [] : [chosen]])].map((name) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`)}</select></div>`;
  }

  private renderBlock(opcode: string, chosen: readonly string[], icon: 'x' | 'check') {
    const isChosen = chosen.includes(opcode);
    return html`<button type="button" data-opcode=${opcode} aria-pressed=${isChosen} style=${isChosen ? blockStyle(opcode) : nothing} @click=${() => { this.toggle(opcode); }}>${isChosen ? html`<pc-icon name=${icon} size="18"></pc-icon>` : html`<i style=${blockStyle(opcode)}></i>`}${blockName(opcode, pageLocale())}</button>`;
  }

  private showSprite(event: Event): void {
    const name = (event.target as HTMLSelectElement).value;
    this.tell('draft-edited', { change: (draft) => editStep(draft, this.folder, this.stepId, ({ sprite: _sprite, ...step }) => (name === '' ? step : { ...step, sprite: name })) } satisfies DraftEdit);
  }

  /** A new one comes last; the last one stays. */
  private toggle(opcode: string): void {
    const change: DraftEdit['change'] = (draft) => editLevel(draft, this.folder, this.stepId, this.level, ({ toolbox }) => {
      const others = toolbox.filter((one) => one !== opcode);
      const chosen = others.length < toolbox.length ? others : [...toolbox, opcode];
      return { toolbox: chosen.length > 0 ? chosen : toolbox };
    });
    this.tell('draft-edited', { change } satisfies DraftEdit);
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-toolbox-picker': PcToolboxPicker } }
