import { css } from 'lit';

export const classPageStyles = css`
  :host { grid-template: 84px minmax(0, 1fr) / minmax(0, 1fr) 388px; }
  .top { grid-column: 1 / -1; }
  .pick { display: flex; flex-direction: column; gap: 3px; font-size: var(--pc-text-xs); color: var(--pc-text-soft); line-height: 1; }
  .pick select { min-height: var(--pc-target); font-size: var(--pc-text-s); padding: 4px 10px; width: 200px; }
  .pick.wide select { width: 280px; }
  main { min-height: 0; min-width: 0; display: flex; flex-direction: column; gap: 12px; padding: 12px 0 12px 20px; }
  pc-progress-table { flex: 0 1 auto; }
  .center { flex: 1; display: flex; }
  .center pc-empty { flex: 1; }
  .center p { color: var(--pc-text-soft); margin-bottom: 6px; }
  aside { min-height: 0; display: flex; flex-direction: column; gap: 12px; padding: 12px 20px 14px 16px; }
  .deeds { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 10px; }
  .deeds pc-button:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .deeds pc-button::part(button) { white-space: normal; line-height: 1.1; padding: 4px 12px; justify-content: flex-start; text-align: left; }
  .legend { display: flex; flex-wrap: wrap; gap: 8px 22px; padding: 0 14px; font-size: var(--pc-text-xs); color: var(--pc-text-soft); }
  @media (max-height: 740px) { :host { grid-template-rows: 76px minmax(0, 1fr); } main { padding-block: 8px; } aside { padding-block: 8px 10px; } .legend { display: none; } .deeds { gap: 4px 10px; } }
  @media (max-width: 1250px) { .top { gap: 10px; } .top pc-avatar { display: none; } .pick select { width: 150px; } .pick.wide select { width: 190px; } }
  @media (max-width: 1000px) { :host { display: block; overflow: auto; } .top { flex-wrap: wrap; padding-block: 12px; } main { padding: 12px 20px; } aside { padding: 0 20px 20px; } .box { overflow: visible; } }
`;
