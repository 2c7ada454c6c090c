import { css } from 'lit';

export const codeStyles = css`
  :host { position: relative; display: block; height: 100%; overflow: hidden; }
  .wrap { position: absolute; inset: 0; display: grid; grid-template-columns: 400px minmax(0, 1fr); gap: 36px; padding: 28px 40px 32px; }
  .left { display: flex; flex-direction: column; position: relative; min-width: 0; }
  .me { display: flex; align-items: center; gap: 18px; margin-top: 36px; }
  .name { font: 800 var(--pc-text-3xl)/1.05 var(--pc-font-heading); overflow-wrap: anywhere; }
  .me > div { min-width: 0; }
  .me p { color: var(--pc-text-soft); overflow-wrap: anywhere; }
  .says { margin-top: 36px; }
  .bubble { position: relative; padding: 20px 26px; border-radius: var(--pc-radius-l); background: var(--pc-surface); font-size: var(--pc-text-l); line-height: 1.3; }
  .oops { box-shadow: inset 0 0 0 4px var(--pc-primary); }
  .bubble b { display: block; margin-bottom: 6px; font: 700 var(--pc-text-xl)/1.1 var(--pc-font-heading); }
  .bubble::after { content: ""; position: absolute; left: 123px; bottom: -16px; border: 12px solid transparent; border-bottom: 0; border-top: 18px solid var(--pc-surface); }
  .oops::after { border-top-color: var(--pc-primary); }
  pc-scopi { margin: 24px 0 0 16px; }
  .panel { display: flex; flex-direction: column; align-items: center; min-height: 0; padding: 22px 32px 20px; border-radius: 32px; background: var(--pc-surface); box-shadow: var(--pc-shadow-2); overflow: auto; }
  .title { display: flex; align-items: center; gap: 16px; }
  h1 { font-size: var(--pc-text-2xl); }
  .slots { position: relative; display: flex; gap: 16px; margin: 14px 0 20px; }
  .slot { width: 92px; height: 92px; padding: 12px; border-radius: 24px; display: grid; place-items: center; background: var(--pc-surface-sunken); box-shadow: inset 0 0 0 3px var(--pc-ocean-300); font: 700 var(--pc-text-2xl)/1 var(--pc-font-heading); color: var(--pc-ocean-600); }
  .slot.next { box-shadow: inset 0 0 0 4px var(--pc-primary-edge); background: var(--pc-sun-100); color: var(--pc-ink); }
  .pics { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; width: 100%; }
  .pic { height: 116px; border-radius: 22px; background: var(--pc-surface); display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 5px; font-weight: 700; line-height: 1; box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge), 0 4px 0 var(--pc-quiet-edge); }
  .pic:hover { background: var(--pc-quiet-hover); }
  .pic:active { transform: translateY(2px); }
  .pic pc-emoji { width: 68px; height: 68px; }
  .foot { display: flex; flex-wrap: wrap; gap: 10px; width: 100%; justify-content: space-between; margin-top: auto; padding-top: 12px; }
  @media (max-height: 740px) { .wrap { padding: 16px 40px; } .panel { padding: 16px 32px 14px; } .pic { height: 112px; } .pic pc-emoji { width: 64px; height: 64px; } .pics { gap: 12px 16px; } .slot { width: 80px; height: 80px; } .slots { margin: 10px 0 14px; } .me, .says { margin-top: 22px; } pc-scopi { --pc-scopi-size: 190px; } }
  @media (max-width: 1000px) { :host { overflow: auto; } .wrap { position: relative; display: flex; flex-direction: column; padding: 16px; } .left pc-scopi { display: none; } .pics { grid-template-columns: repeat(auto-fill, minmax(130px, 1fr)); } .panel { overflow: visible; } }
`;
