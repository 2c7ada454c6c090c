import { svg } from 'lit';

/** The treasure chest, 100 × 80. */
export const chest = svg`<path d="M6 30c0-12 8-20 20-20h48c12 0 20 8 20 20v8H6Z" fill="#B96A00"/><path d="M6 30c0-12 8-20 20-20h8c-10 2-16 10-16 20v8H6Z" fill="#D98A1E"/>
  <rect x="6" y="38" width="88" height="42" rx="6" fill="#D98A1E"/><rect x="6" y="38" width="88" height="9" fill="#8A4F00"/>
  <rect x="18" y="10" width="9" height="70" fill="#FFC83D"/><rect x="73" y="10" width="9" height="70" fill="#FFC83D"/>
  <rect x="40" y="34" width="20" height="24" rx="6" fill="#FFC83D"/><circle cx="50" cy="44" r="4" fill="#10263D"/><path d="M48.5 45h3l1.5 8h-6Z" fill="#10263D"/>`;
