/** What the animator's screens share: a sand header above calm water, white boxes. */
import { css } from 'lit';

export const animatorStyles = css`
  :host { display: grid; height: 100%; min-height: 0; background: var(--pc-water); font-size: var(--pc-text-s); }
  .top { display: flex; align-items: center; gap: 18px; padding: 0 20px; background: var(--pc-page); border-bottom: 2px solid var(--pc-sand-200); min-width: 0; }
  .top h1 { font-size: 1.5rem; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding-block: 2px; }
  .top small { display: block; font: 400 var(--pc-text-s)/1.2 var(--pc-font-body); color: var(--pc-text-soft); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .title { min-width: 0; }
  .grow { flex: 1; }
  .box { padding: 18px 20px; border-radius: var(--pc-radius-l); background: var(--pc-surface); box-shadow: var(--pc-shadow-1); }
  h2 { font-size: 1.375rem; }
  pc-button { font-size: var(--pc-text-s); }
`;
