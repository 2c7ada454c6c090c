import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../kit/pc-icon.ts';
import { PcElement } from '../kit/pc-element.ts';

/** One for all: a list may have hundreds. */
const sights = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting && target instanceof PcThumbnail) target.beSeen();
});

/** A small picture that is asked for only once it comes into sight; give it a size. */
@customElement('pc-thumbnail')
export class PcThumbnail extends PcElement {
  static override styles = css`
    :host { display: grid; place-items: center; }
    img { display: block; width: 100%; height: 100%; min-height: 0; object-fit: contain; }
  `;

  /** Its address; null when there is none: a drawing stands for it. */
  @property({ attribute: false }) picture: () => string | null = () => null;
  @state() private isSeen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isSeen) sights.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    sights.unobserve(this);
  }

  beSeen(): void {
    this.isSeen = true;
    sights.unobserve(this);
  }

  override render() {
    if (!this.isSeen) return nothing;
    const address = this.picture();
    return address === null ? html`<pc-icon name="image" size="44" weight="2"></pc-icon>` : html`<img src=${address} alt="" draggable="false">`;
  }
}

declare global { interface HTMLElementTagNameMap { 'pc-thumbnail': PcThumbnail } }
