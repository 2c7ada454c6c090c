import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from '../kit/base-styles.ts';
import '../kit/pc-button.ts';
import { PcElement } from '../kit/pc-element.ts';
import '../kit/pc-icon.ts';
import '../kit/pc-scopi.ts';

/** What is said in front of every screen of this laptop: everybody at the board, or the closing ritual. */
export type Curtain = 'board' | 'tidying';
/** Is all the work on the disk? */
export type Keeping = 'keeping' | 'kept' | 'refused';

const TODO = ['mouse', 'stick', 'close'] as const;

/** Tells `board-over`, `more-time` and `session-tidied`. Escape does nothing: it is the group's moment. */
@customElement('pc-session-curtain')
export class PcSessionCurtain extends PcElement {
  static override styles = [baseStyles, css`
    dialog { border: 0; padding: 32px; margin: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; background: var(--pc-deep); color: var(--pc-text-on-deep); display: grid; place-content: center; justify-items: center; gap: 24px; overflow: auto;
      font: 400 var(--pc-text-l)/var(--pc-leading) var(--pc-font-body); }
    h1 { font-size: clamp(2.5rem, 7vw, 4.5rem); text-align: center; }
    ul { display: flex; flex-direction: column; gap: 14px; padding: 24px 32px; border-radius: var(--pc-radius-l); background: var(--pc-surface); color: var(--pc-text); max-width: 720px; }
    li { display: flex; align-items: center; gap: 14px; }
    li pc-icon { flex: none; color: var(--pc-action); }
    .kept pc-icon { color: var(--pc-done-text); } .refused { color: var(--pc-help-text); font-weight: 700; } .refused pc-icon { color: var(--pc-help-text); }
    .actions { display: flex; flex-wrap: wrap; gap: 16px; justify-content: center; }
  `];

  @property() curtain: Curtain = 'board';
  @property() keeping: Keeping = 'keeping';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    this.dialog.showModal();
    void this.focusHeading();
  }

  override render() {
    const isBoard = this.curtain === 'board';
    return html`<dialog data-on="deep" aria-labelledby="said" @cancel=${(event: Event) => { event.preventDefault(); }}><pc-scopi pose=${isBoard ? 'calm' : 'happy'} size="150"></pc-scopi>
      <h1 id="said" tabindex="-1">${this.t(isBoard ? 'session.board' : this.keeping === 'kept' ? 'session.tidy' : 'session.tidyWait')}</h1>
      ${isBoard ? html`<p>${this.t('session.board.how')}</p>` : nothing}${this.renderList(isBoard ? [] : TODO)}
      <div class="actions">${isBoard ? html`<pc-button big variant="primary" icon="play" @click=${() => this.tell('board-over')}>${this.t('session.board.over')}</pc-button>`
        : html`<pc-button big icon="plus" @click=${() => this.tell('more-time')}>${this.t('session.moreTime')}</pc-button>
          <pc-button big variant="primary" icon="check" ?disabled=${this.keeping !== 'kept'} @click=${() => this.tell('session-tidied')}>${this.t('session.tidied')}</pc-button>`}</div></dialog>`;
  }

  private renderList(tasks: typeof TODO | readonly []) {
    const kept = { keeping: html`<li><pc-icon name="timer" size="28"></pc-icon><span role="status">${this.t('session.keeping')}</span></li>`, kept: html`<li class="kept"><pc-icon name="circle-check" size="28"></pc-icon><span role="status">${this.t('session.kept')}</span></li>`,
      refused: html`<li class="refused"><pc-icon name="circle-alert" size="28"></pc-icon><span role="alert">${this.t('session.notKept')}</span></li>` }[this.keeping];
    return html`<ul data-on="surface">${kept}${tasks.map((task) => html`<li><pc-icon name="circle" size="28"></pc-icon>${this.t(`session.todo.${task}`)}</li>`)}</ul>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-session-curtain': PcSessionCurtain } }
