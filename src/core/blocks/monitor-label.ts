/** What a value on the stage is called: the name of a variable or list, or the reporter's own words; whose it is before it. */
import type { Translate } from '../text/translate.ts';
import { reporterWords } from './reporter-words.ts';

export interface Labelled {
  /** Null: the stage's. */
  readonly sprite: string | null;
  readonly name: string;
  /** Of what is neither variable nor list. */
  readonly reporter?: { readonly opcode: string; readonly params: Readonly<Record<string, unknown>> };
}

export function monitorLabel({ sprite, name, reporter }: Labelled, translate: Translate): string {
  const own = reporter ? reporterWords(reporter.opcode, reporter.params, translate) : name;
  return sprite === null ? own : translate('studio.monitor.owned', { sprite, name: own });
}
