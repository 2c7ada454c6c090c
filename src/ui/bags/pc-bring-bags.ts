import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FoundBag } from '../../ipc/contract.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { refusalOf } from '../kit/client-context.ts';
import { laptopName } from '../kit/laptop-name.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { bagLines, countOthers, isWantedAtFirst, type BagClass, type BagLine } from './bag-lines.ts';
import { momentOf } from './data-age.ts';
import { dialogStyles } from './dialog-styles.ts';
import { PcSticks } from './pc-sticks.ts';

/** What became of a bag. */
interface Brought { readonly isGood: boolean; readonly words: string }

/** Rapporter: the bags on the sticks and those chosen, one line each; one that cannot be joined stops no other. Tells `bags-brought` and `dismiss`. */
@customElement('pc-bring-bags')
export class PcBringBags extends PcSticks {
  static override styles = [baseStyles, fieldStyles, dialogStyles, css`
    :host { --pc-dialog-width: 680px; }
    ul { display: flex; flex-direction: column; gap: 8px; max-height: 300px; overflow: auto; scrollbar-width: thin; padding: 3px; margin: -3px; }
    b { font-size: var(--pc-text-m); }
    .trouble { cursor: default; background: var(--pc-almost); }
    .came { color: var(--pc-done-text); font-weight: 700; }
    .not { color: var(--pc-help-text); font-weight: 700; }
    .choice > pc-icon { flex: none; margin-top: 2px; }
    .foot { display: flex; align-items: center; justify-content: space-between; gap: 12px; flex-wrap: wrap; color: var(--pc-text-soft); }
    @media (max-height: 740px) { ul { max-height: 232px; } }
  `];

  @property({ attribute: false }) forClass: BagClass = null;
  @state() private chosen: readonly FoundBag[] = [];
  /** What was ticked or not by hand. */
  @state() private ticked: ReadonlyMap<string, boolean> = new Map();
  @state() private brought: ReadonlyMap<string, Brought> = new Map();
  @state() private work: { readonly done: number; readonly count: number } | null = null;
  @state() private problem = '';

  override render() {
    const lines = bagLines(this.sticks, this.chosen, this.forClass);
    const wanted = this.wantedOf(lines);
    return html`<pc-dialog heading=${this.forClass ? this.t('animator.bag.bring.title', { name: this.forClass.name }) : this.t('animator.bag.bring.titleAny')} open><div class="all">
        ${lines.length === 0 ? this.renderNone() : html`<ul tabindex="0" aria-label=${this.t('animator.bag.bring.list')}>${lines.map((line) => this.renderLine(line))}</ul>`}
        ${wanted.some(({ found }) => found.bag?.isLocked) ? html`<div class="field"><label for="password">${this.t('animator.bag.bring.password')}</label><input id="password" type="text" autocomplete="off" spellcheck="false" maxlength="200"></div>` : nothing}
        <div class="foot"><pc-button icon="folder-open" ?disabled=${this.work !== null} @click=${this.choose}>${this.t('animator.bag.bring.choose')}</pc-button>${this.renderOthers()}</div>
        <div role="status">${this.work ? html`<label>${this.t('animator.bag.bring.busy', { ...this.work })}<progress max=${this.work.count} .value=${this.work.done}></progress></label>` : nothing}</div>
        ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}</div>
      <pc-button slot="actions" data-safe @click=${() => this.tell('dismiss')}>${this.t(this.brought.size > 0 ? 'animator.bag.close' : 'animator.cancel')}</pc-button>
      <pc-button slot="actions" variant="primary" icon="arrow-down" ?disabled=${wanted.length === 0 || this.work !== null} @click=${() => { void this.bring(wanted); }}>${this.t('animator.bag.bring.go', { count: wanted.length })}</pc-button>
    </pc-dialog>`;
  }

  private renderNone() {
    return html`<pc-empty heading=${this.t('animator.bag.bring.none')} scopi-size="96"><p>${this.t('animator.bag.bring.noneHow')}</p></pc-empty>`;
  }

