/** Text that the database kept, read as what it should be: one flipped bit must not close a whole class. */
import * as v from 'valibot';

/** Null when it is no JSON, or not of that shape. */
export function readJson<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
