/** What can happen to the costumes and sounds of a target: each is one change of the project, undone in one step. */
import type { ProjectChange } from '../../core/project/changes.ts';
import { findTarget, isPrimitive, type Asset, type Block, type Blocks, type Costume, type Sound, type Target } from '../../core/project/project.ts';
import { replacing } from './asset-keys.ts';
import { numberedName } from './new-sprite.ts';
import type { ProjectSession } from './project-session.ts';

export type AssetKind = 'costumes' | 'sounds';
export type AssetBytes = ReadonlyMap<string, Uint8Array>;

const NO_BYTES: AssetBytes = new Map();

/** The lists of a target, and which costume is worn. */
type Shelf = Pick<Target, 'costumes' | 'sounds' | 'currentCostume'>;

function apply(session: ProjectSession, target: string, kind: AssetKind, change: (shelf: Shelf) => Shelf, bytes = NO_BYTES): void {
  const before = findTarget(session.project, target);
  const after = before && change(before);
  if (!after || after === before) return;
  const { costumes, sounds, currentCostume } = after;
  const changed: ProjectChange = kind === 'costumes' ? { kind, target, costumes, currentCostume } : { kind, target, sounds };
  session.apply(changed, bytes);
}

/** Puts a costume at the end and wears it; its name is made its own. */
export function addCostume(session: ProjectSession, target: string, costume: Costume, bytes: AssetBytes, wears = true): void {
  apply(session, target, 'costumes', ({ costumes, currentCostume, ...shelf }) => ({ ...shelf, costumes: [...costumes, named(costume, costumes)], currentCostume: wears ? costumes.length : currentCostume }), bytes);
}

export function addSound(session: ProjectSession, target: string, sound: Sound, bytes: AssetBytes): void {
  apply(session, target, 'sounds', (shelf) => ({ ...shelf, sounds: [...shelf.sounds, named(sound, shelf.sounds)] }), bytes);
}

export function wearCostume(session: ProjectSession, target: string, index: number): void {
  apply(session, target, 'costumes', (shelf) => ({ ...shelf, currentCostume: index }));
}

/** The costume or sound at `index` is now `changed`: it keeps its place and its name. */
export function replaceCostume(session: ProjectSession, target: string, index: number, changed: Partial<Costume>, bytes: AssetBytes): void {
  apply(session, target, 'costumes', (shelf) => ({ ...shelf, costumes: shelf.costumes.map((costume, i) => (i === index ? replacing(costume, { ...costume, ...changed }) : costume)) }), bytes);
}

export function replaceSound(session: ProjectSession, target: string, index: number, changed: Partial<Sound>, bytes: AssetBytes): void {
  apply(session, target, 'sounds', (shelf) => ({ ...shelf, sounds: shelf.sounds.map((sound, i) => (i === index ? replacing(sound, { ...sound, ...changed }) : sound)) }), bytes);
}

/** Its copy stands beside it, and is worn. */
export function duplicateAsset(session: ProjectSession, target: string, kind: AssetKind, index: number): void {
  apply(session, target, kind, (shelf) => (kind === 'costumes' ? { ...shelf, costumes: withCopy(shelf.costumes, index), currentCostume: index + 1 } : { ...shelf, sounds: withCopy(shelf.sounds, index) }));
}

/** The last costume stays. */
export function removeAsset(session: ProjectSession, target: string, kind: AssetKind, index: number): void {
  apply(session, target, kind, (shelf) => {
    if (kind === 'sounds') return { ...shelf, sounds: shelf.sounds.toSpliced(index, 1) };
    if (shelf.costumes.length < 2) return shelf;
    const costumes = shelf.costumes.toSpliced(index, 1);
    return { ...shelf, costumes, currentCostume: Math.min(shelf.currentCostume - (index < shelf.currentCostume ? 1 : 0), costumes.length - 1) };
  });
}

/** From one place to another; the costume worn stays worn. */
export function moveAsset(session: ProjectSession, target: string, kind: AssetKind, from: number, to: number): void {
  apply(session, target, kind, (shelf) => {
    if (kind === 'sounds') return { ...shelf, sounds: moved(shelf.sounds, from, to) };
    const costumes = moved(shelf.costumes, from, to);
    const order = moved(shelf.costumes.map((_, i) => i), from, to);
    return { ...shelf, costumes, currentCostume: order.indexOf(shelf.currentCostume) };
  });
}

/** Gives another name, also in the menus of the blocks that say it. */
export function renameAsset(session: ProjectSession, target: string, kind: AssetKind, index: number, wanted: string): void {
  const owner = findTarget(session.project, target);
  const asset = owner?.[kind][index];
  if (!owner || !asset) return;
  const name = numberedName(owner[kind].filter((other) => other !== asset).map((other) => other.name), wanted);
  const field = kind === 'sounds' ? 'SOUND_MENU' : owner.isStage ? 'BACKDROP' : 'COSTUME';
  // Every sprite can name a backdrop; costumes and sounds are one's own.
  for (const { name: speaker, blocks, comments } of owner.isStage && kind === 'costumes' ? session.project.targets : [owner]) {
    const renamed = renameInBlocks(blocks, new Set([field]), asset.name, name);
    if (renamed !== blocks) session.apply({ kind: 'blocks', target: speaker, blocks: renamed, comments });
  }
  if (kind === 'costumes') replaceCostume(session, target, index, { name }, NO_BYTES);
  else replaceSound(session, target, index, { name }, NO_BYTES);
}

/** `blocks` with `to` in place of `from` wherever one of `fields` says it; the same object when none does. */
export function renameInBlocks(blocks: Blocks, fields: ReadonlySet<string>, from: string, to: string): Blocks {
  const changed = Object.entries(blocks).flatMap(([id, block]): [string, Block][] => {
    if (isPrimitive(block)) return [];
    const named = Object.entries(block.fields).filter(([field, [value]]) => fields.has(field) && value === from);
    if (named.length === 0) return [];
    return [[id, { ...block, fields: { ...block.fields, ...Object.fromEntries(named.map(([field]) => [field, [to, null] as const])) } }]];
  });
  return changed.length === 0 ? blocks : { ...blocks, ...Object.fromEntries(changed) };
}

const named = <A extends Asset>(asset: A, others: readonly A[]): A => ({ ...asset, name: numberedName(others.map(({ name }) => name), asset.name) });

const withCopy = <A extends Asset>(list: readonly A[], index: number): readonly A[] => list.flatMap((asset, i) => (i === index ? [asset, named(asset, list)] : [asset]));

const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const one = list[from];
  return one === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, one);
};
