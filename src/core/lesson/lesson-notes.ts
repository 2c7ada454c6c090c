/** An author's notes for the animator, told apart by how they begin: `Matériel : …`, `Typique : …`. */
import type { Locale } from '../text/translate.ts';

export type NoteKind = 'material' | 'unplugged' | 'question' | 'typical' | 'other';

const BEGINNINGS: Readonly<Record<Locale, readonly (readonly [NoteKind, readonly string[]])[]>> = {
  fr: [['material', ['matériel']], ['unplugged', ['sans ordinateur']], ['question', ['demandez', 'à demander', 'à la fin, demandez']], ['typical', ['typique']]],
  en: [['material', ['material', 'equipment']], ['unplugged', ['without computers', 'without a computer', 'unplugged']], ['question', ['ask', 'at the end, ask']], ['typical', ['typical']]],
};

/** The beginning is kept only where the kind does not say it (other notes, "(10 min)"). */
export function sortNotes(notes: readonly string[], locale: Locale): Readonly<Record<NoteKind, readonly string[]>> {
  const sorted: Record<NoteKind, string[]> = { material: [], unplugged: [], question: [], typical: [], other: [] };
  for (const note of notes) {
    const [, head = '', rest = ''] = /^([^:]{1,40}?)\s*:\s+(.+)$/u.exec(note) ?? [];
    const kind = kindOf(head.toLowerCase(), locale);
    const length = /\(([^)]*)\)/u.exec(head)?.[0];
    sorted[kind].push(kind === 'other' ? note : [length, rest.charAt(0).toUpperCase() + rest.slice(1)].filter(Boolean).join(' '));
  }
  return sorted;
}

const kindOf = (head: string, locale: Locale): NoteKind =>
  head === '' ? 'other' : BEGINNINGS[locale].find(([, words]) => words.some((word) => head === word || head.startsWith(`${word} (`)))?.[0] ?? 'other';
