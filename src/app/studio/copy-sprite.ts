/** A sprite beside itself: the copy has all it has, under ids of its own. */
import { findTarget, type Target } from '../../core/project/project.ts';
import { importSprite } from './import-sprite.ts';
import { newId } from './new-id.ts';
import { withNewBlockIds } from './new-block-ids.ts';
import type { ProjectSession } from './project-session.ts';

/** How far the copy stands from the first; stage units. */
const ASIDE = 24;

/** One step to undo. The copy's name; null when there is no such sprite. */
export function duplicateSprite(session: ProjectSession, name: string): string | null {
  const target = findTarget(session.project, name);
  if (!target?.sprite) return null;
  const { x, y } = target.sprite;
  const copy: Target = { ...withNewBlockIds(target, newId), sprite: { ...target.sprite, x: x + ASIDE, y: y - ASIDE } };
  const added = importSprite(session, { target: copy, assets: new Map(), problems: [] });
  moveSprite(session, added, session.project.targets.findIndex((each) => each.name === name));
  return added;
}

/** To the place `to` of the list, counted from 0 without the stage. */
export function moveSprite(session: ProjectSession, name: string, to: number): void {
  const others = session.project.targets.filter((each) => !each.isStage && each.name !== name).map((each) => each.name);
  session.apply({ kind: 'order-targets', names: others.toSpliced(to, 0, name) });
}
