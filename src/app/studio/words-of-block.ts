/** A block in a few words, for lists of what runs: its label, with the names it holds and … for the rest. */
import { labelKey } from '../../core/blocks/define-block.ts';
import { isPrimitive, type Block, type TopLevelPrimitive } from '../../core/project/project.ts';
import { locales, type Locale } from '../../core/text/translate.ts';

/** Fields whose value people chose the name of. */
const NAMES: ReadonlySet<string> = new Set(['BROADCAST_OPTION', 'BACKDROP', 'VARIABLE', 'LIST']);
const FLAG: Readonly<Record<Locale, string>> = { fr: 'drapeau', en: 'flag' };

export function wordsOfBlock(block: Block | TopLevelPrimitive | undefined, locale: Locale): string {
  if (!block) return '';
  if (isPrimitive(block)) return block[1];
  const labels: Readonly<Record<string, string | undefined>> = locales[locale];
  const label = labels[labelKey(block.opcode)] ?? block.opcode;
  return label.replace('{@flag}', FLAG[locale]).replace(/\{([^}]*)\}/gu, (_, name: string) => (NAMES.has(name) ? String(block.fields[name]?.[0] ?? '…') : '…'));
}
