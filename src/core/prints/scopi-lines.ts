/** Scopi as a line drawing, after `assets/drawings/scopi.svg`. */
import { Markup } from './markup.ts';

export const scopiLines = new Markup(`<svg class="scopi" viewBox="0 -8 240 230" aria-hidden="true"><g fill="#fff" stroke="#000" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
<ellipse cx="16" cy="132" rx="9" ry="22" transform="rotate(-10 16 132)"/><ellipse cx="16" cy="176" rx="9" ry="22" transform="rotate(10 16 176)"/><rect x="8" y="146" width="30" height="16" rx="8"/>
<path d="M62 104C48 98 40 84 40 74c0-6 5-9 11-7 16 5 30 16 38 31Z"/><path d="M112 74V36c0-13 9-22 23-22h12v17h-12c-4 0-6 2-6 6v37"/><rect x="105" y="56" width="32" height="14" rx="6"/><rect x="142" y="3" width="26" height="38" rx="10"/><ellipse cx="168" cy="22" rx="9" ry="17"/>
<path d="M86 104l6-26c2-7 7-11 14-11h30c7 0 12 4 14 11l6 26Z"/><path d="M26 154C26 112 66 94 122 94s94 24 94 62-38 58-94 58S26 194 26 154Z"/>
<path d="M62 166c-14 4-26 16-28 28-1 6 4 9 9 7 16-5 32-16 40-28Z"/><circle cx="148" cy="147" r="49"/><circle cx="148" cy="147" r="38"/><path d="M139 160q10 10 20 0" fill="none"/></g>
<ellipse cx="135" cy="143" rx="7" ry="9"/><ellipse cx="163" cy="143" rx="7" ry="9"/></svg>`);
