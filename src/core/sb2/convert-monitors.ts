/** What version 2 showed on the stage: variables, values of blocks, lists. */
import type { Json, JsonObject } from '../base/json.ts';
import { listIn, type Names, objectsIn, type Scope, textIn } from './names.ts';
import { newBlocks } from './opcode-table.ts';
import { optionFor, slotKind } from './slot-kinds.ts';

const MODES = ['default', 'default', 'large', 'slider'] as const;
/** Values that differ from sprite to sprite; the others are the project's. */
const OF_SPRITE: ReadonlySet<string> = new Set(['xpos', 'ypos', 'heading', 'scale', 'costumeIndex', 'costumeName', 'volume']);

export interface MonitorPlace {
  readonly names: Names;
  /** By the name of a sprite. */
  readonly scopes: ReadonlyMap<string, Scope>;
}

/** `old` stands among the stage's children: `{ target, cmd, param, mode, … }`. Undefined for what no block shows here. */
export function convertMonitor(old: JsonObject, { names, scopes }: MonitorPlace): JsonObject | undefined {
  const spriteName = scopes.has(textIn(old['target'])) ? textIn(old['target']) : null;
  const command = textIn(old['cmd']);
  const shown = command === 'getVar:'
    ? variableShown(textIn(old['param']), names, spriteName === null ? names.stage : scopes.get(spriteName) ?? names.stage, spriteName)
    : valueShown(command, old['param'] ?? null, OF_SPRITE.has(command) ? spriteName : null);
  return shown && {
    ...shown,
    mode: MODES[Number(old['mode'])] ?? 'default', value: 0, width: 0, height: 0,
    x: old['x'] ?? null, y: old['y'] ?? null, visible: old['visible'] ?? true,
    sliderMin: old['sliderMin'] ?? 0, sliderMax: old['sliderMax'] ?? 100, isDiscrete: old['isDiscrete'] ?? true,
  };
}

function variableShown(name: string, names: Names, scope: Scope, spriteName: string | null): JsonObject {
  return { id: names.data('variables', name, scope), opcode: 'data_variable', params: { VARIABLE: name }, spriteName };
}

function valueShown(command: string, param: Json, spriteName: string | null): JsonObject | undefined {
  const known = newBlocks.get(command);
  if (!known) return undefined;
  const [slot] = known.slots;
  const kind = slot === undefined ? undefined : slotKind(known.opcode, slot);
  const params: Record<string, Json> = { ...known.fixed };
  if (slot !== undefined && param !== null) params[slot] = kind?.kind === 'choice' ? optionFor(kind.options, textIn(param)) : param;
  const about = [...(spriteName === null ? [] : [spriteName]), known.opcode.replace(/^[a-z]+_/u, ''), ...Object.values(params).map((value) => textIn(value).toLowerCase())];
  return { id: about.join('_'), opcode: known.opcode, params, spriteName };
}

/** Lists say themselves where they are shown; `old` is the target that has them. */
export function convertListMonitors(old: JsonObject, scope: Scope, spriteName: string | null): JsonObject[] {
  return objectsIn(old['lists']).filter((list) => 'visible' in list).map((list) => ({
    id: scope.lists.get(textIn(list['listName'])) ?? '', mode: 'list', opcode: 'data_listcontents', params: { LIST: textIn(list['listName']) }, spriteName,
    value: listIn(list['contents']), x: list['x'] ?? null, y: list['y'] ?? null, width: list['width'] ?? null, height: list['height'] ?? null,
    visible: list['visible'] ?? false,
  }));
}
