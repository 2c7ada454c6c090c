import { css } from 'lit';

export const childPageStyles = css`
  :host { grid-template: 84px minmax(0, 1fr) / minmax(0, 1fr) 388px; }
  .top { grid-column: 1 / -1; }
  main, aside { min-height: 0; min-width: 0; display: flex; flex-direction: column; gap: 12px; padding: 12px 0 14px 20px; }
  aside { padding: 12px 20px 14px 16px; }
  .past { position: relative; flex: 1; min-height: 0; overflow: auto; }
  h2 { margin-bottom: 8px; }
  .days > li { padding: 12px 0; border-top: 2px solid var(--pc-selected); }
  .days > li:first-child { border-top: 0; padding-top: 0; }
  .past > .soft { margin-bottom: 12px; }
  h3 { font-size: 1.125rem; display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; }
  h3 small, .soft { font: 400 var(--pc-text-s)/1.3 var(--pc-font-body); color: var(--pc-text-soft); }
  h4 { margin: 8px 0 4px; font-size: var(--pc-text-s); overflow-wrap: anywhere; }
  .steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 4px 16px; }
  .steps li { display: flex; align-items: center; gap: 10px; min-height: 36px; line-height: 1.2; }
  .steps b { white-space: nowrap; }
  .now { display: flex; flex-direction: column; gap: 10px; }
  .path { display: flex; flex-wrap: wrap; gap: 6px; }
  .path li { display: grid; place-items: center; gap: 2px; width: 44px; font-size: var(--pc-text-xs); color: var(--pc-text-soft); }
  .path .step-state { height: 34px; }
  .tip { background: var(--pc-almost); border-radius: 12px; padding: 8px 12px; line-height: 1.3; display: flex; gap: 10px; }
  .works { flex: 1; min-height: 0; overflow: auto; }
  @media (max-height: 740px) { :host { grid-template-rows: 76px minmax(0, 1fr); } main, aside { padding-block: 8px 10px; } .box { padding-block: 14px; } }
  @media (max-width: 1000px) { :host { display: block; overflow: auto; } main, aside { padding: 12px 20px; } .past, .works { overflow: visible; } }
`;
