import { css } from 'lit';

/** What the dialogs of the class bag share: lines to tick, with soft words below. */
export const dialogStyles = css`
  .all { display: flex; flex-direction: column; gap: 14px; font-size: var(--pc-text-s); }
  fieldset { min-width: 0; display: flex; flex-direction: column; gap: 8px; }
  legend { font-weight: 700; font-size: var(--pc-text-m); padding: 0; margin-bottom: 6px; }
  .choice { display: flex; align-items: flex-start; gap: 12px; min-height: var(--pc-target); padding: 10px 12px; border-radius: 14px; background: var(--pc-surface-sunken); cursor: pointer; }
  .choice:has(:checked) { background: var(--pc-selected); box-shadow: inset 0 0 0 2px var(--pc-selected-line); }
  .choice input { flex: none; width: 20px; height: 20px; min-height: 0; margin: 2px 0 0; accent-color: var(--pc-action); }
  .choice > span { flex: 1; min-width: 0; overflow-wrap: anywhere; line-height: 1.3; }
  small { display: block; color: var(--pc-text-soft); font-size: var(--pc-text-s); line-height: 1.3; }
  progress { width: 100%; height: 12px; accent-color: var(--pc-done); }
`;
