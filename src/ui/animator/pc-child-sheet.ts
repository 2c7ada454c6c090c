import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Avatar } from '../../core/base/avatars.ts';
import type { ClassSummary, RosterEntry } from '../../ipc/contract.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import '../kit/pc-avatar-picker.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-code-pictures.ts';
import { LONGEST_NAME } from './pasted-names.ts';
import './pc-child-privacy.ts';
import './pc-choice-dialog.ts';
import { SheetElement, sheetStyles } from './sheet-element.ts';

/** One child, for the animator: name, animal, code, and what becomes of the entry. Tells `roster-changed`. */
@customElement('pc-child-sheet')
export class PcChildSheet extends SheetElement {
  static override styles = [baseStyles, fieldStyles, sheetStyles, css`
    .head { display: flex; align-items: center; gap: 16px; }
    form { display: flex; align-items: flex-end; gap: 10px; }
    .field { flex: 1; }
    .field > label { font-size: var(--pc-text-s); }
  `];

  @property({ attribute: false }) child!: RosterEntry;
  @property({ attribute: false }) entries: readonly RosterEntry[] = [];
  @property({ attribute: false }) classSummary!: ClassSummary;
  @property({ attribute: false }) classes: readonly ClassSummary[] = [];
  @state() private asked: 'avatar' | 'same' | 'move' | null = null;

  override render() {
    const { firstName, avatar, isArchived } = this.child;
    return html`<div class="head"><pc-avatar .name=${avatar} size="72"></pc-avatar><h2>${firstName}</h2></div>${this.renderProblem()}
      <form @submit=${this.rename}><div class="field"><label for="first-name">${this.t('roster.firstName')}</label><input id="first-name" maxlength=${LONGEST_NAME} autocomplete="off" spellcheck="false" .value=${firstName}></div>
        <pc-button type="submit" icon="pencil">${this.t('roster.rename')}</pc-button></form>
      <div class="row"><pc-button icon="image" @click=${() => { this.asked = 'avatar'; }}>${this.t('roster.avatar')}</pc-button></div>
      ${this.renderCode()}${this.renderJoined()}
      <section><div class="row"><pc-button icon="group" ?disabled=${this.entries.length < 2} @click=${() => { this.asked = 'same'; }}>${this.t('roster.same')}</pc-button>
        <pc-button icon="arrow-right" ?disabled=${this.classes.length < 2} @click=${() => { this.asked = 'move'; }}>${this.t('roster.move')}</pc-button></div></section>
      <section><div class="row"><pc-button icon=${isArchived ? 'undo-2' : 'folder'} @click=${() => this.archive(!isArchived)}>${this.t(isArchived ? 'roster.unarchive' : 'roster.archive')}</pc-button></div>
        ${isArchived ? nothing : html`<p>${this.t('roster.archive.why')}</p>`}</section>
      <pc-child-privacy .child=${this.child} .classId=${this.classSummary.id}></pc-child-privacy>
      ${this.renderAsked()}`;
  }

  private renderCode() {
    const { code } = this.child;
    return this.classSummary.hasCodes && code ? html`<section><h3>${this.t('roster.code')}</h3><div class="row"><pc-code-pictures .pictures=${code}></pc-code-pictures>
      <pc-button icon="dices" @click=${this.newCode}>${this.t('roster.code.new')}</pc-button></div></section>` : nothing;
  }

  private renderJoined() {
    return this.child.joined.length === 0 ? nothing : html`<section><h3>${this.t('roster.joined')}</h3>${this.child.joined.map(({ id, firstName }) => html`<div class="row"><b>${firstName}</b>
      <pc-button icon="ungroup" @click=${() => this.separate(id)}>${this.t('roster.part')}</pc-button></div>`)}</section>`;
  }

