/** Makes the bytes of a `.sb3` or `.sprite3` file, the same ones each time for the same content. */
import { deflateSync, strToU8, zipSync, type Zippable } from 'fflate';
import type { Project, ProjectBundle, Target } from '../project/project.ts';
import { formatProject, formatSprite } from './format-project.ts';
import { referencedAssets } from './referenced-assets.ts';

/** Already packed: trying again only costs time. */
const PACKED = new Set(['png', 'jpg', 'jpeg', 'gif', 'mp3']);
/** Sound as samples is tried first: music hardly gets smaller after much work, a voice with silences does. */
const TRIED_BYTES = 1 << 16;
const WORTH_IT = 0.8;
/** Zip dates begin in 1980; a fixed one keeps files comparable. */
const DATE = new Date(1980, 0, 2);

type Assets = ProjectBundle['assets'];

/** Holds project.json and every asset it names whose bytes are in `assets`. */
export const writeSb3 = ({ project, assets }: ProjectBundle): Uint8Array => pack('project.json', formatProject(project), project, assets);

/** Holds sprite.json and every asset it names whose bytes are in `assets`. */
export const writeSprite3 = (target: Target, assets: Assets): Uint8Array => pack('sprite.json', formatSprite(target), { targets: [target] }, assets);

function pack(jsonName: string, json: string, project: Pick<Project, 'targets'>, assets: Assets): Uint8Array {
  const entries: Zippable = {};
  for (const { asset: { md5ext } } of referencedAssets(project)) {
    const bytes = assets.get(md5ext);
    if (bytes) entries[md5ext] = [bytes, { level: levelFor(md5ext, bytes) }];
  }
  entries[jsonName] = [strToU8(json), { level: 6 }];
  return zipSync(entries, { mtime: DATE });
}

function levelFor(md5ext: string, bytes: Uint8Array): 0 | 1 | 6 {
  const format = md5ext.slice(md5ext.lastIndexOf('.') + 1).toLowerCase();
  if (PACKED.has(format)) return 0;
  if (format !== 'wav') return 6;
  const middle = Math.max(0, (bytes.length - TRIED_BYTES) >> 1);
  const tried = bytes.subarray(middle, middle + TRIED_BYTES);
  return deflateSync(tried, { level: 1 }).length < tried.length * WORTH_IT ? 1 : 0;
}
