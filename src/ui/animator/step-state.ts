/** What a child did of one step, told by shape and icon as well as by colour. No element of its own: a big class shows hundreds at once. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { CellState } from '../../core/progress/progress-table.ts';
import type { Translate } from '../../core/text/translate.ts';
import { iconShape, type IconName } from '../kit/pc-icon.ts';

const ICONS: Readonly<Record<CellState, IconName | null>> = {
  done: 'check',
  validated: 'hand',
  now: 'pencil',
  stuck: 'life-buoy',
  called: 'hand',
  none: null,
};

export const stepStateStyles = css`
  .step-state { display: inline-flex; align-items: center; gap: 8px; vertical-align: middle; }
  .step-state > i { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; }
  .step-state svg { width: 20px; height: 20px; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; overflow: visible; }
  .step-state > .done { background: var(--pc-done-soft); color: var(--pc-done-text); }
  .step-state > .validated { background: var(--pc-surface); color: var(--pc-done-text); box-shadow: inset 0 0 0 2px var(--pc-done); }
  .step-state > .now { background: var(--pc-primary); color: var(--pc-on-primary); box-shadow: inset 0 0 0 2px var(--pc-primary-edge); }
  .step-state > .stuck, .step-state > .called { background: var(--pc-help); color: var(--pc-white); border-radius: 10px; width: 44px; }
  .step-state > .none { width: 10px; height: 10px; background: var(--pc-line); }
  .step-state.worded > i { width: 24px; height: 24px; }
  .worded svg { width: 15px; height: 15px; }
`;

/** Words of the legend are seen, those of a cell are read to who cannot see it. */
export function stepState(state: CellState, words: Translate | undefined, isWorded = false): TemplateResult {
  const icon = ICONS[state];
  return html`<span class=${isWorded ? 'step-state worded' : 'step-state'}><i class=${state}>${icon ? iconShape(icon) : nothing}</i><span class=${isWorded ? nothing : 'vh'}>${words?.(`animator.cell.${state}`)}</span></span>`;
}
