/** A question with big choices, one of which is taken: what to print, what to report. */
import { css } from 'lit';

export const choiceStyles = css`
  :host { --pc-dialog-width: 640px; }
  form { display: flex; flex-direction: column; gap: 14px; }
  fieldset { min-width: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
  legend { font-weight: 700; padding: 0; margin-bottom: 6px; }
  .choice { display: flex; align-items: flex-start; gap: 10px; min-height: var(--pc-target); padding: 9px 12px; border-radius: 14px; background: var(--pc-surface-sunken); cursor: pointer; }
  .choice:has(:checked) { background: var(--pc-selected); box-shadow: inset 0 0 0 2px var(--pc-selected-line); }
  .choice input { flex: none; width: 20px; height: 20px; min-height: 0; margin: 2px 0 0; accent-color: var(--pc-action); }
  small { display: block; color: var(--pc-text-soft); font-size: var(--pc-text-xs); line-height: 1.3; }
  @media (max-width: 700px) { fieldset { grid-template-columns: 1fr; } }
`;
