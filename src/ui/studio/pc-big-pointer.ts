import { LitElement, css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';

/** A large arrow whose tip is where the mouse is, to be seen from the back of the room. */
@customElement('pc-big-pointer')
export class PcBigPointer extends LitElement {
  static override styles = css`
    :host { position: fixed; left: 0; top: 0; z-index: var(--pc-z-curtain); pointer-events: none; }
    svg { display: block; width: 72px; height: 72px; transform: translate(-200px, -200px); }
  `;

  @query('svg') private readonly arrow!: SVGElement;
  private readonly follow = ({ clientX, clientY }: MouseEvent): void => {
    // The tip stands at 6, 4 of 48.
    this.arrow.style.transform = `translate(${clientX - 9}px, ${clientY - 6}px)`;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pointermove', this.follow, { capture: true, passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointermove', this.follow, { capture: true });
  }

  override render() {
    return html`<svg viewBox="0 0 48 48" aria-hidden="true"><path d="M6 4l32 18-14 4-6 14z" fill="var(--pc-sun-500)" stroke="var(--pc-ink)" stroke-width="3" stroke-linejoin="round"/></svg>`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-big-pointer': PcBigPointer } }
