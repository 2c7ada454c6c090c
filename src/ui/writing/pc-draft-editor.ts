import { consume } from '@lit/context';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { editManifest, lessonOf } from '../../core/lesson/draft-edits.ts';
import { readDraft, type Draft } from '../../core/lesson/draft.ts';
import { animatorStyles } from '../animator/animator-styles.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import { DraftDesk, type Keeping } from './draft-desk.ts';
import type { DraftEdit, DraftPlace } from './draft-edit.ts';
import { formStyles } from './fields.ts';
import './pc-draft-outline.ts';
import './pc-lesson-form.ts';
import './pc-pack-form.ts';
import './pc-step-editor.ts';
import './pc-trial.ts';

const KEEPING = { kept: 'writing.kept', keeping: 'writing.keeping', refused: 'writing.notKept' } as const satisfies Record<Keeping, string>;

/** One pack at work: its outline, the form of what is chosen, undo, and the way to the classes and to a stick. Tells `leave-draft`. */
@customElement('pc-draft-editor')
export class PcDraftEditor extends PcElement {
  static override styles = [baseStyles, animatorStyles, formStyles, css`
    :host { grid-template: 72px minmax(0, 1fr) / 346px minmax(0, 1fr); }
    .top { grid-column: 1 / -1; }
    .keeping { color: var(--pc-text-soft); white-space: nowrap; }
    pc-draft-outline { margin: 14px 0 14px 14px; padding: 12px; border-radius: var(--pc-radius-l); background: var(--pc-surface); box-shadow: var(--pc-shadow-1); }
    main { min-height: 0; min-width: 0; margin: 14px; display: flex; flex-direction: column; overflow: hidden; }
    .page { flex: 1; min-height: 0; overflow: auto; padding: 4px 10px 8px 4px; display: flex; flex-direction: column; gap: 26px; scrollbar-width: thin; }
    pc-step-editor { flex: 1; min-height: 0; }
    .ways { display: flex; flex-wrap: wrap; gap: 10px; }
    @media (max-width: 1000px) { :host { display: block; overflow: auto; } .top { min-height: 72px; flex-wrap: wrap; } main { overflow: visible; } }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() draftId = '';
  @state() private draft: Draft | null = null;
  @state() private place: DraftPlace = { folder: null, stepId: null };
  @state() private problem = '';
  @state() private answer: { readonly isGood: boolean; readonly text: string } | null = null;
  @state() private isBusy = false;
  private desk: DraftDesk | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.desk?.flush();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('draft') && !changed.get('draft')) void this.focusHeading();
  }

  override render() {
    const { desk, draft } = this;
    if (!desk || !draft) return this.problem ? this.renderProblem() : nothing;
    return html`<header class="top"><pc-button round icon="chevron-left" icon-size="26" label=${this.t('writing.back')} @click=${this.leave}></pc-button>
        <div class="title"><h1 tabindex="-1">${draft.manifest.title.fr}</h1></div><span class="keeping" role="status">${this.t(KEEPING[desk.keeping])}</span><span class="grow"></span>
        <pc-button icon="undo-2" label=${this.t('writing.undo')} ?disabled=${!desk.canUndo} @click=${() => { desk.undo(); }}></pc-button>
        <pc-button icon="redo-2" label=${this.t('writing.redo')} ?disabled=${!desk.canRedo} @click=${() => { desk.redo(); }}></pc-button><pc-help-button></pc-help-button></header>
      <pc-draft-outline .draft=${draft} .place=${this.place} @place-chosen=${(event: CustomEvent<DraftPlace>) => { this.place = event.detail; }} @draft-edited=${this.edit}></pc-draft-outline>
      <main class="box" @draft-edited=${this.edit}>${this.renderPlace(draft, desk)}</main>`;
  }

  private renderProblem() {
    return html`<div class="form box"><pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>
      <div><pc-button icon="chevron-left" @click=${this.leave}>${this.t('writing.back')}</pc-button></div></div>`;
  }

  private renderPlace(draft: Draft, desk: DraftDesk) {
    const { folder, stepId } = this.place;
    const filesOf = (): ReadonlyMap<string, Uint8Array> => desk.files;
    if (folder === null) return this.renderPack(draft, filesOf);
    if (stepId !== null) return html`<pc-step-editor .draft=${draft} .folder=${folder} .stepId=${stepId} .filesOf=${filesOf}></pc-step-editor>`;
    return html`<div class="page"><section class="form"><h2>${this.t('writing.lesson')}</h2><pc-lesson-form .draft=${draft} .folder=${folder}></pc-lesson-form></section>
      <section class="form"><h2>${this.t('writing.trial')}</h2><pc-trial .draft=${draft} .filesOf=${filesOf} .folders=${this.foldersOf(folder)}></pc-trial></section></div>`;
  }

  private renderPack(draft: Draft, filesOf: () => ReadonlyMap<string, Uint8Array>) {
    return html`<div class="page"><section class="form"><h2>${this.t('writing.give')}</h2><p class="quiet">${this.t('writing.give.why')}</p>
        <div class="ways"><pc-button variant="primary" icon="send" ?disabled=${this.isBusy} @click=${this.publish}>${this.t('writing.publish')}</pc-button>
          <pc-button icon="download" ?disabled=${this.isBusy} @click=${this.export}>${this.t('writing.export')}</pc-button></div>
        ${this.answer ? html`<pc-message audience="adult" ?good=${this.answer.isGood}>${this.answer.text}</pc-message>` : nothing}</section>
      <section class="form"><h2>${this.t('writing.trial')}</h2><pc-trial .draft=${draft} .filesOf=${filesOf} .folders=${this.allFolders(draft)}></pc-trial></section>
      <section class="form"><h2>${this.t('writing.pack')}</h2><pc-pack-form .draft=${draft}></pc-pack-form></section></div>`;
  }

  /** The same list as long as it says the same: a trial that was run stays shown. */
  private lastFolders: readonly string[] = [];
  private same(folders: readonly string[]): readonly string[] {
    if (folders.join() !== this.lastFolders.join()) this.lastFolders = folders;
    return this.lastFolders;
  }
  private foldersOf(folder: string): readonly string[] { return this.same([folder]); }
  private allFolders(draft: Draft): readonly string[] { return this.same(draft.lessons.map((lesson) => lesson.folder)); }

  private async open(): Promise<void> {
    try {
      const files = await this.client!.request('drafts:open', { draftId: this.draftId });
      const read = readDraft(files);
      if (!read.ok) {
        this.problem = this.t('writing.unreadable');
        return;
      }
      const own = { licence: 'CC-BY-4.0', author: read.value.manifest.authors.join(', '), source: this.t('writing.ownSource') };
      const desk = new DraftDesk(files, read.value, own, ({ written, removed }) => this.client!.request('drafts:write', { draftId: this.draftId, written: ownBytes(written), removed }));
      desk.changed.on(() => { this.follow(desk); });
      this.desk = desk;
      this.draft = desk.draft;
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }

  /** What was chosen may have gone with *Annuler*. */
  private follow(desk: DraftDesk): void {
    this.draft = desk.draft;
    const { folder, stepId } = this.place;
    const lesson = folder === null ? undefined : lessonOf(desk.draft, folder);
    if (folder !== null && !lesson) this.place = { folder: null, stepId: null };
    else if (lesson && stepId !== null && !lesson.plan.steps.some((step) => step.id === stepId)) this.place = { folder, stepId: null };
    this.requestUpdate();
  }

  private edit(event: CustomEvent<DraftEdit>): void {
    this.answer = null;
    const { change, tag } = event.detail;
    this.desk?.edit(change(this.desk.draft), tag);
  }

  private async leave(): Promise<void> {
    await this.desk?.flush();
    this.tell('leave-draft');
  }

  private publish(): Promise<void> {
    return this.answering(async (desk) => {
      const packs = await this.client!.request('packs:list', { classId: null });
      const present = packs.find((pack) => pack.id === this.draftId);
      // A class keeps what it follows: what is given anew is a version of its own.
      if (present?.version === desk.draft.manifest.version) desk.edit(editManifest(desk.draft, { version: nextVersion(present.version) }));
      await desk.flush();
      const reply = await this.client!.request('drafts:publish', { draftId: this.draftId });
      return { isGood: reply.ok, text: reply.ok ? this.t('writing.published', { title: reply.pack.title, version: reply.pack.version }) : reply.message };
    });
  }

  private export(): Promise<void> {
    return this.answering(async (desk) => {
      await desk.flush();
      const reply = await this.client!.request('drafts:export', { draftId: this.draftId });
      return reply && { isGood: reply.ok, text: reply.ok ? this.t('writing.exported', { name: reply.name }) : reply.message };
    });
  }

  private async answering(work: (desk: DraftDesk) => Promise<{ readonly isGood: boolean; readonly text: string } | null>): Promise<void> {
    if (!this.desk || this.isBusy) return;
    this.isBusy = true;
    try {
      this.answer = await work(this.desk);
    } catch (error) {
      this.answer = { isGood: false, text: refusalOf(error, this.t('animator.problem.what')) };
    } finally {
      this.isBusy = false;
    }
  }
}

/** A message takes bytes of their own buffer only. */
const ownBytes = (files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array<ArrayBuffer>> => new Map([...files].map(([path, bytes]) => [path, new Uint8Array(bytes)]));

/** 1.0.9 → 1.0.10 */
const nextVersion = (version: string): string => version.replace(/\d+$/u, (patch) => String(Number(patch) + 1));

declare global { interface HTMLElementTagNameMap { 'pc-draft-editor': PcDraftEditor } }
