import { css } from 'lit';

/** Where things are on a desk, of either kind: paints above, tools on the left, the paper, what belongs to the file below. */
export const deskStyles = css`
  :host { display: grid; grid-template: auto auto minmax(0, 1fr) auto / auto minmax(0, 1fr); grid-template-areas: 'top top' 'actions actions' 'rail paper' 'file file'; gap: 8px 12px; height: 100%; min-height: 0; padding: 12px; background: var(--pc-water); color: var(--pc-text);
    font: 400 var(--pc-text-m)/var(--pc-leading) var(--pc-font-body); }
  .top { grid-area: top; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  pc-tool-rail { grid-area: rail; overflow: auto; padding: 0 2px 4px 0; }
  pc-action-bar { grid-area: actions; }
  .paper { grid-area: paper; position: relative; min-height: 0; border-radius: var(--pc-radius-m); overflow: hidden; background: var(--pc-wave-2); box-shadow: var(--ring), inset 0 0 0 2px var(--pc-quiet-edge); }
  .paper:focus-visible { outline-color: var(--pc-selected-line); outline-offset: -3px; }
  canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; outline: none; }
  .file { grid-area: file; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  pc-zoom-bar { margin-left: auto; }
  @media (max-height: 740px) { :host { padding: 8px 12px; gap: 6px 12px; } }
`;
