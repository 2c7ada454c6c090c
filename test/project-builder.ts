/** Builds real project models for tests from opcodes and arguments; slots are placed as each block's record says. */
import { blocks as registry } from '../src/core/blocks/registry.ts';
import type { Block, BlockId, Field, Input, List, Project, Scalar, Target, Variable } from '../src/core/project/project.ts';

export interface Made { readonly opcode: string; readonly args: Readonly<Record<string, Given>>; readonly call?: CallOf }
export type Given = Scalar | Made | readonly Made[];
interface CallOf { readonly proccode: string; readonly values: readonly Given[] }

/** A block: `make('motion_movesteps', { STEPS: 10 })`. Substacks are lists of blocks, fields are text. */
export const make = (opcode: string, args: Readonly<Record<string, Given>> = {}): Made => ({ opcode, args });
export const call = (proccode: string, ...values: readonly Given[]): Made => ({ opcode: 'procedures_call', args: {}, call: { proccode, values } });

export interface Definition { readonly proccode: string; readonly names: readonly string[]; readonly isWarp?: boolean; readonly defaults?: readonly string[]; readonly stack: readonly Made[] }

export interface SpriteParts {
  readonly name?: string;
  readonly scripts?: readonly (readonly Made[])[];
  readonly definitions?: readonly Definition[];
  readonly variables?: Readonly<Record<string, Scalar>>;
  readonly lists?: Readonly<Record<string, readonly Scalar[]>>;
  readonly state?: Partial<NonNullable<Target['sprite']>>;
  readonly costumes?: readonly string[];
  readonly layerOrder?: number;
}

export const flag = make('event_whenflagclicked');
export const say = (text: Given): Made => make('looks_say', { MESSAGE: text });

export function buildProject(sprites: readonly SpriteParts[], stage: SpriteParts = {}): Project {
  const targets = [buildTarget({ name: 'Stage', ...stage }, true, 0), ...sprites.map((s, i) => buildTarget(s, false, i + 1))];
  return { targets, monitors: [], extensions: [], meta: { semver: '3.0.0' }, rest: {} };
}

function buildTarget(parts: SpriteParts, isStage: boolean, order: number): Target {
  const writer = new BlockWriter();
  for (const script of parts.scripts ?? []) writer.stack(script, null);
  for (const definition of parts.definitions ?? []) writer.definition(definition);
  const named = <T, R>(all: Readonly<Record<string, T>> = {}, toValue: (name: string, value: T) => R): Record<string, R> =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [`id-${name}`, toValue(name, value)]));
  return {
    isStage, name: parts.name ?? `Sprite${order}`, layerOrder: parts.layerOrder ?? order, volume: 100, currentCostume: 0, broadcasts: {}, comments: {}, sounds: [], rest: {},
    variables: named(parts.variables, (name, value): Variable => ({ name, value })),
    lists: named(parts.lists, (name, items): List => ({ name, items })),
    blocks: writer.blocks,
    costumes: (parts.costumes ?? ['costume1']).map((name) => ({ assetId: name, name, md5ext: `${name}.svg`, dataFormat: 'svg', rotationCenterX: 0, rotationCenterY: 0, bitmapResolution: 1, rest: {} })),
    ...(isStage
      ? { stage: { tempo: 60, videoState: 'off', videoTransparency: 50, textToSpeechLanguage: null } }
      : { sprite: { visible: true, x: 0, y: 0, size: 100, direction: 90, draggable: false, rotationStyle: 'all around' as const, ...parts.state } }),
  };
}

class BlockWriter {
  readonly blocks: Record<BlockId, Block> = {};
  #count = 0;

  /** The id of the first block. */
  stack(made: readonly Made[], parent: BlockId | null): BlockId | null {
    const ids = made.map((each, i) => this.#block(each, i === 0 ? parent : null, parent === null && i === 0));
    ids.forEach((id, i) => { this.blocks[id] = { ...this.blocks[id]!, next: ids[i + 1] ?? null, ...(i > 0 ? { parent: ids[i - 1]! } : {}) }; });
    return ids[0] ?? null;
  }

  definition({ proccode, names, isWarp = false, defaults = names.map(() => ''), stack }: Definition): void {
    const mutation = mutationOf(proccode, names, isWarp, defaults);
    const [definition, prototype] = [this.#newId(), this.#newId()];
    this.blocks[prototype] = { opcode: 'procedures_prototype', next: null, parent: definition, inputs: {}, fields: {}, shadow: true, topLevel: false, mutation };
    this.blocks[definition] = { opcode: 'procedures_definition', next: this.stack(stack, definition), parent: null, inputs: { custom_block: [1, prototype] }, fields: {}, shadow: false, topLevel: true, x: 0, y: 0 };
  }

  #newId(): BlockId { return `b${++this.#count}`; }

  #block(made: Made, parent: BlockId | null, topLevel: boolean): BlockId {
    const id = this.#newId();
    const inputs: Record<string, Input> = {};
    const fields: Record<string, Field> = {};
    for (const [name, given] of Object.entries(made.args)) this.#slot(made.opcode, name, given, id, inputs, fields);
    made.call?.values.forEach((given, i) => { inputs[`arg${i}`] = this.#input(given, id); });
    const mutation = made.call && mutationOf(made.call.proccode, made.call.values.map((_, i) => `n${i}`), false);
    this.blocks[id] = { opcode: made.opcode, next: null, parent, inputs, fields, shadow: false, topLevel, ...(topLevel ? { x: 0, y: 0 } : {}), ...(mutation ? { mutation } : {}) };
    return id;
  }

  #slot(opcode: string, name: string, given: Given, parent: BlockId, inputs: Record<string, Input>, fields: Record<string, Field>): void {
    const kind = registry.get(opcode)?.args[name]?.kind;
    if (kind === undefined) throw new Error(`${opcode} has no ${name}`);
    const isField = kind === 'choice' || kind === 'variable' || kind === 'list' || kind === 'parameter';
    if (isField) fields[name] = [given as Scalar, kind === 'variable' || kind === 'list' ? `id-${String(given)}` : null];
    else inputs[name] = this.#input(given, parent);
  }

  #input(given: Given, parent: BlockId): Input {
    if (typeof given !== 'object') return [1, [10, given]];
    if (Array.isArray(given)) return [2, this.stack(given as readonly Made[], parent)];
    return [3, this.#block(given as Made, parent, false), [10, '']];
  }
}

const mutationOf = (proccode: string, names: readonly string[], isWarp: boolean, defaults: readonly string[] = names.map(() => '')): NonNullable<Block['mutation']> => ({
  tagName: 'mutation', children: [], proccode, warp: String(isWarp),
  argumentids: JSON.stringify(names.map((_, i) => `arg${i}`)), argumentnames: JSON.stringify(names), argumentdefaults: JSON.stringify(defaults),
});
