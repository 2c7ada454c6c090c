/** Reads the keys of one JSON object by type: a missing one gets its default, a wrong one too and is reported, the others are the rest. */
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';
import type { Scalar } from '../project/project.ts';
import type { Sb3Problem } from './sb3-problem.ts';

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

export class Fields {
  readonly where: string;
  readonly #object: JsonObject;
  readonly #problems: Sb3Problem[];
  readonly #taken = new Set<string>();

  constructor(object: JsonObject, where: string, problems: Sb3Problem[]) {
    this.#object = object;
    this.where = where;
    this.#problems = problems;
  }

  /** The same reader for the object under `key`; an empty one when there is none. */
  object(key: string): Fields {
    const value = this.#read(key, isJsonObject, {});
    return new Fields(value, this.#path(key), this.#problems);
  }

  /** The raw value, undefined when missing. */
  raw(key: string): Json | undefined {
    this.#taken.add(key);
    return Object.hasOwn(this.#object, key) ? this.#object[key] : undefined;
  }

  has(key: string): boolean { return Object.hasOwn(this.#object, key); }

  string(key: string, missing: string): string {
    const value = this.raw(key);
    if (typeof value === 'number' || typeof value === 'boolean') return this.#repair(key, String(value));
    return this.#read(key, (v) => typeof v === 'string', missing);
  }

  stringOrNull(key: string): string | null {
    return this.raw(key) === null ? null : this.#read<string | null>(key, (v) => typeof v === 'string', null);
  }

  number(key: string, missing: number): number {
    const value = this.raw(key);
    if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return this.#repair(key, Number(value));
    return this.#read(key, Number.isFinite, missing);
  }

  numberOrNull(key: string): number | null {
    return this.raw(key) === null || !this.has(key) ? null : this.number(key, 0);
  }

  boolean(key: string, missing: boolean): boolean {
    return this.#read(key, (v) => typeof v === 'boolean', missing);
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], missing: T): T {
    return this.#read(key, (v): v is T => allowed.some((a) => a === v), missing);
  }

  array(key: string): readonly Json[] {
    return this.#read<readonly Json[]>(key, (v) => Array.isArray(v), []);
  }

  /** The objects of the array under `key`, each through `read`; what is no object is left out. */
  objects<T>(key: string, read: (item: Fields, index: number) => T): T[] {
    const items: T[] = [];
    this.array(key).forEach((value, i) => {
      if (isJsonObject(value)) items.push(read(new Fields(value, `${this.#path(key)}/${i}`, this.#problems), i));
      else this.repaired(`${key}/${i}`);
    });
    return items;
  }

  /** The object under `key` with each value through `read`; values for which it gives undefined are left out. */
  map<T>(key: string, read: (value: Json, values: Fields, id: string) => T | undefined): Readonly<Record<string, T>> {
    const values = this.object(key);
    const entries: [string, T][] = [];
    for (const id of Object.keys(values.#object)) {
      const value = read(values.#object[id]!, values, id);
      if (value === undefined) values.repaired(id);
      else entries.push([id, value]);
    }
    return Object.fromEntries(entries);
  }

  child(object: JsonObject, key: string): Fields { return new Fields(object, this.#path(key), this.#problems); }

  repaired(key: string): void { this.#problems.push({ kind: 'repaired', where: this.#path(key) }); }

  /** Every key that nobody asked for. */
  rest(): JsonObject {
    return Object.fromEntries(Object.entries(this.#object).filter(([key]) => !this.#taken.has(key)));
  }

  #read<T extends Json>(key: string, fits: (value: Json) => boolean, missing: T): T {
    const value = this.raw(key);
    if (value === undefined) return missing;
    return fits(value) ? value as T : this.#repair(key, missing);
  }

  #repair<T>(key: string, value: T): T {
    this.repaired(key);
    return value;
  }

  #path(key: string): string { return this.where === '' ? key : `${this.where}/${key}`; }
}
