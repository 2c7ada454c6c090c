/** What a child did of one step, told by shape and icon as well as by colour. One picture with a name and no more: a big class shows hundreds at once. */
import { css, type TemplateResult } from 'lit';
import { html, type StaticValue } from 'lit/static-html.js';
import type { CellState } from '../../core/progress/progress-table.ts';
import type { Translate } from '../../core/text/translate.ts';
import { iconMark, type IconName } from '../kit/pc-icon.ts';

const ICONS: Readonly<Record<CellState, IconName | null>> = {
  done: 'check',
  validated: 'hand',
  now: 'pencil',
  stuck: 'life-buoy',
  called: 'hand',
  none: null,
};

export const stepStateStyles = css`
  .step-state { display: inline-block; vertical-align: middle; width: 32px; height: 32px; padding: 6px; border-radius: 50%; overflow: visible; }
  .step-state.done { background: var(--pc-done-soft); color: var(--pc-done-text); }
  .step-state.validated { background: var(--pc-surface); color: var(--pc-done-text); box-shadow: inset 0 0 0 2px var(--pc-done); }
  .step-state.now { background: var(--pc-primary); color: var(--pc-on-primary); box-shadow: inset 0 0 0 2px var(--pc-primary-edge); }
  .step-state.stuck, .step-state.called { background: var(--pc-help); color: var(--pc-white); border-radius: 10px; width: 44px; }
  .step-state.none { width: 10px; height: 10px; padding: 0; background: var(--pc-line); }
  .worded { display: inline-flex; align-items: center; gap: 8px; }
  .worded .step-state { width: 24px; height: 24px; padding: 4.5px; }
`;

/** For a template of `lit/static-html.js`. */
export const stepState = (state: CellState, words: Translate | undefined): StaticValue => iconMark(ICONS[state], `step-state ${state}`, words?.(`animator.cell.${state}`) ?? '');

/** The same with its name seen beside it, for a legend. */
export const wordedStepState = (state: CellState, words: Translate | undefined): TemplateResult =>
  html`<span class="worded">${stepState(state, words)}<span aria-hidden="true">${words?.(`animator.cell.${state}`)}</span></span>`;
