/** The blocks of a lesson, or of a whole pack, one card each: to be cut out and laid on a table. */
import { blocks as palette } from '../blocks/registry.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { patternStripe } from './category-patterns.ts';
import { categoryWord, type BlockWords } from './draw-block.ts';
import { drawSample } from './draw-script.ts';
import { markup, type Markup } from './markup.ts';

export function blockCards(title: string, lessons: readonly Lesson[], words: BlockWords): Markup {
  const opcodes = new Set(lessons.flatMap((lesson) => lesson.steps.flatMap((step) => step.toolbox)));
  const specs = [...palette.values()].filter((spec) => opcodes.has(spec.opcode) && !spec.isHidden);
  return markup`<article class="cards"><header><p class="over">${words.t('print.cards.how')}</p><h1>${words.t('print.cards.title', { title })}</h1></header>
    <div class="deck">${specs.map((spec) => markup`<div class="card"><span class="word">${patternStripe(spec.category)}${categoryWord(spec.category, words)}</span><div class="script">${drawSample(spec, words)}</div></div>`)}</div></article>`;
}
