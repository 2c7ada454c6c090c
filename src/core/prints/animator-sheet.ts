/** What the animator holds in the hand: the session minute by minute, what to ask, what to say, each step with its answer. */
import { plainText, type Lesson, type Step } from '../lesson/lesson.ts';
import { challengeMinutes, planSession, type Phase } from '../lesson/session-plan.ts';
import type { BlockWords } from './draw-block.ts';
import { drawScript } from './draw-script.ts';
import { sortNotes } from '../lesson/lesson-notes.ts';
import { markup, NOTHING, type Markup, type Part } from './markup.ts';
import { drawWords, type PrintedLesson } from './printed-lesson.ts';
import type { ChangedScript } from './program-changes.ts';

export interface SheetPack {
  readonly title: string;
  readonly minutesPerSession: number;
  /** The lesson before, to be recalled. */
  readonly before: Lesson | null;
}

export function animatorSheet(printed: PrintedLesson, pack: SheetPack, words: BlockWords): Markup {
  const { lesson, number, changes } = printed;
  const { t, locale } = words;
  const notes = sortNotes(lesson.notes, locale);
  return markup`<article class="sheet">
    <header><p class="over">${t('print.sheet.over', { pack: pack.title, number })}</p><h1>${lesson.title}</h1><p class="objective"><b>${t('print.objective')}</b> ${drawWords(lesson.objective)}</p></header>
    ${list(t('print.material'), [t('print.material.always'), ...notes.material])}
    ${drawPlan(lesson, pack, words)}
    ${list(t('print.questions'), [...(lesson.question ? [drawWords(lesson.question)] : []), ...notes.question])}
    ${list(t('print.unplugged'), notes.unplugged)}
    ${list(t('print.typical'), notes.typical)}
    ${drawVocabulary(lesson, t('print.vocabulary'))}
    ${list(t('print.toKnow'), notes.other)}
    <h2>${t('print.steps')}</h2>
    <p class="key">${t('print.steps.key')}</p>
    ${lesson.steps.map((step, i) => drawStep(step, i + 1, changes.get(step.id) ?? [], words))}
  </article>`;
}

const list = (heading: string, items: readonly Part[]): Markup =>
  (items.length === 0 ? NOTHING : markup`<section><h2>${heading}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></section>`);

function drawPlan(lesson: Lesson, { minutesPerSession, before }: SheetPack, { t }: BlockWords): Markup {
  const plan = planSession(minutesPerSession);
  const todo: Readonly<Record<Phase, Part>> = {
    welcome: t('print.plan.welcome'),
    recall: before ? t('print.plan.recall', { objective: plainText(before.objective) }) : t('print.plan.first'),
    challenge: [t('print.plan.challenge', { count: lesson.steps.length }), lesson.minutes > challengeMinutes(minutesPerSession) ? ` ${t('print.plan.long', { minutes: lesson.minutes })}` : '', lesson.challenge ? [` ${t('print.plan.free')} `, drawWords(lesson.challenge)] : null],
    sharing: lesson.ending ? drawWords(lesson.ending) : t('print.plan.sharing'),
    tidying: t('print.plan.tidying'),
  };
  let from = 0;
  const rows = plan.map(({ phase, minutes }) => {
    const start = from;
    from += minutes;
    return markup`<tr><td class="minutes">${start}–${from}</td><th>${t(`session.phase.${phase}`)}</th><td class="minutes">${t('print.minutes', { minutes })}</td><td>${todo[phase]}</td></tr>`;
  });
  return markup`<section><h2>${t('print.plan', { minutes: minutesPerSession })}</h2><table class="plan"><tbody>${rows}</tbody></table></section>`;
}

const drawVocabulary = ({ vocabulary }: Lesson, heading: string): Markup =>
  list(heading, vocabulary.map(({ word, meaning }) => markup`<b>${word}</b> — ${meaning}`));

function drawStep(step: Step, number: number, changes: readonly ChangedScript[], words: BlockWords): Markup {
  const { t, locale } = words;
  const notes = sortNotes(step.notes, locale);
  const line = (label: string, text: Part): Markup => markup`<p class="note"><b>${label}</b> ${text}</p>`;
  return markup`<section class="step"><div class="lead"><h3>${number}. <span class="instruction">${drawWords(step.instruction)}</span></h3><span class="minutes">${t('print.about', { minutes: step.minutes })}</span></div>
    ${notes.other.map((note) => line(t('print.note'), note))}
    ${notes.question.map((note) => line(t('print.ask'), note))}
    ${step.hints[0] ? line(t('print.ask'), drawWords(step.hints[0])) : null}
    ${notes.typical.map((note) => line(t('print.typicalOne'), note))}
    ${changes.map((change) => markup`<div class="answer"><p class="owner">${ownerOf(change, words)}</p>${drawScript(change.target.blocks, change.topId, words, { toneOf: (id) => (change.newIds.has(id) ? 'new' : 'plain'), blanks: false })}</div>`)}
  </section>`;
}

export const ownerOf = ({ target }: ChangedScript, { t }: BlockWords): string => t('print.owner', { name: target.isStage ? t('print.stage') : target.name });
