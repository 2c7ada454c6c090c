/** A child's sheet: each step with its picture and only the blocks that are new, their values to be written by hand. */
import type { Step } from '../lesson/lesson.ts';
import { ownerOf } from './animator-sheet.ts';
import type { BlockWords } from './draw-block.ts';
import { drawScript } from './draw-script.ts';
import { markup, type Markup } from './markup.ts';
import { drawPicture, drawWords, type PrintedLesson } from './printed-lesson.ts';
import { tonesOfChange, type ChangedScript } from './program-changes.ts';

export function worksheet(printed: PrintedLesson, packTitle: string, words: BlockWords): Markup {
  const { lesson, number, changes } = printed;
  const { t } = words;
  return markup`<article class="worksheet">
    <header><p class="over">${t('print.sheet.over', { pack: packTitle, number })}</p><h1>${lesson.title}</h1><p class="who">${t('print.myName')} <span class="line"></span></p></header>
    ${lesson.question ? markup`<p class="guess"><b>${t('print.guess')}</b> ${drawWords(lesson.question)} <span class="line long"></span></p>` : null}
    <p class="key">${t('print.worksheet.key')}</p>
    ${lesson.steps.map((step, i) => drawStep(printed, step, i + 1, changes.get(step.id) ?? [], words))}
    ${lesson.challenge ? markup`<section class="step"><h3>★ ${t('print.challenge')}</h3><p>${drawWords(lesson.challenge)}</p></section>` : null}
  </article>`;
}

function drawStep({ files }: PrintedLesson, step: Step, number: number, changes: readonly ChangedScript[], words: BlockWords): Markup {
  return markup`<section class="step">${drawPicture(files, step.picture)}<div class="lead"><span class="box"></span><h3>${number}. <span class="instruction">${drawWords(step.instruction)}</span></h3></div>
    ${changes.map((change) => drawChange(change, words))}</section>`;
}

function drawChange(change: ChangedScript, words: BlockWords): Markup {
  const { blocks } = change.target;
  const tones = tonesOfChange(blocks, change);
  return markup`<div class="answer"><p class="owner">${ownerOf(change, words)}</p>${drawScript(blocks, change.topId, words, { toneOf: (id) => tones.get(id) ?? 'hidden', blanks: true })}</div>`;
}
