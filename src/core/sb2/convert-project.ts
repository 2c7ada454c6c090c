/** A project.json of version 2 as one of ours. What is malformed passes through: reading the result repairs it and tells. */
import { createId } from '../base/ids.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { createRandom } from '../base/random.ts';
import { convertListMonitors, convertMonitor } from './convert-monitors.ts';
import { convertTarget, type ConvertedTarget } from './convert-target.ts';
import { type CreateId, Names, objectsIn, textIn } from './names.ts';
import { newBlocks } from './opcode-table.ts';

export interface Converted {
  readonly json: JsonObject;
  /** `md5ext` to the name its bytes have in the archive. */
  readonly files: ReadonlyMap<string, string>;
}

/** Files of version 2 have the stage outermost, or in a `.sprite2` the sprite. */
export const isScratch2 = (json: Json): json is JsonObject => typeof json === 'object' && json !== null && 'objName' in json;

export function convertProject(stage: JsonObject): Converted {
  const newId = idMaker(stage);
  const names = new Names(stage, newId);
  const children = objectsIn(stage['children']);
  const convertedStage = convertTarget(stage, names, newId, 0);
  // Children stand in their order on the stage, the front-most last; `indexInLibrary` is their order in the list of sprites.
  const sprites = children.filter((child) => 'objName' in child).map((old, i) => ({ old, ...convertTarget(old, names, newId, i + 1) }));
  const scopes = new Map(sprites.map(({ old, scope }) => [textIn(old['objName']), scope]));
  const monitors = [
    ...children.filter((child) => 'cmd' in child).map((child) => convertMonitor(child, { names, scopes })).filter((monitor) => monitor !== undefined),
    ...convertListMonitors(stage, names.stage, null),
    ...sprites.flatMap(({ old, scope }) => convertListMonitors(old, scope, textIn(old['objName']))),
  ];
  const inList = [...sprites].sort((a, b) => Number(a.old['indexInLibrary'] ?? 0) - Number(b.old['indexInLibrary'] ?? 0));
  const targets = [{ ...convertedStage.target, broadcasts: names.messages() }, ...inList.map(({ target }) => target)];
  return { json: { targets, monitors, extensions: extensionsOf(targets, monitors.filter(({ visible }) => visible === true)), meta: metaOf(stage) }, files: filesOf([convertedStage, ...sprites]) };
}

/** A `.sprite2`: its one sprite as a target of ours. */
export function convertSprite(sprite: JsonObject): Converted {
  const newId = idMaker(sprite);
  const { target, files } = convertTarget(sprite, new Names({}, newId), newId, 1);
  return { json: target, files };
}

const filesOf = (targets: readonly ConvertedTarget[]): ReadonlyMap<string, string> => new Map(targets.flatMap(({ files }) => [...files]));

const metaOf = (stage: JsonObject): JsonObject =>
  ({ semver: '3.0.0', vm: '0.2.0', agent: textIn(objectsIn([stage['info'] ?? null])[0]?.['userAgent'] ?? '') });

const OWN: ReadonlySet<string> = new Set(['motion', 'looks', 'sound', 'event', 'control', 'sensing', 'operator', 'data']);
const prefixOf = (opcode: string): string => opcode.slice(0, opcode.indexOf('_'));
const EXTENSIONS = new Set([...newBlocks.values()].map(({ opcode }) => prefixOf(opcode)).filter((prefix) => !OWN.has(prefix)));

/** Our files name the extensions of the blocks and monitors they hold: what stands before the `_` of the opcode. */
function extensionsOf(targets: readonly JsonObject[], monitors: readonly JsonObject[]): readonly string[] {
  const blocks = targets.flatMap((target) => objectsIn(Object.values(target['blocks'] ?? {})));
  const used = new Set([...blocks, ...monitors].map(({ opcode }) => prefixOf(String(opcode))));
  return [...EXTENSIONS].filter((extension) => used.has(extension));
}

/** The same file gives the same ids each time; two files hardly ever share one. */
function idMaker(json: JsonObject): CreateId {
  const text = JSON.stringify(json);
  let seed = text.length;
  for (let i = 0; i < text.length; i += 1 + (i >> 12)) seed = (Math.imul(seed, 31) + text.charCodeAt(i)) | 0;
  const random = createRandom(seed);
  return () => createId(random);
}
