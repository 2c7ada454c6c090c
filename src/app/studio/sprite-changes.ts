/** What the panel under the stage does to the project. */
import type { SpriteState } from '../../core/project/project.ts';
import { renameInBlocks } from './asset-changes.ts';
import { createCostume, createSprite, freeName, type Picture } from './new-sprite.ts';
import type { ProjectSession } from './project-session.ts';

/** The blocks whose menu names a sprite, by the field that holds the name. */
const NAMING_FIELDS: ReadonlySet<string> = new Set(['TO', 'TOWARDS', 'TOUCHINGOBJECTMENU', 'DISTANCETOMENU', 'OBJECT', 'CLONE_OPTION']);

/** Adds a sprite that wears the first of `pictures`, called `name` if nobody is; its name. */
export function addSprite(session: ProjectSession, name: string, pictures: readonly Picture[]): string {
  const costumes = pictures.map(createCostume);
  const added = createSprite(session.project, name, costumes);
  session.apply({ kind: 'add-target', added }, new Map(costumes.map((costume, i) => [costume.md5ext, pictures[i]!.bytes])));
  return added.name;
}

/** Numbers typed by hand, held to what the stage allows. */
export function enterState(session: ProjectSession, target: string, { size, direction, ...state }: Partial<SpriteState>): void {
  session.apply({
    kind: 'sprite-state', target,
    state: { ...state, ...(size === undefined ? {} : { size: Math.max(1, Math.min(1000, size)) }), ...(direction === undefined ? {} : { direction: wrapDirection(direction) }) },
  });
}

/** Scratch's own range: −179 to 180. */
const wrapDirection = (degrees: number): number => 180 - ((((180 - degrees) % 360) + 360) % 360);

/** Renames a sprite and, in one undoable step, the menus of all blocks that name it. */
export function renameSprite(session: ProjectSession, from: string, wanted: string): void {
  const to = freeName(session.project, wanted);
  for (const { name: target, blocks, comments } of session.project.targets) {
    const renamed = renameInBlocks(blocks, NAMING_FIELDS, from, to);
    if (renamed !== blocks) session.apply({ kind: 'blocks', target, blocks: renamed, comments });
  }
  session.apply({ kind: 'rename', target: from, name: to });
}
