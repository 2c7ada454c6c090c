/** Custom blocks of one target: version 2 knows their inputs by place, we by id. */
import type { Json } from '../base/json.ts';
import { textIn, type CreateId } from './names.ts';

export interface OldDefinition { readonly spec: string; readonly names: readonly Json[]; readonly defaults: readonly Json[]; readonly isWarp: boolean }

export class Procedures {
  readonly #createId: CreateId;
  readonly #ids = new Map<string, string[]>();

  constructor(createId: CreateId) {
    this.#createId = createId;
  }

  /** The ids of the inputs of the block with this spec ("jump %n times %b"), at least `count`. */
  ids(spec: string, count = 0): readonly string[] {
    const ids = this.#ids.get(spec) ?? [];
    this.#ids.set(spec, ids);
    while (ids.length < Math.max(count, placeholders(spec).length)) ids.push(this.#createId());
    return ids;
  }

  definitionMutation({ spec, names, defaults, isWarp }: OldDefinition): Record<string, Json> {
    return {
      tagName: 'mutation', children: [], proccode: spec, argumentids: JSON.stringify(this.ids(spec, names.length)),
      argumentnames: JSON.stringify(names.map(textIn)), argumentdefaults: JSON.stringify(defaults), warp: String(isWarp),
    };
  }

  callMutation(spec: string): Record<string, Json> {
    return { tagName: 'mutation', children: [], proccode: spec, argumentids: JSON.stringify(this.ids(spec)), warp: 'false' };
  }
}

/** "n", "s" or "b" for each input named in the spec; a `%` may be escaped. */
export const placeholders = (spec: string): readonly string[] => [...spec.matchAll(/(?<!\\)%([nsb])/gu)].map((match) => match[1]!);
