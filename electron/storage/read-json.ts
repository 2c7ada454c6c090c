/** Text that the database kept, read as what it should be: one flipped bit must not close a whole class. */
import * as v from 'valibot';

/** Null when it is no JSON. For what was written by us and is read by the thousand: its shape is not looked at. */
export function readOwnJson<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Null when it is no JSON, or not of that shape. */
export function readJson<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, readOwnJson(text));
  return parsed.success ? parsed.output : null;
}
