/** An element that has something to say: it knows the person's language. */
import { consume } from '@lit/context';
import { LitElement, type CSSResultGroup } from 'lit';
import { state } from 'lit/decorators.js';
import type { TextKey, Translate } from '../../core/text/translate.ts';
import { baseStyles } from './base-styles.ts';
import { translateContext } from './translate-context.ts';

export class PcElement extends LitElement {
  static override styles: CSSResultGroup = [baseStyles];

  @consume({ context: translateContext, subscribe: true })
  @state()
  protected words?: Translate;

  /** The words for `key`; empty until the app has given its language. */
  protected t(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
    return this.words ? this.words(key, values) : '';
  }

  /** Where whoever comes to a screen by the keyboard or by ear begins. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** Tells whoever listens above, through shadow roots. */
  protected tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
