import { consume } from '@lit/context';
import { state } from 'lit/decorators.js';
import type { FoundStick } from '../../ipc/contract.ts';
import { whileLookedAt } from '../animator/while-looked-at.ts';
import { clientContext, type Client } from '../kit/client-context.ts';
import { PcElement } from '../kit/pc-element.ts';

const LOOK_EVERY_MS = 3000;

/** An element that knows which sticks are plugged in, without anybody asking. */
export class PcSticks extends PcElement {
  @consume({ context: clientContext }) protected readonly client?: Client;
  @state() protected sticks: readonly FoundStick[] = [];

  constructor() {
    super();
    whileLookedAt(this, LOOK_EVERY_MS, () => { void this.look(); });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  /** What lies there now: something may have been taken from it or put on it. */
  async look(): Promise<void> {
    try {
      this.sticks = await this.client!.request('sticks:look');
    } catch {
      this.sticks = [];
    }
  }
}