  private renderAsked() {
    const { firstName, avatar } = this.child;
    const dismiss = (): void => { this.asked = null; };
    switch (this.asked) {
      case 'avatar':
        return html`<pc-avatar-picker heading=${this.t('roster.avatar.chooseFor', { name: firstName })} .chosen=${avatar} @dismiss=${dismiss} @avatar-chosen=${this.setAvatar}></pc-avatar-picker>`;
      case 'same':
        return html`<pc-choice-dialog heading=${this.t('roster.same.title')} label=${this.t('roster.same.with')} icon="group" action=${this.t('roster.same.do')} .choices=${this.others} @dismiss=${dismiss} @choice-made=${this.join}>
          ${this.t('roster.same.what')}</pc-choice-dialog>`;
      case 'move':
        return html`<pc-choice-dialog heading=${this.t('roster.move.title', { name: firstName })} label=${this.t('roster.move.to')} icon="arrow-right" action=${this.t('roster.move.do')} @dismiss=${dismiss} @choice-made=${this.move}
          .choices=${this.classes.filter(({ id }) => id !== this.classSummary.id).map(({ id, name }) => ({ id, words: name }))}>${this.t('roster.move.what')}</pc-choice-dialog>`;
      case null:
        return nothing;
    }
  }

  private get others() {
    return this.entries.filter(({ id }) => id !== this.child.id).map(({ id, firstName }) => ({ id, words: firstName }));
  }

  private get place() {
    return { classId: this.classSummary.id, childId: this.child.id };
  }

  private rename(event: Event): void {
    event.preventDefault();
    const wanted = this.renderRoot.querySelector<HTMLInputElement>('#first-name')!.value.trim();
    if (wanted === '' || wanted === this.child.firstName) return;
    void this.change(() => this.client!.request('roster:rename', { ...this.place, firstName: wanted }), (name) => this.t(name === wanted ? 'roster.renamed' : 'roster.renamedApart', { name }));
  }

  private setAvatar(event: CustomEvent<Avatar>): void {
    this.asked = null;
    void this.change(() => this.client!.request('roster:setAvatar', { ...this.place, avatar: event.detail }));
  }

  private newCode(): void {
    void this.change(() => this.client!.request('roster:newCode', this.place), () => this.t('roster.code.changed', { name: this.child.firstName }));
  }

  private join({ detail }: CustomEvent<string>): void {
    this.asked = null;
    const ids: [string, string] = [this.child.id, detail];
    void this.change(() => this.setJoined(ids, true), () => this.t('roster.same.done'), {
      words: this.t('studio.undo'), run: () => { void this.change(() => this.setJoined(ids, false), () => this.t('roster.parted')); },
    });
  }

  /** Whoever was joined to another was so to any of those who are one now. */
  private separate(id: string): void {
    const others = [this.child.id, ...this.child.joined.map((one) => one.id)].filter((other) => other !== id);
    void this.change(async () => { for (const other of others) await this.setJoined([other, id], false); }, () => this.t('roster.parted'));
  }

  private setJoined(ids: [string, string], isJoined: boolean): Promise<void> {
    return this.client!.request('roster:join', { classId: this.classSummary.id, ids, isJoined });
  }

  private move({ detail: toClassId }: CustomEvent<string>): void {
    this.asked = null;
    const name = this.child.firstName;
    const { name: className = '' } = this.classes.find(({ id }) => id === toClassId) ?? {};
    void this.change(() => this.client!.request('roster:move', { ...this.place, toClassId }), () => this.t('roster.move.done', { name, class: className }));
  }

  private archive(isArchived: boolean): void {
    const { place } = this;
    const set = (value: boolean) => this.client!.request('roster:archive', { ...place, isArchived: value });
    void this.change(() => set(isArchived), () => this.t(isArchived ? 'roster.archive.done' : 'roster.unarchive.done', { name: this.child.firstName }), {
      words: this.t('studio.undo'), run: () => { void this.change(() => set(!isArchived)); },
    });
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-child-sheet': PcChildSheet } }
