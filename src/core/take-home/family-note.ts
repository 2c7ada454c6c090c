/** What families read below the game: what it is, how it is played, what was learned, where it stays. */
import { plainText, type Lesson } from '../lesson/lesson.ts';
import { markup, type Markup } from '../prints/markup.ts';
import type { Translate } from '../text/translate.ts';

export interface FamilyNote {
  readonly title: string;
  /** A first name or an animal. */
  readonly author: string;
  /** Null for a free creation. */
  readonly lesson: Lesson | null;
  readonly keys: readonly string[];
}

export function familyNote({ title, author, lesson, keys }: FamilyNote, t: Translate): Markup {
  return markup`<section id="note"><h2>${t('takeHome.note.title')}</h2>
    <p>${t(lesson ? 'takeHome.note.lesson' : 'takeHome.note.free', { author, title, lesson: lesson?.title ?? '' })}</p>
    <h3>${t('takeHome.note.how')}</h3><p>${t('takeHome.note.flag')} ${t(keys.length > 0 ? 'takeHome.note.keys' : 'takeHome.note.touch')}</p>
    ${lesson ? learned(lesson, t) : null}
    <h3>${t('takeHome.note.talk')}</h3><p>${t('takeHome.note.talk.how')}</p>
    <h3>${t('takeHome.note.private')}</h3><p>${t('takeHome.note.private.how')}</p></section>`;
}

const learned = ({ objective, vocabulary }: Lesson, t: Translate): Markup => markup`<h3>${t('takeHome.note.learned')}</h3><p>${plainText(objective)}</p>
  ${vocabulary.length === 0 ? null : markup`<dl>${vocabulary.map(({ word, meaning }) => markup`<div><dt>${word}</dt><dd>${meaning}</dd></div>`)}</dl>`}`;
