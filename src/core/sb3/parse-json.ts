/** JSON that forgives what real project files were found to contain: a byte order mark, control characters bare in strings. */
import type { Json } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Sb3Error } from './sb3-problem.ts';
import { isJsonTooDeep } from './too-deep.ts';

const STRING_LITERAL = /"(?:[^"\\]|\\[^])*"/gu;
// eslint refuses control characters in a literal pattern, and they are just what is looked for.
const CONTROL = new RegExp(`[\\u0000-\\u001f]`, 'gu');

export function parseJson(text: string): Result<Json, Sb3Error> {
  const plain = text.replace(/^\uFEFF/u, '');
  if (isJsonTooDeep(plain)) return err({ kind: 'too-deep' });
  return tryParse(plain) ?? tryParse(escapeControls(plain)) ?? err({ kind: 'broken-json' });
}

function tryParse(text: string): Result<Json, Sb3Error> | undefined {
  try {
    return ok(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

const escapeControls = (text: string): string =>
  text.replace(STRING_LITERAL, (literal) => literal.replace(CONTROL, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