  private renderOthers() {
    const count = countOthers(this.sticks, this.forClass);
    return count > 0 ? html`<span>${this.t('animator.bag.bring.others', { count })}</span>` : nothing;
  }

  private renderLine(line: BagLine) {
    const { found: { id, fileName, bag, trouble } } = line;
    if (!bag) return html`<li class="choice trouble"><pc-icon name="circle-alert" size="20"></pc-icon><span><b>${fileName}</b><small>${trouble}</small></span></li>`;
    const brought = this.brought.get(id);
    const name = this.t('animator.bag.laptop', { name: laptopName(bag.laptopLabel) });
    const details = [this.t('animator.bag.madeAt', momentOf(bag.madeAtMs)), bag.isOneChild ? fileName : '', bag.isLocked ? this.t('animator.bag.locked') : ''].filter(Boolean).join(' · ');
    return html`<li><label class="choice">${brought?.isGood ? html`<pc-icon name="circle-check" size="20"></pc-icon>`
      : html`<input type="checkbox" .checked=${this.isWanted(line)} ?disabled=${this.work !== null} @change=${(event: Event) => { this.ticked = new Map(this.ticked).set(id, (event.target as HTMLInputElement).checked); }}>`}
      <span><b>${this.forClass ? name : this.t('animator.bag.classFrom', { class: bag.className, laptop: name })}</b><small>${details}</small>${this.renderWhat(line)}
      ${brought ? html`<small class=${brought.isGood ? 'came' : 'not'} role="status">${brought.words}</small>` : nothing}</span></label></li>`;
  }

  private renderWhat({ kind, found: { bag } }: BagLine) {
    switch (kind) {
      case 'twin': return html`<small>${this.t('animator.bag.twin', { laptop: laptopName(bag!.laptopLabel), name: this.forClass!.name })}</small>`;
      case 'own': return html`<small>${this.t('animator.bag.own')}</small>`;
      case 'new': return html`<small>${this.t('animator.bag.new')}</small>`;
      case 'known': case 'this': case 'unreadable': return nothing;
    }
  }

  private isWanted(line: BagLine): boolean {
    return line.found.bag !== null && !this.brought.get(line.found.id)?.isGood && (this.ticked.get(line.found.id) ?? isWantedAtFirst(line));
  }

  private wantedOf(lines: readonly BagLine[]): readonly BagLine[] {
    return lines.filter((line) => this.isWanted(line));
  }

  private async choose(): Promise<void> {
    this.problem = '';
    try {
      const chosen = await this.client!.request('bags:choose');
      this.chosen = [...this.chosen, ...chosen];
      const others = chosen.length - bagLines([], chosen, this.forClass).length;
      if (others > 0) this.problem = this.t('animator.bag.bring.notThisClass', { count: others });
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }

  /** One after the other: whatever becomes of one, the next is tried. */
  private async bring(wanted: readonly BagLine[]): Promise<void> {
    if (this.work) return;
    const password = this.renderRoot.querySelector<HTMLInputElement>('#password')?.value || null;
    this.problem = '';
    for (const [done, line] of wanted.entries()) {
      this.work = { done, count: wanted.length };
      this.brought = new Map(this.brought).set(line.found.id, await this.bringOne(line, password));
    }
    this.work = null;
    if ([...this.brought.values()].some(({ isGood }) => isGood)) this.tell('bags-brought');
    await this.look();
  }

  private async bringOne({ found, kind }: BagLine, password: string | null): Promise<Brought> {
    try {
      const { events, changes, versions } = await this.client!.request('bags:bring', { bagId: found.id, password: found.bag!.isLocked ? password : null, into: kind === 'twin' ? this.forClass!.id : null });
      return { isGood: true, words: events + changes + versions === 0 ? this.t('animator.bag.nothingNew') : this.t('animator.bag.came', { things: events + changes, projects: versions }) };
    } catch (error) {
      return { isGood: false, words: refusalOf(error, this.t('animator.problem.what')) };
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-bring-bags': PcBringBags } }
