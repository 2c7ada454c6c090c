/** The studio's way back in time. Tells `project-changed` (its id) when another version became the present. */
import { consume } from '@lit/context';
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { KeptVersion } from '../../ipc/contract.ts';
import { clientContext, refusalOf, type Client } from '../../ui/kit/client-context.ts';
import { PcElement } from '../../ui/kit/pc-element.ts';
import { showToast } from '../../ui/kit/pc-toast.ts';
import '../../ui/studio/pc-versions.ts';
import type { StudioWork } from './studio-work.ts';

@customElement('pc-studio-versions')
export class PcStudioVersions extends PcElement {
  @consume({ context: clientContext }) private readonly client!: Client;
  @property() classId = '';
  @property({ attribute: false }) work!: StudioWork;
  @state() private versions: readonly KeptVersion[] = [];
  @state() private problem = '';

  protected override createRenderRoot(): HTMLElement { return this; }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<pc-versions .versions=${this.versions} .problem=${this.problem} @version-chosen=${this.goBack}></pc-versions>`;
  }

  /** What is at work becomes a version first. */
  private async load(): Promise<void> {
    await this.guard(async () => {
      await this.work.flush();
      const { projectId } = this.work;
      if (projectId !== null) this.versions = await this.client.request('projects:versions', { classId: this.classId, projectId });
    });
  }

  private async goBack({ detail: version }: CustomEvent<string>): Promise<void> {
    await this.guard(async () => {
      const { projectId } = this.work;
      if (projectId === null || !await this.work.flush()) return;
      await this.client.request('projects:goBack', { classId: this.classId, projectId, version });
      showToast(this, this.t('versions.done'));
      this.tell('project-changed', projectId);
    });
  }

  private async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.problem = refusalOf(error, this.t('home.notReady'));
    }
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-studio-versions': PcStudioVersions } }
