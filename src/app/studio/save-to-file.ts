/** Files that the person takes away: a whole project, or one sprite of it. */
import { findTarget } from '../../core/project/project.ts';
import type { Client } from '../../ui/kit/client-context.ts';
import type { ProjectFiles } from './project-files.ts';
import type { ProjectSession } from './project-session.ts';
import type { StudioWork } from './studio-work.ts';

/** Asks where, then writes. False when the person changed their mind; rejects with `RequestRefused`. */
export async function saveProject({ title, project }: StudioWork, client: Client, files: ProjectFiles): Promise<boolean> {
  const bytes = await files.save(project);
  return await client.request('files:saveAs', { suggestedName: title, kind: 'sb3', bytes: new Uint8Array(bytes) }) !== null;
}

/** The same for the sprite called `name`; false, too, when there is none. */
export async function exportSprite({ project, assets }: ProjectSession, name: string, client: Client, files: ProjectFiles): Promise<boolean> {
  const target = findTarget(project, name);
  if (!target) return false;
  const bytes = await files.saveSprite(target, assets);
  return await client.request('files:saveAs', { suggestedName: name, kind: 'sprite3', bytes: new Uint8Array(bytes) }) !== null;
}
