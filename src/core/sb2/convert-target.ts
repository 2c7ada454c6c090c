/** The stage or one sprite of version 2 as our files have it: place, looks, data, costumes, sounds, scripts. */
import type { Json, JsonObject } from '../base/json.ts';
import { type CreateId, listIn, type Names, objectsIn, Scope, textIn } from './names.ts';
import { ScriptWriter } from './script-writer.ts';

const ROTATION_STYLES: Readonly<Record<string, string>> = { leftRight: 'left-right', none: "don't rotate" };

export interface ConvertedTarget {
  readonly target: JsonObject;
  readonly scope: Scope;
  /** `md5ext` to the name its bytes have in the archive. */
  readonly files: ReadonlyMap<string, string>;
}

/** `stage` and `sprite` alike, but for what only one of them has. `layer` counts from the stage's 0. */
export function convertTarget(old: JsonObject, names: Names, createId: CreateId, layer: number): ConvertedTarget {
  const isStage = layer === 0;
  const scope = isStage ? names.stage : new Scope(old, createId);
  const scripts = new ScriptWriter({ names, scope, createId, isStage });
  for (const script of listIn(old['scripts'])) scripts.add(script);
  const comments = listIn(old['scriptComments']).map((comment) => scripts.comment(comment));
  const files = new Map<string, string>();
  const target: JsonObject = {
    isStage,
    name: isStage ? 'Stage' : textIn(old['objName']),
    variables: variablesOf(old, scope),
    lists: listsOf(old, scope),
    broadcasts: {},
    blocks: scripts.blocks(),
    comments: Object.fromEntries(comments),
    currentCostume: old['currentCostumeIndex'] ?? 0,
    costumes: objectsIn(old['costumes']).map((costume) => convertCostume(costume, files)),
    sounds: objectsIn(old['sounds']).map((sound) => convertSound(sound, files)),
    volume: 100,
    layerOrder: layer,
    ...(isStage ? stageState(old) : spriteState(old)),
  };
  return { target, scope, files };
}

const stageState = (old: JsonObject): JsonObject => ({
  tempo: old['tempoBPM'] ?? 60,
  videoTransparency: typeof old['videoAlpha'] === 'number' ? Math.round(100 - 100 * old['videoAlpha']) : 50,
  videoState: objectsIn([old['info'] ?? null])[0]?.['videoOn'] === true ? 'on' : 'off',
  textToSpeechLanguage: null,
});

const spriteState = (old: JsonObject): JsonObject => ({
  visible: old['visible'] ?? true,
  x: old['scratchX'] ?? 0,
  y: old['scratchY'] ?? 0,
  size: typeof old['scale'] === 'number' ? percent(old['scale']) : 100,
  direction: old['direction'] ?? 90,
  draggable: old['isDraggable'] ?? false,
  rotationStyle: ROTATION_STYLES[textIn(old['rotationStyle'])] ?? 'all around',
});

/** 1.15 times is 115 percent, not 114.99999999999999. */
const percent = (scale: number): number => Number((scale * 100).toPrecision(12));

/** Those the file lists, and those its blocks named besides. */
function variablesOf(old: JsonObject, scope: Scope): JsonObject {
  const listed = new Map(objectsIn(old['variables']).map((variable) => [textIn(variable['name']), variable]));
  return Object.fromEntries([...scope.variables].map(([name, id]): [string, Json] => {
    const variable = listed.get(name);
    const value = variable?.['value'] ?? 0;
    return [id, variable?.['isPersistent'] === true ? [name, value, true] : [name, value]];
  }));
}

function listsOf(old: JsonObject, scope: Scope): JsonObject {
  const listed = new Map(objectsIn(old['lists']).map((list) => [textIn(list['listName']), list['contents'] ?? []]));
  return Object.fromEntries([...scope.lists].map(([name, id]): [string, Json] => [id, [name, listed.get(name) ?? []]]));
}

function convertCostume(costume: JsonObject, files: Map<string, string>): JsonObject {
  const asset = convertAsset(costume['baseLayerMD5'], costume['baseLayerID'], 'png', files);
  return {
    ...asset,
    name: textIn(costume['costumeName'] ?? ''),
    bitmapResolution: asset.dataFormat === 'svg' ? 1 : costume['bitmapResolution'] ?? 1,
    rotationCenterX: costume['rotationCenterX'] ?? 0,
    rotationCenterY: costume['rotationCenterY'] ?? 0,
  };
}

function convertSound(sound: JsonObject, files: Map<string, string>): JsonObject {
  return {
    ...convertAsset(sound['md5'], sound['soundID'], 'wav', files),
    name: textIn(sound['soundName'] ?? ''),
    format: sound['format'] ?? '',
    rate: sound['rate'] ?? 22_050,
    sampleCount: sound['sampleCount'] ?? 0,
  };
}

/** Files of version 2 name bytes by a number in the archive and, beside it, by their MD5. */
function convertAsset(md5: Json | undefined, id: Json | undefined, format: string, files: Map<string, string>): { assetId: string; md5ext: string; dataFormat: string } {
  const named = /^(\w+)\.(\w+)$/u.exec(typeof md5 === 'string' ? md5 : '');
  const [assetId, dataFormat] = [named?.[1] ?? `asset${textIn(id)}`, (named?.[2] ?? format).toLowerCase()];
  const md5ext = `${assetId}.${dataFormat}`;
  files.set(md5ext, `${textIn(id)}.${dataFormat}`);
  return { assetId, md5ext, dataFormat };
}
