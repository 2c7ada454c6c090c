/** Each category of blocks by a pattern of thin lines: it is known in black and white, and without reading. */
import type { Category } from '../blocks/define-block.ts';
import { Markup } from './markup.ts';

/** What is drawn again and again on a square of 8. */
const PATTERNS: Readonly<Record<Category, string>> = {
  motion: '<path d="M-2 2L2-2M0 8L8 0M6 10L10 6"/>',
  looks: '<circle cx="4" cy="4" r="1.3" fill="#000" stroke="none"/>',
  sound: '<path d="M0 4h8"/>',
  events: '<path d="M0 2l4 4l4-4"/>',
  control: '<path d="M4 0v8"/>',
  sensing: '<path d="M4 1.5v5M1.5 4h5"/>',
  operators: '<path d="M-2 6L2 10M0 0L8 8M6-2L10 2"/>',
  variables: '<circle cx="4" cy="4" r="2.4"/>',
  lists: '<path d="M0 4h8M4 0v8"/>',
  procedures: '<path d="M0 0L8 8M8 0L0 8"/>',
  pen: '<path d="M0 4q2-4 4 0t4 0"/>',
  music: '<path d="M0 2h8M0 5h8"/>',
  text2speech: '<rect x="2" y="2" width="4" height="4"/>',
};

export const patternId = (category: Category): string => `pattern-${category}`;

/** To be put once on a page that shows blocks. */
export const patternDefinitions = new Markup(`<svg class="definitions" aria-hidden="true"><defs>${Object.entries(PATTERNS).map(([category, shape]) =>
  `<pattern id="${patternId(category as Category)}" width="8" height="8" patternUnits="userSpaceOnUse"><g fill="none" stroke="#000" stroke-width="0.9">${shape}</g></pattern>`).join('')}</defs></svg>`);

export const patternStripe = (category: Category): Markup => new Markup(`<svg class="stripe" aria-hidden="true"><rect width="100%" height="100%" fill="url(#${patternId(category)})"/></svg>`);
