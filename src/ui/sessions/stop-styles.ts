/** A stop of the sea chart: a disc, and beside it the lesson's name. */
import { css } from 'lit';

export const stopStyles = css`
  .stop { position: absolute; transform: translateY(-50%); }
  .stop button { display: flex; align-items: center; max-width: 100%; text-align: left; border-radius: 44px; transition: transform var(--pc-fast); }
  .stop button:focus-visible { box-shadow: 0 0 0 3px var(--pc-focus-inner); }
  .stop button:hover { transform: translateY(-2px); }
  .stop button:active { transform: translateY(2px); }
  .mark { width: 68px; height: 68px; border-radius: 50%; display: grid; place-items: center; flex: none; position: relative; z-index: 1; font: 800 1.75rem/1 var(--pc-font-heading);
    background: var(--pc-surface); color: var(--pc-on-quiet); box-shadow: inset 0 0 0 4px var(--pc-line-strong), 0 0 0 4px var(--pc-surface); }
  .name { display: flex; gap: 12px; align-items: center; min-width: 0; min-height: 60px; margin-left: -34px; padding: 8px 18px 8px 50px; border-radius: 0 18px 18px 0; background: var(--pc-surface); line-height: 1.2; box-shadow: inset 0 0 0 2px var(--pc-card-line); }
  .name > span { min-width: 0; }
  b { display: block; font: 700 1.25rem/1.15 var(--pc-font-heading); overflow-wrap: anywhere; text-wrap: balance; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; padding-block: 1px; }
  small { display: block; font-size: var(--pc-text-s); color: var(--pc-text-soft); white-space: nowrap; }
  .done .mark { background: var(--pc-done); color: var(--pc-white); box-shadow: 0 0 0 4px var(--pc-surface); }
  .done small { color: var(--pc-done-text); font-weight: 700; }
  .now .mark { width: 88px; height: 88px; font-size: 2.5rem; background: var(--pc-primary); color: var(--pc-on-primary); box-shadow: 0 0 0 6px var(--pc-surface), 0 0 0 10px var(--pc-ink); }
  .now .name { margin-left: -44px; padding: 14px 16px 14px 70px; border-radius: 0 22px 22px 0; gap: 22px; box-shadow: var(--pc-shadow-2); }
  .now b { font-size: var(--pc-text-xl); }
  .narrow .now .name { flex-wrap: wrap; gap: 8px 22px; padding-block: 8px; }
  .narrow .now b { font-size: var(--pc-text-l); }
  .narrow .go { min-height: 48px; }
  .left button { flex-direction: row-reverse; }
  .left .name { margin: 0 -34px 0 0; padding: 8px 50px 8px 18px; border-radius: 18px 0 0 18px; }
  .go { flex: none; display: inline-flex; align-items: center; gap: 10px; min-height: var(--pc-target-child); padding: 0 24px; margin-bottom: var(--pc-edge); border-radius: 18px; font-weight: 700; font-size: var(--pc-text-l); line-height: 1;
    background: var(--pc-primary); color: var(--pc-on-primary); box-shadow: 0 var(--pc-edge) 0 var(--pc-primary-edge); white-space: nowrap; }
  .now button:hover .go { background: var(--pc-primary-hover); }
  .now button:active .go { transform: translateY(3px); box-shadow: 0 1px 0 var(--pc-primary-edge); }
`;
