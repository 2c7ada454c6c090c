/** Rules every element of ours starts from inside its shadow root. */
import { css } from 'lit';

export const baseStyles = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }
  h1, h2, h3 { font-family: var(--pc-font-heading); font-weight: 700; line-height: var(--pc-leading-heading); }
  button { border: 0; background: none; padding: 0; margin: 0; font: inherit; letter-spacing: inherit; word-spacing: inherit; color: inherit; cursor: pointer; }
  input, select, textarea { font: inherit; color: inherit; }
  svg { display: block; flex: none; }
  .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  :host { --ring: 0 0 0 0 transparent; }
  :focus-visible { outline: 3px solid var(--pc-focus-outer); outline-offset: 3px; --ring: 0 0 0 3px var(--pc-focus-inner); }
  h1:focus-visible { outline: none; }
`;

/** A field to type in, and the words above and below it. */
export const fieldStyles = css`
  .field { display: flex; flex-direction: column; gap: 6px; }
  .field > label, .field > .label { font-weight: 700; font-size: var(--pc-text-m); }
  .field > small { font-size: var(--pc-text-s); color: var(--pc-text-soft); line-height: 1.3; }
  input, select, textarea { min-height: 48px; padding: 8px 14px; border: 2px solid var(--pc-line-strong); border-radius: var(--pc-radius-s); background: var(--pc-surface); color: var(--pc-text); width: 100%; line-height: 1.3; }
  textarea { resize: vertical; }
  input:focus-visible, select:focus-visible, textarea:focus-visible { outline-offset: 2px; }
`;
