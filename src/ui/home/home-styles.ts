/** What the two sign-in screens share: a question above the waterline, the answers as cards in the water, ways out on the sea floor. */
import { css } from 'lit';

export const homeStyles = css`
  :host { position: relative; display: flex; flex-direction: column; height: 100%; overflow: hidden; }
  .top { position: relative; flex: none; display: flex; align-items: center; justify-content: space-between; height: 92px; padding: 8px 32px 0; }
  main { position: relative; flex: 1; min-height: 0; display: flex; flex-direction: column; align-items: center; justify-content: safe center; overflow: auto; padding: 0 24px 10px; }
  @media (max-height: 800px) { main { justify-content: flex-start; } }
  .ask { flex: none; display: flex; align-items: center; gap: 20px; }
  .ask h1 { font-size: var(--pc-text-3xl); font-weight: 800; }
  .low { position: relative; flex: none; display: flex; align-items: flex-end; justify-content: space-between; gap: 24px; padding: 0 40px 36px; }
  @media (max-height: 740px) { .top { height: 84px; } .low { padding-bottom: 18px; } }
  @media (max-height: 560px), (max-width: 820px) { :host { overflow: hidden auto; } main { flex: none; overflow: visible; } .top { padding: 8px 16px 0; flex-wrap: wrap; height: auto; min-height: 84px; } .low { padding: 0 16px 16px; flex-wrap: wrap; } .ask h1 { font-size: var(--pc-text-2xl); } }
`;
