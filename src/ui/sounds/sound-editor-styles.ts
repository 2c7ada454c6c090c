import { css } from 'lit';

export const editorStyles = css`
  :host { display: flex; flex-direction: column; gap: 10px; padding: 14px 16px; background: var(--pc-surface-sunken); min-width: 0; overflow: auto; }
  .row { display: flex; align-items: center; gap: 10px; flex-wrap: wrap; }
  .tools { gap: 2px; }
  .grow { flex: 1; }
  output { font-weight: 700; color: var(--pc-text-soft); font-size: var(--pc-text-s); }
  pc-sound-wave { flex: 1 1 200px; min-height: 140px; max-height: 320px; }
  .effects { display: grid; grid-template-columns: repeat(auto-fill, minmax(158px, 1fr)); gap: 8px; }
  .effects pc-button, .tools pc-button { font-size: var(--pc-text-s); }
  [role="status"] { min-height: 1.4em; color: var(--pc-text-soft); font-size: var(--pc-text-s); }
  pc-empty { flex: 1; max-width: 420px; }
  .recording { margin: auto; display: flex; flex-direction: column; align-items: center; gap: 18px; font-size: var(--pc-text-l); }
  .meter { width: 320px; height: 28px; border-radius: var(--pc-radius-pill); background: var(--pc-surface); box-shadow: inset 0 0 0 2px var(--pc-line-strong); overflow: hidden; }
  .meter span { display: block; height: 100%; background: var(--pc-done); transform-origin: left; }
`;
