import { state } from 'lit/decorators.js';
import { refusalOf } from './client-context.ts';
import { PcElement } from './pc-element.ts';

/** An adult's element that asks for things that may be refused, and then shows why. */
export class GuardedElement extends PcElement {
  /** The last refusal in words; empty when all went well. */
  @state() protected problem = '';

  protected async guard(work: () => Promise<void>): Promise<void> {
    this.problem = '';
    try {
      await work();
    } catch (error) {
      this.problem = refusalOf(error, this.t('animator.problem.what'));
    }
  }
}
