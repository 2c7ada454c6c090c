import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Lesson } from '../../core/lesson/lesson.ts';
import { readLesson } from '../../core/lesson/read-pack.ts';
import { stepHeads } from '../../core/lesson/step-heads.ts';
import { groupPlace, type TableRow } from '../../core/progress/progress-table.ts';
import type { Translate } from '../../core/text/translate.ts';
import type { Child, ClassSummary, Output, PackSummary } from '../../ipc/contract.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../kit/pc-avatar.ts';
import '../kit/pc-button.ts';
import '../kit/pc-help-button.ts';
import { pageLocale } from '../kit/page-locale.ts';
import { GuardedElement } from '../kit/guarded-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-message.ts';
import { showToast } from '../kit/pc-toast.ts';
import { ageWords, dataAge, NOTHING_KNOWN, originWords, type DataAge } from '../bags/data-age.ts';
import '../bags/pc-class-bag.ts';
import { animatorStyles } from './animator-styles.ts';
import { classPageStyles } from './class-page-styles.ts';
import { judgeStep } from './judge-step.ts';
import { groupWords, helpWords } from './lesson-words-for-adults.ts';
import './pc-access-form.ts';
import type { HelpWords, JudgedStep } from './pc-help-panel.ts';
import './pc-group-step.ts';
import './pc-help-panel.ts';
import './pc-names-form.ts';
import './pc-print-form.ts';
import './pc-progress-table.ts';
import './pc-report-form.ts';
import { stepStateStyles, wordedStepState } from './step-state.ts';
import './pc-take-home-form.ts';
import { whileLookedAt } from './while-looked-at.ts';

/** The table of a lesson, and where its data comes from. */
type AskedTable = Output<'progress:table'> & Pick<Output<'classes:laptops'>, 'laptops'>;

const READ_AGAIN_MS = 30_000;

/** Whose page, and which lesson to come back to. */
export interface ChildOfClass { readonly childId: string; readonly lessonId: string | null }

export interface PlannedSession { readonly className: string; readonly minutes: number }

/** As long as a session is when no pack says. */
const USUAL_MINUTES = 50;

/** One class: its pack, its children, how far they are, and who needs somebody. Tells `leave-class`, `roster-opened`, `child-page-asked` (a ChildOfClass), `session-opened` (a PlannedSession) and `projection-asked` (a lesson's place, for this class). */
@customElement('pc-class-page')
export class PcClassPage extends GuardedElement {
  static override styles = [baseStyles, fieldStyles, animatorStyles, stepStateStyles, classPageStyles];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property() classId = '';
  @state() private summary?: ClassSummary;
  @state() private roster: readonly Child[] = [];
  @state() private packs: readonly PackSummary[] = [];
  /** Null: the one the class is at. */
  @property({ attribute: false }) lessonId: string | null = null;
  @state() private rows: readonly TableRow[] = [];
  @state() private lesson: Lesson | null = null;
  @state() private readAtMs = 0;
  @state() private age: DataAge = NOTHING_KNOWN;
  @state() private isAsking = false;
  @state() private isPrinting = false;
  @state() private isTakingHome = false;
  @state() private isReporting = false;
  @state() private isChoosingAccess = false;

  constructor() {
    super();
    whileLookedAt(this, READ_AGAIN_MS, () => { void this.readAgain(); });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.guard(async () => {
      await this.load();
      await this.focusHeading();
    });
  }

