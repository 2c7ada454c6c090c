/** What goes into the backpack as one zip, and how it comes out into a project. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PackedScript } from '../../core/project/packed-script.ts';
import { findTarget, stageOf, type Asset, type Costume, type Sound, type Target } from '../../core/project/project.ts';
import type { Carried } from '../../ui/studio/carry.ts';
import { addCostume, addSound } from './asset-changes.ts';
import type { NewItem } from './backpack.ts';
import { importSprite } from './import-sprite.ts';
import { newId } from './new-id.ts';
import { withNewBlockIds } from './new-block-ids.ts';
import { packedDataOf, unpackScript } from './packed-script.ts';
import type { ProjectSession } from './project-session.ts';

type Content =
  | { readonly kind: 'script'; readonly script: PackedScript }
  | { readonly kind: 'costumes'; readonly costume: Costume }
  | { readonly kind: 'sounds'; readonly sound: Sound }
  /** A sprite names shared variables: they go with it. */
  | { readonly kind: 'sprite'; readonly sprite: Target; readonly shared: PackedScript['shared'] };

const INDEX = 'item.json';

/** Null when what is carried has gone. */
export function packItem({ project, assets }: ProjectSession, carried: Exclude<Carried, { kind: 'packed' }>): NewItem | null {
  const found = contentOf(carried, findTarget(project, carried.target), stageOf(project));
  if (!found) return null;
  const { content, name, files, picture } = found;
  const bytes = Object.fromEntries(files.flatMap(({ md5ext }) => { const file = assets.get(md5ext); return file ? [[md5ext, file] as const] : []; }));
  const shown = picture && assets.get(picture.md5ext);
  return { kind: content.kind, name, picture: shown ? new Uint8Array(shown) : null, content: new Uint8Array(zipSync({ ...bytes, [INDEX]: strToU8(JSON.stringify(content)) })) };
}

interface Found { readonly content: Content; readonly name: string; readonly files: readonly Asset[]; readonly picture?: Asset | undefined }

function contentOf(carried: Exclude<Carried, { kind: 'packed' }>, target: Target | undefined, stage: Target | undefined): Found | null {
  if (carried.kind === 'script') return { content: { kind: 'script', script: carried.packed }, name: carried.name, files: [] };
  if (!target) return null;
  if (carried.kind === 'sprite') {
    const picture = target.costumes[target.currentCostume];
    return { content: { kind: 'sprite', sprite: target, shared: packedDataOf(stage, target.blocks) }, name: target.name, files: [...target.costumes, ...target.sounds], picture };
  }
  const costume = carried.kind === 'costumes' ? target.costumes[carried.index] : undefined;
  if (costume) return { content: { kind: 'costumes', costume }, name: costume.name, files: [costume], picture: costume };
  const sound = carried.kind === 'sounds' ? target.sounds[carried.index] : undefined;
  return sound ? { content: { kind: 'sounds', sound }, name: sound.name, files: [sound] } : null;
}

/** Gives it to the target called `to`, or makes the sprite it is, in one step to undo; the sprite's name when it is one. */
export function unpackItem(session: ProjectSession, to: string, bytes: Uint8Array): string | null {
  const { [INDEX]: index, ...files } = unzipSync(bytes);
  if (!index) return null;
  const content = JSON.parse(strFromU8(index)) as Content;
  const assets = new Map(Object.entries(files));
  if (content.kind === 'script') unpackScript(session, to, content.script);
  if (content.kind === 'costumes') addCostume(session, to, content.costume, assets);
  if (content.kind === 'sounds') addSound(session, to, content.sound, assets);
  if (content.kind !== 'sprite') return null;
  const { blocks, comments, ...rest } = withNewBlockIds(content.sprite, newId);
  const name = importSprite(session, { target: { ...rest, blocks: {}, comments: {} }, assets, problems: [] });
  unpackScript(session, name, { blocks, comments, own: { variables: content.sprite.variables, lists: content.sprite.lists }, shared: content.shared });
  return name;
}
