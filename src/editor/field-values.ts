/** An sb3 field (`[value, id?]`) as the one string that a Blockly field holds, and back. */
import type { Field } from '../core/project/project.ts';

/** A variable, list or message by name and id: kept together, because files exist where they disagree. */
export const referenceValue = (name: string, id: string | null): string => JSON.stringify([name, id]);

export function parseReference(value: string): readonly [name: string, id: string | null] {
  if (!value.startsWith('[')) return [value, null];
  try {
    const parsed: unknown = JSON.parse(value);
    if (Array.isArray(parsed)) return [String(parsed[0] ?? ''), typeof parsed[1] === 'string' ? parsed[1] : null];
  } catch { /* A plain name. */ }
  return [value, null];
}

export const toFieldValue = ([value, id]: Field, isReference: boolean): string =>
  (isReference ? referenceValue(String(value ?? ''), id ?? null) : String(value ?? ''));

export const fromFieldValue = (value: string, isReference: boolean): Field => (isReference ? parseReference(value) : [value, null]);
