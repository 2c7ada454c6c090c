/** Words written on a bitmap of version 2 are a second picture over the first: here both become one. */
import { textIn } from './names.ts';
import { md5Of } from '../base/asset-name.ts';
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';
import type { Contents } from '../sb3/read-contents.ts';

/** A PNG of the picture `base` with `over` on it, both from the top left; null when one of them is no bitmap. */
export type LayOver = (base: Uint8Array, over: Uint8Array) => Uint8Array | null;

/** Pictures stay without the words written on them. */
export const withoutWords: LayOver = () => null;

/** `contents`, whose JSON is `old` of version 2, as if the words had been painted into the pictures; where that fails, a picture stays without them. */
export function withTextLayers(old: JsonObject, contents: Contents, layOver: LayOver): Contents & { readonly json: JsonObject } {
  const made = new Map<string, Uint8Array>();
  const merge = (costume: JsonObject): JsonObject => mergeLayer(costume, contents, layOver, made);
  const json = mapTargets(old, merge);
  return {
    json,
    amiss: contents.amiss,
    readAssets: (wanted, fileOf) => {
      const files = [...wanted];
      const ours = files.flatMap(({ md5ext }): [string, Uint8Array][] => { const bytes = made.get(md5ext); return bytes ? [[md5ext, bytes]] : []; });
      return new Map([...contents.readAssets(files.filter(({ md5ext }) => !made.has(md5ext)), fileOf), ...ours]);
    },
  };
}

function mapTargets(target: JsonObject, merge: (costume: JsonObject) => JsonObject): JsonObject {
  const { costumes, children } = target;
  return {
    ...target,
    ...(Array.isArray(costumes) ? { costumes: mapObjects(costumes, merge) } : {}),
    ...(Array.isArray(children) ? { children: mapObjects(children, (child) => mapTargets(child, merge)) } : {}),
  };
}

const mapObjects = (list: readonly Json[], change: (object: JsonObject) => JsonObject): Json[] => list.map((item) => (isJsonObject(item) ? change(item) : item));

function mergeLayer(costume: JsonObject, contents: Contents, layOver: LayOver, made: Map<string, Uint8Array>): JsonObject {
  if (typeof costume['textLayerID'] !== 'number' || costume['textLayerID'] < 0) return costume;
  const base = read(contents, costume['baseLayerID'], costume['baseLayerMD5']);
  const over = read(contents, costume['textLayerID'], costume['textLayerMD5']);
  const merged = base && over && layOver(base, over);
  if (!merged) return costume;
  const md5ext = `${md5Of(merged)}.png`;
  made.set(md5ext, merged);
  return { ...costume, baseLayerMD5: md5ext };
}

function read(contents: Contents, id: Json | undefined, md5: Json | undefined): Uint8Array | undefined {
  const md5ext = typeof md5 === 'string' ? md5 : '.png';
  const file = `${textIn(id)}${md5ext.slice(md5ext.lastIndexOf('.'))}`;
  return contents.readAssets([{ md5ext: file }]).get(file);
}
