import { consume } from '@lit/context';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Result } from '../../core/base/result.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { baseStyles, fieldStyles } from '../kit/base-styles.ts';
import { clientContext, type Client } from '../kit/client-context.ts';
import '../kit/pc-button.ts';
import '../kit/pc-dialog.ts';
import { GuardedElement } from '../kit/guarded-element.ts';
import '../kit/pc-empty.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-message.ts';
import { dayLabel } from '../sessions/day-label.ts';
import { listClasses, listProjects, readCreation, readProjectFile, type ClassOfProjects, type LaptopProject } from './laptop-projects.ts';

/** A creation of this laptop, or a project file. Tells `project-taken` with the bytes of a `.sb3`, and `chooser-closed`. */
@customElement('pc-project-chooser')
export class PcProjectChooser extends GuardedElement {
  static override styles = [baseStyles, fieldStyles, css`
    pc-dialog { --pc-dialog-width: 860px; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 12px; height: clamp(180px, 100vh - 380px, 420px); overflow: auto; align-content: start; padding: 4px; margin: 12px -4px 0; }
    li button { display: flex; flex-direction: column; width: 100%; text-align: left; border-radius: 16px; overflow: hidden; background: var(--pc-surface); box-shadow: var(--ring), 0 0 0 2px var(--pc-quiet-edge); }
    li button:hover { background: var(--pc-quiet-hover); }
    .picture { display: grid; place-items: center; width: 100%; aspect-ratio: 4 / 3; overflow: hidden; background: var(--pc-selected); }
    .picture pc-icon { color: var(--pc-line-strong); }
    img { width: 100%; height: 100%; object-fit: cover; }
    b { display: block; padding: 6px 10px 0; line-height: 1.2; overflow-wrap: anywhere; }
    small { display: block; padding: 0 10px 8px; font-size: var(--pc-text-s); color: var(--pc-text-soft); }
    pc-empty { display: block; height: clamp(180px, 100vh - 380px, 420px); margin-top: 12px; }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  @property({ type: Boolean }) open = false;
  @property() heading = '';
  @state() private classes: readonly ClassOfProjects[] = [];
  @state() private classId = '';
  @state() private projects: readonly LaptopProject[] | null = null;
  private pictures: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) void this.guard(() => this.fill());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetPictures();
  }

  override render() {
    return html`<pc-dialog heading=${this.heading} ?open=${this.open} @dismiss=${this.close}>
      ${this.problem ? html`<pc-message audience="adult">${this.problem}</pc-message>` : nothing}
      <div class="field"><label for="class">${this.t('writing.project.whose')}</label><select id="class" @change=${(event: Event) => { void this.guard(() => this.show((event.target as HTMLSelectElement).value)); }}>
        ${this.classes.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.classId}>${name ?? this.t('writing.project.guests')}</option>`)}</select></div>
      ${this.projects?.length === 0 ? html`<pc-empty heading=${this.t('writing.project.none')}><p>${this.t('writing.project.noneHow')}</p></pc-empty>` : html`<ul>${this.projects?.map((project, i) => this.renderProject(project, i))}</ul>`}
      <pc-button slot="actions" icon="folder-open" @click=${() => { this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click(); }}>${this.t('writing.project.file')}</pc-button>
      <pc-button slot="actions" data-safe @click=${this.close}>${this.t('studio.close')}</pc-button>
      <input type="file" hidden accept=".sb3,.sb2" @change=${this.takeFile}></pc-dialog>`;
  }

  private renderProject(project: LaptopProject, at: number) {
    const { title, updatedAtMs } = project.summary;
    const picture = this.pictures[at];
    return html`<li><button type="button" @click=${() => { void this.guard(async () => { this.give(await readCreation(this.client!, project)); }); }}>
      <span class="picture">${picture ? html`<img src=${picture} alt="">` : html`<pc-icon name="puzzle" size="36"></pc-icon>`}</span><b>${title}</b>
      <small>${[project.owner, this.t(dayLabel(updatedAtMs, Date.now()), { at: updatedAtMs })].filter(Boolean).join(' · ')}</small></button></li>`;
  }

  private async fill(): Promise<void> {
    this.classes = await listClasses(this.client!);
    await this.show(this.classId || this.classes[0]!.id);
  }

  private async show(classId: string): Promise<void> {
    this.classId = classId;
    const projects = await listProjects(this.client!, classId);
    this.forgetPictures();
    this.pictures = projects.map(({ summary: { thumbnail } }) => (thumbnail ? URL.createObjectURL(new Blob([new Uint8Array(thumbnail)], { type: 'image/png' })) : ''));
    this.projects = projects;
  }

  private forgetPictures(): void {
    for (const url of this.pictures) URL.revokeObjectURL(url);
    this.pictures = [];
  }

  private takeFile(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) void this.guard(async () => { this.give(readProjectFile(new Uint8Array(await file.arrayBuffer()))); });
  }

  private give(read: Result<Uint8Array, TextKey>): void {
    if (read.ok) this.tell('project-taken', read.value);
    else this.problem = this.t(read.error);
  }

  private close(): void {
    this.problem = '';
    this.tell('chooser-closed');
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-project-chooser': PcProjectChooser } }
