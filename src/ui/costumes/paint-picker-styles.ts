import { css } from 'lit';

/** Squares, so that no colour is seen as none. */
const CHECKER = css`conic-gradient(#C9D9E0 25%, #fff 0 50%, #C9D9E0 0 75%, #fff 0) 0 0 / 12px 12px`;

export const paintPickerStyles = css`
  .pot { display: inline-flex; align-items: center; gap: 10px; height: 48px; padding: 0 14px 0 7px; border-radius: var(--pc-radius-m); background: var(--pc-quiet); color: var(--pc-on-quiet); font-size: var(--pc-text-s); font-weight: 700;
    box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
  .pot:hover { background: var(--pc-quiet-hover); }
  .pot[aria-expanded="true"] { box-shadow: var(--ring), inset 0 0 0 3px var(--pc-selected-line); }
  .colour { width: 34px; height: 34px; border-radius: 10px; background: var(--paint); box-shadow: inset 0 0 0 2px rgb(16 38 61 / .28); }
  .colour.none { background: linear-gradient(to top right, transparent 46%, var(--pc-help) 46% 54%, transparent 54%), ${CHECKER}; }
  [popover] { position: fixed; inset: auto; margin: 0; border: 0; padding: 16px; width: 396px; border-radius: var(--pc-radius-l); background: var(--pc-surface); color: var(--pc-text); box-shadow: var(--pc-shadow-3), inset 0 0 0 2px var(--pc-line); font: 400 var(--pc-text-s)/1.2 var(--pc-font-body); }
  .row { display: flex; gap: 8px; align-items: center; }
  .row + .swatches { margin-top: 12px; }
  .way { width: 52px; height: 44px; padding: 6px; border-radius: var(--pc-radius-s); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
  .way i { display: block; height: 100%; border-radius: 5px; }
  .way[aria-pressed="true"] { box-shadow: var(--ring), inset 0 0 0 3px var(--pc-selected-line); }
  .end { width: 44px; height: 44px; border-radius: 50%; background: var(--paint); box-shadow: var(--ring), inset 0 0 0 2px rgb(16 38 61 / .28); }
  .end:nth-last-of-type(2) { margin-left: auto; }
  .end[aria-pressed="true"] { box-shadow: var(--ring), inset 0 0 0 3px var(--pc-text), inset 0 0 0 6px #fff; }
  .swatches { display: grid; grid-template-columns: repeat(8, 1fr); gap: 2px; }
  .swatch { height: 44px; border-radius: 12px; position: relative; }
  .swatch::before { content: ''; position: absolute; inset: 2px; border-radius: 11px; background: var(--paint); box-shadow: inset 0 0 0 2px rgb(16 38 61 / .16); }
  .swatch:hover::before { transform: scale(1.08); }
  .swatch[aria-pressed="true"] { box-shadow: var(--ring); }
  .swatch[aria-pressed="true"]::before { box-shadow: inset 0 0 0 3px var(--pc-text), inset 0 0 0 6px #fff; }
  .slider { display: grid; grid-template-columns: 92px 1fr; align-items: center; gap: 8px; height: 44px; font-weight: 700; }
  .slider input { appearance: none; width: 100%; height: 44px; background: none; cursor: pointer; }
  .slider input::-webkit-slider-runnable-track { height: 20px; border-radius: 10px; background: var(--track); box-shadow: inset 0 0 0 2px rgb(16 38 61 / .2); }
  .slider input::-webkit-slider-thumb { appearance: none; width: 28px; height: 28px; margin-top: -4px; border-radius: 50%; background: #fff; border: 4px solid var(--pc-ink); }
  .swatches + .slider { margin-top: 8px; }
  .wide { display: inline-flex; flex: 1; align-items: center; justify-content: center; gap: 10px; height: 44px; padding: 0 14px; border-radius: var(--pc-radius-m); color: var(--pc-on-quiet); font-weight: 700; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
  .wide:hover { background: var(--pc-quiet-hover); }
  .slider + .row { margin-top: 8px; }
`;
