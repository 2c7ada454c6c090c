/** JSON that forgives what real project files were found to contain: a byte order mark, control characters bare in strings. */
import type { Json } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Sb3Error } from './sb3-problem.ts';

const STRING_LITERAL = /"(?:[^"\\]|\\[^])*"/gu;
// eslint refuses control characters in a literal pattern, and they are just what is looked for.
const CONTROL = new RegExp(`[\\u0000-\\u001f]`, 'gu');

export function parseJson(text: string): Result<Json, Sb3Error> {
  const plain = text.replace(/^\uFEFF/u, '');
  if (isTooDeep(plain)) return err({ kind: 'broken-json' });
  return tryParse(plain) ?? tryParse(escapeControls(plain)) ?? err({ kind: 'broken-json' });
}

function tryParse(text: string): Result<Json, Sb3Error> | undefined {
  try {
    return ok(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

/** Far more than any project nests; what is deeper can be read but neither copied nor written again. */
const MOST_DEPTH = 1000;
const QUOTE = 0x22, BACKSLASH = 0x5c;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === 0x5b || code === 0x7b) { if (++depth > MOST_DEPTH) return true; }
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}

/** Where the string that begins at `start` ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

const escapeControls = (text: string): string =>
  text.replace(STRING_LITERAL, (literal) => literal.replace(CONTROL, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
