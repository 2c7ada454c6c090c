/** Files that the person takes away: a whole project, one sprite of it, a costume or a sound. */
import { findTarget, type Asset } from '../../core/project/project.ts';
import type { SavedKind } from '../../ipc/contract.ts';
import { sendBytes } from '../../platform/send-bytes.ts';
import type { Client } from '../../ui/kit/client-context.ts';
import type { ProjectFiles } from './project-files.ts';
import type { ProjectSession } from './project-session.ts';
import type { StudioWork } from './studio-work.ts';

/** Asks where, then writes. False when the person changed their mind; rejects with `RequestRefused`. */
export async function saveProject({ title, project }: StudioWork, client: Client, files: ProjectFiles): Promise<boolean> {
  const place = await client.request('files:saveAs', { suggestedName: title, kind: 'sb3' });
  if (place) await files.save(project, place.address);
  return place !== null;
}

/** The same for the sprite called `name`; false, too, when there is none. */
export async function exportSprite({ project, assets }: ProjectSession, name: string, client: Client, files: ProjectFiles): Promise<boolean> {
  const target = findTarget(project, name);
  const place = target && await client.request('files:saveAs', { suggestedName: name, kind: 'sprite3' });
  if (!target || !place) return false;
  await files.saveSprite(target, assets, place.address);
  return true;
}

const ENDINGS: Readonly<Record<string, SavedKind | undefined>> = { svg: 'svg', png: 'png', jpg: 'jpg', jpeg: 'jpg', gif: 'gif', bmp: 'bmp', wav: 'wav', mp3: 'mp3' };

/** The same for a costume or a sound; false, too, when its file is missing. */
export async function exportAsset({ assets }: ProjectSession, { name, md5ext, dataFormat }: Asset, client: Client): Promise<boolean> {
  const bytes = assets.get(md5ext);
  const kind = ENDINGS[dataFormat.toLowerCase()];
  const place = bytes && kind && await client.request('files:saveAs', { suggestedName: name, kind });
  if (!bytes || !place) return false;
  await sendBytes(place.address, bytes);
  return true;
}