  override render() {
    if (!this.summary) return this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : nothing;
    return html`${this.renderTop(this.summary)}
      <main>${this.problem ? html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>` : nothing}${this.renderMain()}</main>
      <aside><pc-help-panel class="box" .rows=${this.rows} .wordsFor=${(row: TableRow) => this.helpFor(row)} @step-judged=${this.judge}></pc-help-panel>
        <pc-class-bag class="box" .forClass=${this.summary} .roster=${this.roster} .age=${this.age} @bags-brought=${() => this.guard(() => this.load())}></pc-class-bag>
        <span class="grow"></span>
        <div class="deeds"><pc-button icon="timer" @click=${() => this.tell('session-opened', { className: this.summary!.name, minutes: this.pack?.minutesPerSession ?? USUAL_MINUTES })}>${this.t('session.open')}</pc-button>
        ${this.pack ? html`<pc-button icon="printer" @click=${() => { this.isPrinting = true; }}>${this.t('animator.print')}</pc-button>` : nothing}
        ${this.roster.length > 0 ? html`<pc-button icon="list" @click=${() => { this.isReporting = true; }}>${this.t('report.open')}</pc-button>` : nothing}
        ${this.roster.length > 0 ? html`<pc-button icon="house" @click=${() => { this.isTakingHome = true; }}>${this.t('takeHome.open')}</pc-button>` : nothing}
        <pc-button icon="user-plus" @click=${this.ask}>${this.t('animator.names.add')}</pc-button></div></aside>
      ${this.isPrinting && this.pack ? html`<pc-print-form .pack=${this.pack} .lessonId=${this.lessonId} .classId=${this.classId} .roster=${this.roster} @dismiss=${() => { this.isPrinting = false; }}></pc-print-form>` : nothing}
      ${this.isReporting ? html`<pc-report-form .classId=${this.classId} .lessonId=${this.lessonId} @dismiss=${() => { this.isReporting = false; }}></pc-report-form>` : nothing}
      ${this.isTakingHome ? html`<pc-take-home-form .classId=${this.classId} .roster=${this.roster} @dismiss=${() => { this.isTakingHome = false; }}></pc-take-home-form>` : nothing}
      ${this.isChoosingAccess ? html`<pc-access-form .classId=${this.classId} @dismiss=${() => { this.isChoosingAccess = false; }}></pc-access-form>` : nothing}
      ${this.isAsking ? html`<pc-names-form open .classId=${this.classId} .taken=${this.roster.map((child) => child.firstName)} @dismiss=${() => { this.isAsking = false; }} @names-added=${this.namesAdded}></pc-names-form>` : nothing}`;
  }

  private renderTop({ name, detail, emblem, packId }: ClassSummary) {
    return html`<header class="top"><pc-button round icon="chevron-left" icon-size="26" label=${this.t('animator.backToClasses')} @click=${() => this.tell('leave-class')}></pc-button>
      <pc-avatar .name=${emblem} size="48"></pc-avatar><div class="title"><h1 tabindex="-1">${name}</h1><small>${detail || this.t('animator.children', { count: this.roster.length })}</small></div><span class="grow"></span>
      <pc-button icon="users" @click=${() => { this.tell('roster-opened'); }}>${this.t('roster.open')}</pc-button>
      <pc-button round icon="eye" icon-size="24" label=${this.t('access.class')} @click=${() => { this.isChoosingAccess = true; }}></pc-button>
      <label class="pick">${this.t('animator.pack.ofClass')}<select id="pack" @change=${this.choosePack}><option value="" ?selected=${packId === null}>${this.t('animator.pack.noneOption')}</option>
        ${this.packs.map((pack) => html`<option value=${pack.id} ?selected=${pack.id === packId}>${pack.title}</option>`)}</select></label>
      ${this.pack ? html`<label class="pick wide">${this.t('animator.lesson')}<select id="lesson" @change=${this.chooseLesson}>${this.pack.lessons.map((lesson, i) => html`<option value=${lesson.id} ?selected=${lesson.id === this.lessonId}>
        ${this.t('animator.lesson.option', { number: i + 1, title: lesson.title })}</option>`)}</select></label>
        <pc-button icon="presentation" @click=${() => this.tell('projection-asked', { packId: this.pack?.id, lessonId: this.lessonId, packClassId: this.classId })}>${this.t('projector.open')}</pc-button>` : nothing}<pc-help-button></pc-help-button></header>`;
  }

  private renderMain() {
    if (this.roster.length === 0) {
      return html`<div class="box center"><pc-empty heading=${this.t('animator.names.none')} scopi-size="128"><p>${this.t('animator.names.noneHow')}</p>
        <pc-button variant="primary" icon="clipboard-paste" @click=${this.ask}>${this.t('animator.names.paste')}</pc-button></pc-empty></div>`;
    }
    const t: Translate = (key, values) => this.t(key, values);
    const title = this.pack?.lessons.find((lesson) => lesson.id === this.lessonId)?.title ?? '';
    return html`${this.pack ? this.renderNewer(this.pack) : html`<pc-message>${this.t('animator.table.noLesson')}</pc-message>`}
      ${this.lesson && this.words ? html`<pc-group-step .text=${groupWords(groupPlace(this.rows), this.lesson, this.stepIds, this.words)}></pc-group-step>` : nothing}
      <pc-progress-table .rows=${this.rows} .steps=${stepHeads(this.stepIds, this.lesson)} .lessonTitle=${title} .age=${ageWords(t, this.age, this.readAtMs)} .origins=${originWords(t, this.age, this.readAtMs)}
        @step-judged=${this.judge} @child-opened=${(event: CustomEvent<string>) => this.tell('child-page-asked', { childId: event.detail, lessonId: this.lessonId } satisfies ChildOfClass)}></pc-progress-table>
      <div class="legend">${(['done', 'now', 'stuck', 'called'] as const).map((state) => wordedStepState(state, this.words))}</div>`;
  }

  /** A class keeps the version it began with until somebody says otherwise. */
  private renderNewer({ id, version, newer }: PackSummary) {
    return newer === null ? nothing : html`<pc-message audience="adult">${this.t('animator.pack.newer', { version, newer })}
      <pc-button @click=${() => this.setPack(id)}>${this.t('animator.pack.takeNewer')}</pc-button></pc-message>`;
  }

  private get pack(): PackSummary | undefined {
    return this.packs.find((pack) => pack.id === this.summary?.packId);
  }

  private get stepIds(): readonly string[] {
    return this.pack?.lessons.find((lesson) => lesson.id === this.lessonId)?.stepIds ?? [];
  }

  private helpFor({ help }: TableRow): HelpWords | null {
    return this.lesson && help && helpWords(this.lesson, this.stepIds[help.stepIndex], help, pageLocale());
  }

  private judge({ detail: { child, stepIndex } }: CustomEvent<JudgedStep>): void {
    const place = { packId: this.pack?.id ?? '', lessonId: this.lessonId ?? '', stepId: this.stepIds[stepIndex] ?? '' };
    void this.guard(() => judgeStep(this, this.client!, { classId: this.classId, child, place, number: stepIndex + 1 }, () => this.readAgain(), (key, values) => this.t(key, values)));
  }

  private ask(): void {
    this.isAsking = true;
  }

  private async load(): Promise<void> {
    const { classId } = this;
    const client = this.client!;
    const [classes, packs, roster, table] = await Promise.all([
      client.request('classes:list'), client.request('packs:list', { classId }), client.request('classes:children', { classId }), this.askTable(this.lessonId),
    ]);
    const summary = classes.find((one) => one.id === classId)!;
    await this.showLesson(packs.find(({ id }) => id === summary.packId), table, () => {
      this.summary = summary;
      this.packs = packs;
      this.roster = roster;
    });
  }

  /** Another account of this laptop may be at work in the class. Nothing leaves the screen meanwhile. */
  private async readAgain(): Promise<void> {
    const { classId } = this;
    if (!this.summary) return;
    try {
      const [roster, table] = await Promise.all([this.client!.request('classes:children', { classId }), this.askTable(this.lessonId)]);
      this.roster = roster;
      this.showTable(table);
      this.problem = '';
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }

  /** The table and the words of its lesson are drawn at once; where those cannot be read, the table without them. */
  private async showLesson(pack: PackSummary | undefined, table: AskedTable, showMore: () => void = () => undefined): Promise<void> {
    let lesson: Lesson | null = null;
    try {
      lesson = await this.askLesson(pack, table.lessonId);
    } finally {
      showMore();
      this.lesson = lesson;
      this.showTable(table);
    }
  }

  private async askLesson(pack: PackSummary | undefined, lessonId: string | null): Promise<Lesson | null> {
    if (!pack || lessonId === null) return null;
    const { files } = await this.client!.request('packs:lesson', { classId: this.classId, packId: pack.id, lessonId });
    const read = readLesson(files, pageLocale());
    return read.ok ? read.value : null;
  }

  private async askTable(lessonId: string | null): Promise<AskedTable> {
    const { classId } = this;
    const [table, { laptops }] = await Promise.all([this.client!.request('progress:table', { classId, lessonId }), this.client!.request('classes:laptops', { classId })]);
    return { ...table, laptops };
  }

  private showTable({ lessonId, rows, lastSeen, laptops }: AskedTable): void {
    this.lessonId = lessonId;
    this.rows = rows;
    this.readAtMs = Date.now();
    this.age = dataAge(laptops, lastSeen, this.readAtMs);
  }

  private choosePack(event: Event): void {
    this.setPack((event.target as HTMLSelectElement).value || null);
  }

  private setPack(packId: string | null): void {
    void this.guard(async () => {
      await this.client!.request('classes:setPack', { classId: this.classId, packId });
      this.lessonId = null;
      await this.load();
    });
  }

  private chooseLesson(event: Event): void {
    void this.guard(async () => { await this.showLesson(this.pack, await this.askTable((event.target as HTMLSelectElement).value)); });
  }

  private namesAdded(event: CustomEvent<number>): void {
    this.isAsking = false;
    showToast(this, this.t('animator.names.added', { count: event.detail }));
    void this.guard(() => this.load());
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-class-page': PcClassPage } }
