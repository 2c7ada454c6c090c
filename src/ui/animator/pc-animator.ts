import { consume } from '@lit/context';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassSummary, DraftSummary } from '../../ipc/contract.ts';
import { baseStyles } from '../kit/base-styles.ts';
import { clientContext, refusalOf, type Client } from '../kit/client-context.ts';
import '../clock/pc-session-page.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-message.ts';
import '../writing/pc-draft-editor.ts';
import '../writing/pc-writing.ts';
import './pc-animator-home.ts';
import type { AnimatorRoom } from './pc-animator-home.ts';
import './pc-child-page.ts';
import './pc-class-page.ts';
import type { ChildOfClass, PlannedSession } from './pc-class-page.ts';
import './pc-pin-gate.ts';
import './pc-roster-page.ts';

type View = { readonly name: 'opening' } | { readonly name: 'gate'; readonly isFirst: boolean } | { readonly name: 'classes' } | { readonly name: 'class'; readonly classId: string; readonly lessonId?: string | null } | { readonly name: 'roster'; readonly classId: string } | ({ readonly name: 'child'; readonly classId: string } & ChildOfClass) | { readonly name: 'session'; readonly classId: string; readonly planned: PlannedSession }
  | { readonly name: 'writing' } | { readonly name: 'draft'; readonly draftId: string };

/** A room, or a class of the animator's space. */
export type AnimatorPlace = { readonly room: AnimatorRoom } | { readonly classId: string };

/** Espace animateur: the door, its rooms, one class, writing. Tells `back`; whoever shows it locks it then. */
@customElement('pc-animator')
export class PcAnimator extends PcElement {
  static override styles = [baseStyles, css`
    :host { display: block; height: 100%; }
    pc-message { margin: 32px; }
    pc-button { margin-left: 32px; }
  `];

  @consume({ context: clientContext }) private readonly client?: Client;
  /** Where to begin; given anew, where to go. */
  @property({ attribute: false }) place: AnimatorPlace | undefined;
  @state() private view: View = { name: 'opening' };
  /** Where one comes back to. */
  @state() private room: AnimatorRoom = 'classes';
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.knock();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') && this.view.name !== 'opening' && this.view.name !== 'gate') this.enter();
  }

  override render() {
    if (this.problem) {
      return html`<pc-message audience="adult" heading=${this.t('animator.problem')}>${this.problem}</pc-message>
        <pc-button icon="chevron-left" @click=${() => this.tell('back')}>${this.t('animator.backHome')}</pc-button>`;
    }
    switch (this.view.name) {
      case 'opening':
        return nothing;
      case 'gate':
        return html`<pc-pin-gate ?is-first=${this.view.isFirst} @unlocked=${this.enter}></pc-pin-gate>`;
      case 'classes':
        return html`<pc-animator-home .room=${this.room} @room-chosen=${(event: CustomEvent<AnimatorRoom>) => { this.room = event.detail; }}
          @class-opened=${(event: CustomEvent<ClassSummary>) => { this.view = { name: 'class', classId: event.detail.id }; }} @writing-chosen=${this.showWriting}></pc-animator-home>`;
      case 'class':
        return this.renderClass(this.view);
      case 'roster':
        return this.renderRoster(this.view.classId);
      case 'child':
        return this.renderChild(this.view);
      case 'session':
        return this.renderSession(this.view);
      case 'writing':
        return html`<pc-writing @draft-opened=${(event: CustomEvent<DraftSummary>) => { this.view = { name: 'draft', draftId: event.detail.id }; }} @leave-writing=${this.showClasses}></pc-writing>`;
      case 'draft':
        return html`<pc-draft-editor .draftId=${this.view.draftId} @leave-draft=${this.showWriting}></pc-draft-editor>`;
    }
  }

  private renderRoster(classId: string) {
    return html`<pc-roster-page .classId=${classId} @leave-roster=${() => { this.view = { name: 'class', classId }; }}></pc-roster-page>`;
  }

  private renderChild({ classId, childId, lessonId }: Extract<View, { name: 'child' }>) {
    return html`<pc-child-page .classId=${classId} .childId=${childId} @leave-child=${() => { this.view = { name: 'class', classId, lessonId }; }}></pc-child-page>`;
  }

  private renderClass({ classId, lessonId = null }: Extract<View, { name: 'class' }>) {
    return html`<pc-class-page .classId=${classId} .lessonId=${lessonId} @leave-class=${this.showClasses} @roster-opened=${() => { this.view = { name: 'roster', classId }; }} @child-page-asked=${(event: CustomEvent<ChildOfClass>) => { this.view = { name: 'child', classId, ...event.detail }; }} @session-opened=${(event: CustomEvent<PlannedSession>) => { this.view = { name: 'session', classId, planned: event.detail }; }}></pc-class-page>`;
  }

  private renderSession({ classId, planned }: Extract<View, { name: 'session' }>) {
    return html`<pc-session-page .forClass=${planned.className} .minutes=${planned.minutes} @leave-session=${() => { this.view = { name: 'class', classId }; }}></pc-session-page>`;
  }

  private async knock(): Promise<void> {
    try {
      const status = await this.client?.request('animator:status');
      if (status?.isUnlocked) this.enter();
      else this.view = { name: 'gate', isFirst: !status?.hasPin };
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }

  private enter(): void {
    if (this.place && 'room' in this.place) this.room = this.place.room;
    this.view = this.place && 'classId' in this.place ? { name: 'class', classId: this.place.classId } : { name: 'classes' };
  }

  private showClasses(): void {
    this.view = { name: 'classes' };
  }

  private showWriting(): void {
    this.view = { name: 'writing' };
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-animator': PcAnimator } }
