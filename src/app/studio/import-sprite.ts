/** A sprite saved alone, of version 2 or 3, joins the project at work. */
import { unnamedExtensions } from '../../core/blocks/extensions.ts';
import { isPrimitive, stageOf, type Blocks } from '../../core/project/project.ts';
import type { OpenedSprite } from '../../core/sb2/open-sprite.ts';
import { withOwnIds } from '../../core/sb3/own-ids.ts';
import { newId } from './new-id.ts';
import { freeName } from './new-sprite.ts';
import type { ProjectFiles } from './project-files.ts';
import type { ProjectSession } from './project-session.ts';

/** Its name; null when the file is none that can be opened. */
export async function importSpriteFile(session: ProjectSession, file: Blob, files: Pick<ProjectFiles, 'openSprite'>): Promise<string | null> {
  const address = URL.createObjectURL(file);
  try {
    const opened = await files.openSprite(address);
    return opened.ok ? importSprite(session, opened.value) : null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** In front, with a name and ids that nobody has, with the messages and families of blocks it needs: one step to undo. The name. */
export function importSprite(session: ProjectSession, { target, assets }: OpenedSprite): string {
  const { project } = session;
  const layerOrder = Math.max(0, ...project.targets.map((each) => each.layerOrder)) + 1;
  const added = { ...withOwnIds(target, project, newId), name: freeName(project, target.name), layerOrder };
  const extensions = unnamedExtensions(project, added.blocks);
  if (extensions.length > 0) session.apply({ kind: 'extensions', extensions: [...project.extensions, ...extensions] });
  const known = stageOf(project)?.broadcasts ?? {};
  const missing = missingMessages(added.blocks, Object.values(known));
  if (missing.length > 0) session.apply({ kind: 'broadcasts', broadcasts: { ...known, ...Object.fromEntries(missing.map((name) => [newId(), name])) } });
  session.apply({ kind: 'add-target', added }, assets);
  return added.name;
}

/** Messages that `blocks` name and the stage does not list, each once whatever its case. */
export function missingMessages(blocks: Blocks, known: readonly string[]): readonly string[] {
  const listed = new Set(known.map((name) => name.toLowerCase()));
  return messagesIn(blocks).filter((name) => !listed.has(name.toLowerCase()) && listed.add(name.toLowerCase()));
}

const messagesIn = (blocks: Blocks): readonly string[] => Object.values(blocks).flatMap((block) => {
  if (isPrimitive(block)) return [];
  const slots = Object.values(block.inputs).flatMap(([, ...parts]) => parts).flatMap((slot) => (Array.isArray(slot) && slot[0] === 11 ? [String(slot[1])] : []));
  const received = block.fields['BROADCAST_OPTION']?.[0];
  return received === undefined || received === null ? slots : [...slots, String(received)];
});
