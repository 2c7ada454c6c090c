/** A lesson's sentence on screen: block names inside it are small blocks of their colour. */
import { css, html } from 'lit';
import { isExtension } from '../../core/blocks/extensions.ts';
import { blocks } from '../../core/blocks/registry.ts';
import type { Words } from '../../core/lesson/lesson.ts';

export const lessonWordsStyles = css`
  .block { display: inline-block; padding: 1px 10px 2px; border-radius: 7px; font-weight: 700; white-space: nowrap; line-height: 1.3; }
`;

/** Categories bright enough to carry dark words. */
const DARK_WORDS: ReadonlySet<string> = new Set(['events', 'control', 'variables', 'lists']);

export const showWords = (words: Words) => words.map((part) => (part.kind === 'text' ? part.text : html`<span class="block" style=${blockStyle(part.opcode)}>${part.text}</span>`));

/** The families that a project adds share one colour, as in the palette. */
export function blockStyle(opcode: string | null): string {
  const family = (opcode === null ? undefined : blocks.get(opcode)?.category) ?? 'sensing';
  const category = isExtension(family) ? 'extensions' : family;
  const text = DARK_WORDS.has(category) ? '-dark' : '';
  return `background:var(--pc-block-${category});color:var(--pc-block-text${text});box-shadow:inset 0 0 0 1.5px var(--pc-block-${category}-edge)`;
}
