import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { readWords } from '../../core/lesson/block-words.ts';
import { dropOwnChecks } from '../../core/lesson/draft-checks.ts';
import { lessonOf, stepOf } from '../../core/lesson/draft-edits.ts';
import { starterPath } from '../../core/lesson/draft-files.ts';
import { editLevel, giveOwn, ownParts, writtenAt } from '../../core/lesson/draft-levels.ts';
import { linesOf, wordsIn, wordsLocale } from '../../core/lesson/draft-words.ts';
import type { Draft, WrittenStep } from '../../core/lesson/draft.ts';
import { KEYWORDS } from '../../core/lesson/join-lesson.ts';
import { LEVELS, type Level } from '../../core/lesson/lesson.ts';
import { namesInProject, type KnownNames } from '../../core/lesson/project-names.ts';
import { readSb3 } from '../../core/sb3/read-sb3.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { pageLocale } from '../kit/page-locale.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../studio/pc-step-bar.ts';
import type { DraftEdit } from './draft-edit.ts';
import './pc-step-checks.ts';
import './pc-step-projects.ts';
import './pc-step-words.ts';
import './pc-toolbox-picker.ts';
import './pc-trial.ts';

const ROOMS = ['words', 'blocks', 'projects', 'checks', 'trial'] as const;
/** Those that may differ from level to level; the words of each level stand beside one another. */
const LEVELLED: ReadonlySet<string> = new Set(['blocks', 'projects', 'checks'] satisfies (typeof ROOMS)[number][]);
const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' };

