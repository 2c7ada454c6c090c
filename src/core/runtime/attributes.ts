/** "[x position] of [sprite]": what one target may read of another. */
import type { Scalar } from '../project/project.ts';
import type { Scene } from './scene.ts';
import type { RuntimeTarget } from './target.ts';

type Attributes = ReadonlyMap<string, (target: RuntimeTarget) => Scalar>;
const attributes = (read: Readonly<Record<string, (target: RuntimeTarget) => Scalar>>): Attributes => new Map(Object.entries(read));

const OF_STAGE = attributes({
  'background #': (t) => t.costumeIndex + 1,
  'backdrop #': (t) => t.costumeIndex + 1,
  'backdrop name': (t) => t.costume?.name ?? '',
  'volume': (t) => t.volume,
});

const OF_SPRITE = attributes({
  'x position': (t) => t.x,
  'y position': (t) => t.y,
  'direction': (t) => t.direction,
  'costume #': (t) => t.costumeIndex + 1,
  'costume name': (t) => t.costume?.name ?? '',
  'size': (t) => t.size,
  'volume': (t) => t.volume,
});

/** 0 for what does not exist; else a built-in attribute or a variable of that target's own. */
export function attributeOf(scene: Scene, what: string, of: string): Scalar {
  const target = of === '_stage_' ? scene.backdrop : scene.find(of);
  if (!target) return 0;
  const builtIn = (target.isStage ? OF_STAGE : OF_SPRITE).get(what);
  return builtIn ? builtIn(target) : readVariable(target, what) ?? 0;
}

export function readVariable(target: RuntimeTarget, name: string): Scalar | undefined {
  const cell = target.sprite.compiled.layout.variables.find((c) => c.name === name);
  return cell && target.readCell(cell);
}

export function readList(target: RuntimeTarget, name: string): readonly Scalar[] | undefined {
  const cell = target.sprite.compiled.layout.lists.find((c) => c.name === name);
  return cell && target.lists[cell.slot];
}
