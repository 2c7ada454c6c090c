/** Builds real project models for tests from opcodes and arguments; slots are placed as each block's record says. */
import { call, idOfNamed, make, ScriptWriter, type Definition, type Given, type Made } from '../src/core/blocks/script-writer.ts';
import type { List, Project, Scalar, Target, Variable } from '../src/core/project/project.ts';

export { call, make, type Definition, type Given, type Made };

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
  const writer = new ScriptWriter((_, value) => [1, [10, value]], (id) => [3, id, [10, '']]);
  for (const script of parts.scripts ?? []) writer.stack(script, null);
  for (const definition of parts.definitions ?? []) writer.definition(definition);
  const named = <T, R>(all: Readonly<Record<string, T>> = {}, toValue: (name: string, value: T) => R): Record<string, R> =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [idOfNamed(name), toValue(name, value)]));
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
