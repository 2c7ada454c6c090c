/** What is carried from one sprite to another is copied there, in one step to undo. */
import { findTarget } from '../../core/project/project.ts';
import type { Carried } from '../../ui/studio/carry.ts';
import { addCostume, addSound } from './asset-changes.ts';
import { unpackScript } from './packed-script.ts';
import type { ProjectSession } from './project-session.ts';

const NO_BYTES: ReadonlyMap<string, Uint8Array> = new Map();

/** True when `to` has it now. */
export function giveTo(session: ProjectSession, to: string, carried: Exclude<Carried, { kind: 'packed' }>): boolean {
  if (carried.kind === 'sprite') return false;
  if (carried.kind === 'script') unpackScript(session, to, carried.packed);
  const from = findTarget(session.project, carried.target);
  const costume = carried.kind === 'costumes' ? from?.costumes[carried.index] : undefined;
  if (costume) addCostume(session, to, costume, NO_BYTES, false);
  const sound = carried.kind === 'sounds' ? from?.sounds[carried.index] : undefined;
  if (sound) addSound(session, to, sound, NO_BYTES);
  return carried.kind === 'script' || costume !== undefined || sound !== undefined;
}
