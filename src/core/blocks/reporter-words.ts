/** What a reporter is called by itself, on the stage: its label with its choice in it. */
import type { TextKey, Translate } from '../text/translate.ts';
import { labelKey } from './define-block.ts';
import { blocks } from './registry.ts';

/** `params` as the file's monitors have them: the field's name and its value. Empty for what is no reporter. */
export function reporterWords(opcode: string, params: Readonly<Record<string, unknown>>, translate: Translate): string {
  const spec = blocks.get(opcode);
  if (spec?.shape !== 'reporter') return '';
  const words = Object.entries(spec.args).map(([name, arg]) => {
    const label = arg.kind === 'choice' ? arg.options.find(([value]) => value === params[name])?.[1] : undefined;
    return [name, label ? translate(label as TextKey) : String(params[name] ?? '')] as const;
  });
  return translate(labelKey(opcode) as TextKey, Object.fromEntries(words));
}
