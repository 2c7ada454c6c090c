/** Version 2 knows variables, lists and messages by name alone: here each gets the id that our files want. */
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';

export type CreateId = () => string;
export type Data = 'variables' | 'lists';

/** The variables and lists of one target. */
export class Scope {
  readonly variables = new Map<string, string>();
  readonly lists = new Map<string, string>();

  constructor(target: JsonObject, createId: CreateId) {
    for (const variable of objectsIn(target['variables'])) this.variables.set(textIn(variable['name']), createId());
    for (const list of objectsIn(target['lists'])) this.lists.set(textIn(list['listName']), createId());
  }
}

export class Names {
  readonly #createId: CreateId;
  readonly stage: Scope;
  /** Lower-case name to id and the name as first written: messages are told apart without case. */
  readonly #messages = new Map<string, readonly [id: string, name: string]>();
  readonly #stageNames: ReadonlySet<string>;

  /** `stage` is that of the file; an empty object for a sprite alone. */
  constructor(stage: JsonObject, createId: CreateId) {
    this.#createId = createId;
    this.stage = new Scope(stage, createId);
    this.#stageNames = new Set(['Stage', textIn(stage['objName'] ?? 'Stage')]);
  }

  /** The id of what a block of `scope`'s target means by `name`: its own, else the stage's, else new and its own. */
  data(kind: Data, name: string, scope: Scope): string {
    const known = scope[kind].get(name) ?? this.stage[kind].get(name);
    if (known !== undefined) return known;
    const id = this.#createId();
    scope[kind].set(name, id);
    return id;
  }

  message(name: string): readonly [id: string, name: string] {
    const key = name.toLowerCase();
    const known = this.#messages.get(key) ?? [this.#createId(), name];
    this.#messages.set(key, known);
    return known;
  }

  isStage(name: string): boolean { return this.#stageNames.has(name); }

  /** As our stage holds them: id to name. */
  messages(): Readonly<Record<string, string>> { return Object.fromEntries(this.#messages.values()); }
}

export const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  (Array.isArray(value) ? value as readonly Json[] : []).filter(isJsonObject);

/** A text, or a number that stands for one; what holds other things is none. */
export const textIn = (value: Json | undefined): string => (typeof value === 'object' && value !== null ? '' : String(value));

export const listIn = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value as readonly Json[] : []);
