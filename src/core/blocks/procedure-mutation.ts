/** Reads the shape of a custom block from its mutation: `proccode` "sauter %s fois %b" and the JSON lists beside it. */
import type { Mutation } from '../project/project.ts';

export interface ProcedureInput { readonly id: string; readonly isBoolean: boolean; readonly name: string }
export type ProcedurePart = { readonly words: string } | { readonly input: ProcedureInput };

/** Stands for a percent sign that begins no place while the others are looked for: families' browsers may know no lookbehind. */
const PLAIN_PERCENT = '\uE000';

/** Words and inputs in order. Inputs without an id in the mutation are left out. */
export function procedureParts(mutation: Mutation): ProcedurePart[] {
  const ids = stringList(mutation['argumentids']);
  const names = stringList(mutation['argumentnames']);
  let next = 0;
  return String(mutation['proccode'] ?? '').replaceAll('\\%', PLAIN_PERCENT).split(/(%[snb])/u).flatMap((piece): ProcedurePart[] => {
    if (!/^%[snb]$/u.test(piece)) return piece.trim() === '' ? [] : [{ words: piece.trim().replaceAll(PLAIN_PERCENT, '%') }];
    const id = ids[next];
    const name = names[next++] ?? '';
    return id === undefined ? [] : [{ input: { id, isBoolean: piece === '%b', name } }];
  });
}

export const procedureInputs = (mutation: Mutation): ProcedureInput[] =>
  procedureParts(mutation).flatMap((part) => ('input' in part ? [part.input] : []));

/** Mutations keep lists as JSON text; some writers leave them as lists. */
function stringList(value: unknown): string[] {
  const list: unknown = typeof value === 'string' ? parse(value) : value;
  return Array.isArray(list) ? list.map(String) : [];
}

function parse(text: string): unknown {
  try { return JSON.parse(text); } catch { return []; }
}

/** What every editor writes for a custom block: places in the proccode, and beside it the ids, names and first values of its inputs. */
export function writeProcedure(parts: readonly ProcedurePart[], isWarp: boolean): Mutation {
  const inputs = parts.flatMap((part) => ('input' in part ? [part.input] : []));
  return {
    tagName: 'mutation', children: [],
    proccode: parts.map((part) => ('input' in part ? (part.input.isBoolean ? '%b' : '%s') : part.words.replace(/%/gu, '\\%'))).join(' '),
    argumentids: JSON.stringify(inputs.map(({ id }) => id)),
    argumentnames: JSON.stringify(inputs.map(({ name }) => name)),
    argumentdefaults: JSON.stringify(inputs.map(({ isBoolean }) => (isBoolean ? 'false' : ''))),
    warp: String(isWarp),
  };
}

export const isWarp = (mutation: Mutation): boolean => String(mutation['warp']) === 'true';
