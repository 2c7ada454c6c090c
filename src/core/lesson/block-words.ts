/** Block names inside sentences: `` `répéter` `` becomes a small block of the right colour. */
import { labelKey } from '../blocks/define-block.ts';
import { locales, type Locale } from '../text/translate.ts';
import type { Words } from './lesson.ts';

/** A sentence with its `` `block names` `` told apart; each is looked for among `opcodes`, first match wins. */
export function readWords(text: string, opcodes: readonly string[], locale: Locale): Words {
  return text.split('`').flatMap((part, i) => {
    if (part === '') return [];
    return [i % 2 === 0 ? { kind: 'text', text: part } as const : { kind: 'block', text: part, opcode: findBlock(part, opcodes, locale) } as const];
  });
}

/** The block whose label has the words of `name`, in that order; one that begins with them is preferred. */
function findBlock(name: string, opcodes: readonly string[], locale: Locale): string | null {
  const wanted = wordsOf(name);
  const matches = opcodes.flatMap((opcode) => {
    const label = wordsOf(labelWith(opcode, locale, ' '));
    return hasInOrder(label, wanted) ? [{ opcode, isStart: label.slice(0, wanted.length).join(' ') === wanted.join(' '), spare: label.length - wanted.length }] : [];
  });
  matches.sort((a, b) => Number(b.isStart) - Number(a.isStart) || a.spare - b.spare);
  return matches[0]?.opcode ?? null;
}

/** A block's label in words, `slot` in place of what is written into it; empty for an opcode that has none. */
function labelWith(opcode: string, locale: Locale, slot: string): string {
  const labels: Readonly<Record<string, string | undefined>> = locales[locale];
  return (labels[labelKey(opcode)] ?? '').replace('{@flag}', locale === 'fr' ? 'drapeau' : 'flag').replace(/\{@?SUBSTACK2?\}|\{@[^}]*\}|\n/gu, ' ').replace(/\{[^}]*\}/gu, slot);
}

/** A block as one speaks of it: "avancer de … pas". The opcode when it is not known. */
export const blockName = (opcode: string, locale: Locale): string => labelWith(opcode, locale, '…').replace(/\s+/gu, ' ').trim() || opcode;

/** One slot of a block as one speaks of it: "avancer de □ pas". */
export function socketName(opcode: string, socket: string, locale: Locale): string {
  const labels: Readonly<Record<string, string | undefined>> = locales[locale];
  return (labels[labelKey(opcode)] ?? '').replaceAll(`{${socket}}`, '□').replace(/\{@[^}]*\}|\n/gu, ' ').replace(/\{[^}]*\}/gu, '…').replace(/\s+/gu, ' ').trim() || socket;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[\s\u00a0]+/u).filter(Boolean);

function hasInOrder(label: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const word of label) if (word === wanted[at]) at++;
  return wanted.length > 0 && at === wanted.length;
}