/** One step: on top what the child sees, below its words, blocks, projects, checks, and the trial. Tells `draft-edited`. */
@customElement('pc-step-editor')
export class PcStepEditor extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: flex; flex-direction: column; gap: 12px; min-height: 0; }
    /* Narrower here than in the studio: as much smaller. */
    pc-step-bar { zoom: .84; height: 116px; border-radius: var(--pc-radius-m); padding-block: 4px; }
    .seen { position: relative; flex: none; }
    .rooms { display: flex; flex-wrap: wrap; gap: 6px; flex: none; padding: 4px; border-radius: 18px; background: var(--pc-surface-sunken); }
    .rooms button { flex: 1; min-height: 44px; padding: 4px 14px; border-radius: 14px; font-weight: 700; color: var(--pc-on-quiet); box-shadow: var(--ring); }
    .rooms button:hover:not([aria-pressed="true"]) { background: var(--pc-selected); }
    .rooms [aria-pressed="true"] { background: var(--pc-action); color: var(--pc-on-action); }
    .levels { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; margin-bottom: 12px; }
    .levels span { font-weight: 700; }
    .levels button { min-height: 44px; padding: 4px 16px; border-radius: 14px; font-weight: 700; background: var(--pc-surface-sunken); box-shadow: var(--ring); }
    .levels button:hover:not([aria-pressed="true"]) { background: var(--pc-selected); }
    .levels [aria-pressed="true"] { background: var(--pc-action); color: var(--pc-on-action); }
    .own { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; margin-bottom: 14px; font-size: var(--pc-text-s); }
    .own p { flex: 1; min-width: 260px; font-size: var(--pc-text-m); line-height: 1.35; }
    .room { flex: 1; min-height: 0; overflow: auto; padding: 4px 6px; scrollbar-width: thin; }
  `];

  @property({ attribute: false }) draft!: Draft;
  @property() folder = '';
  @property() stepId = '';
  @property({ attribute: false }) filesOf: () => ReadonlyMap<string, Uint8Array> = () => new Map();
  @state() private room: (typeof ROOMS)[number] = 'words';
  @state() private level: Level = 'standard';
  private readonly known = new WeakMap<Uint8Array, KnownNames>();
  private picture: { readonly bytes: Uint8Array; readonly url: string } | null = null;
  private folders: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('folder')) this.folders = [this.folder];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetPicture();
  }

  override render() {
    const lesson = lessonOf(this.draft, this.folder);
    const step = lesson && stepOf(lesson, this.stepId);
    if (!step) return html``;
    return html`${this.renderSeen(step)}
      <div class="rooms" role="group" aria-label=${this.t('writing.rooms')}>${ROOMS.map((room) => html`<button type="button" data-room=${room} aria-pressed=${room === this.room} @click=${() => { this.room = room; }}>${this.t(`writing.room.${room}`)}</button>`)}</div>
      <div class="room"><h2 class="vh">${this.t(`writing.room.${this.room}`)}</h2>${LEVELLED.has(this.room) ? this.renderLevels() : nothing}${this.renderRoom(step)}</div>`;
  }

  private renderLevels() {
    return html`<div class="levels" role="group" aria-label=${this.t('writing.level')}><span aria-hidden="true">${this.t('writing.level')}</span>
      ${LEVELS.map((level) => html`<button type="button" data-level=${level} aria-pressed=${level === this.level} @click=${() => { this.level = level; }}>${this.t(`studio.level.${level}`)}</button>`)}</div>`;
  }

  /** At another level than the standard one: whether it has blocks or checks of its own, and those. */
  private renderOwn(step: WrittenStep, part: 'toolbox' | 'checks', shown: TemplateResult) {
    const { level, folder, stepId } = this;
    if (level === 'standard') return shown;
    const isOwn = ownParts(step, level)[part] !== undefined;
    const drop = (draft: Draft): Draft => (part === 'checks' ? dropOwnChecks(draft, folder, stepId, level) : editLevel(draft, folder, stepId, level, () => ({ toolbox: undefined })));
    const change: DraftEdit['change'] = (draft) => (isOwn ? drop(draft) : giveOwn(draft, folder, stepId, level, part));
    return html`<div class="own"><p class="quiet">${this.t(`writing.level.${isOwn ? 'own' : 'same'}.${part}`)}</p>
      <pc-button data-own=${part} icon=${isOwn ? 'x' : 'plus'} @click=${() => { this.tell('draft-edited', { change } satisfies DraftEdit); }}>${this.t(`writing.level.${isOwn ? 'drop' : 'take'}.${part}`)}</pc-button></div>${isOwn ? shown : nothing}`;
  }

  /** As in the studio; its buttons do nothing here. */
  private renderSeen(step: WrittenStep) {
    const lesson = lessonOf(this.draft, this.folder)!;
    const locale = wordsLocale(lesson, pageLocale());
    const section = wordsIn(lesson, locale).steps.find(({ heading }) => heading === step.id);
    const opcodes = [...step.toolbox, ...lesson.plan.steps.flatMap(({ toolbox }) => toolbox)];
    return html`<div class="seen" role="img" aria-label=${this.t('writing.seen')}><pc-step-bar inert number=${lesson.plan.steps.indexOf(step) + 1} .passed=${lesson.plan.steps.map(() => false)}
      .sentence=${readWords(section?.paragraphs[0] ?? '', opcodes, locale)} .picture=${this.pictureOf(step)} hintCount=${section ? linesOf(section, KEYWORDS[locale].hint).length : 0}></pc-step-bar></div>`;
  }

  private renderRoom(step: WrittenStep) {
    const { draft, folder, stepId, level } = this;
    const at = writtenAt(step, level);
    switch (this.room) {
      case 'words': return html`<pc-step-words .draft=${draft} .folder=${folder} .stepId=${stepId}></pc-step-words>`;
      case 'blocks': return this.renderOwn(step, 'toolbox', html`<pc-toolbox-picker .draft=${draft} .folder=${folder} .stepId=${stepId} .level=${level} .sprites=${this.namesAt(step).sprite ?? []}></pc-toolbox-picker>`);
      case 'projects': return html`<pc-step-projects .draft=${draft} .folder=${folder} .stepId=${stepId} .level=${level}></pc-step-projects>`;
      case 'checks': return this.renderOwn(step, 'checks', html`<pc-step-checks .draft=${draft} .folder=${folder} .stepId=${stepId} .level=${level} .names=${this.namesAt(at)}></pc-step-checks>`);
      case 'trial': return html`<pc-trial .draft=${draft} .filesOf=${this.filesOf} .folders=${this.folders} .stepId=${stepId}></pc-trial>`;
    }
  }

  /** What may be named: what is in the project the child comes with, and the blocks there are. */
  private namesAt(step: WrittenStep): KnownNames {
    const bytes = this.draft.files.get(starterPath(this.draft, this.folder, this.stepId));
    if (!bytes) return { block: step.toolbox };
    let names = this.known.get(bytes);
    if (!names) {
      const read = readSb3(bytes);
      this.known.set(bytes, names = read.ok ? namesInProject(read.value.project) : {});
    }
    return { ...names, block: step.toolbox };
  }

  private pictureOf({ picture }: WrittenStep): string | null {
    const bytes = picture === undefined ? undefined : this.draft.files.get(`${this.folder}/${picture}`);
    if (this.picture?.bytes === bytes) return this.picture?.url ?? null;
    this.forgetPicture();
    if (!bytes || picture === undefined) return null;
    const type = TYPES[picture.slice(picture.lastIndexOf('.') + 1)] ?? '';
    this.picture = { bytes, url: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })) };
    return this.picture.url;
  }

  private forgetPicture(): void {
    if (this.picture) URL.revokeObjectURL(this.picture.url);
    this.picture = null;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-step-editor': PcStepEditor } }
