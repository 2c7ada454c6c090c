/** Opens the archive of a project or a sprite as far as its JSON, in whichever folder of it that stands. */
import { strFromU8 } from 'fflate';
import { md5Of } from '../base/asset-name.ts';
import type { Json } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Asset } from '../project/project.ts';
import { parseJson } from './parse-json.ts';
import type { Sb3Error } from './sb3-problem.ts';
import { hasTooManyBlocks } from './too-deep.ts';
import { openArchive, type Archive } from './unzip.ts';

/** About what ten million short numbers in lists take. */
const MAX_JSON_BYTES = 120_000_000;

/** What is amiss with the bytes of an asset, by its `md5ext`: the archive damaged them, or they are not those that its name was made of. */
export type Amiss = ReadonlyMap<string, 'damaged-asset' | 'changed-asset'>;

export interface Contents {
  readonly json: Json;
  /** The bytes of those of `assets` that are in the archive, by `md5ext`; `fileOf` says under which name, when not under that. */
  /** Of those read so far. */
  readonly amiss: Amiss;
  readonly readAssets: (assets: Iterable<Pick<Asset, 'md5ext'>>, fileOf?: (md5ext: string) => string | undefined) => ReadonlyMap<string, Uint8Array>;
}

/** `jsonName`: "project.json" or "sprite.json". */
export function readContents(bytes: Uint8Array, jsonName: 'project.json' | 'sprite.json'): Result<Contents, Sb3Error> {
  if (isScratch1(bytes)) return err({ kind: 'scratch-1' });
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const found = findShallowest(archive.value.paths, jsonName);
  if (found === undefined) return err(whatElseIsIn(archive.value));
  if (archive.value.sizeOf(found) > MAX_JSON_BYTES) return err({ kind: 'too-big' });
  const bytesOfJson = archive.value.read(found);
  if (!bytesOfJson) return err({ kind: 'broken-json' });
  const text = strFromU8(bytesOfJson);
  if (hasTooManyBlocks(text)) return err({ kind: 'too-deep' });
  const json = parseJson(text);
  if (!json.ok) return json;
  const folder = found.slice(0, -jsonName.length);
  const amiss = new Map<string, 'damaged-asset' | 'changed-asset'>();
  return ok({ json: json.value, amiss, readAssets: (assets, fileOf) => readAssets({ archive: archive.value, folder, amiss }, assets, fileOf) });
}

/** Version 1 files are no zips and begin with these letters. */
const isScratch1 = (bytes: Uint8Array): boolean => strFromU8(bytes.subarray(0, 8), true) === 'ScratchV';

function findShallowest(paths: readonly string[], fileName: string): string | undefined {
  const depth = (path: string): number => path.split('/').length;
  return paths.filter((path) => path === fileName || path.endsWith(`/${fileName}`)).sort((a, b) => depth(a) - depth(b))[0];
}

const whatElseIsIn = (archive: Archive): Sb3Error =>
  ({ kind: findShallowest(archive.paths, 'sprite.json') === undefined ? 'no-project' : 'sprite-only' });

interface Source { readonly archive: Archive; readonly folder: string; readonly amiss: Map<string, 'damaged-asset' | 'changed-asset'> }

function readAssets({ archive, folder, amiss }: Source, wanted: Iterable<Pick<Asset, 'md5ext'>>, fileOf?: (md5ext: string) => string | undefined): ReadonlyMap<string, Uint8Array> {
  const assets = new Map<string, Uint8Array>();
  for (const { md5ext } of wanted) {
    if (assets.has(md5ext)) continue;
    const path = [fileOf?.(md5ext), md5ext].flatMap((name) => (name === undefined ? [] : [folder + name])).find((each) => archive.read(each));
    const bytes = path === undefined ? undefined : archive.read(path);
    if (path === undefined || !bytes) continue;
    assets.set(md5ext, bytes);
    if (!archive.isWhole(path, bytes)) amiss.set(md5ext, 'damaged-asset');
    else if (!isNamedAfter(bytes, md5ext)) amiss.set(md5ext, 'changed-asset');
  }
  return assets;
}

/** What is not named by an MD5 at all may hold anything. */
const isNamedAfter = (bytes: Uint8Array, md5ext: string): boolean => !/^[\da-f]{32}\./u.test(md5ext) || md5ext.startsWith(md5Of(bytes));
